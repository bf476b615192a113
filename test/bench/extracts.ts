import type { Document } from '#src/pdf/blocks.ts'
import { usualManner } from '#templates/documents/paragraph.ts'
import { type ExtractFacts, protocolExtract } from '#templates/documents/protocol-extract.ts'
import { type Chance, chance } from './random.ts'
import { motionTitle, paragraph, richParagraphs } from './words.ts'
import { people } from './world.ts'

/** An extract as long as a committee's usually is, with a text of its own for each number. */
export function extractNo(number: number): Document {
  const from = chance(1_000_000 + number)
  const title = `${motionTitle(from)} - svar på motion väckt av ${someone(from).name} (${someone(from).party})`
  return protocolExtract(factsOf(from, title))
}

const someone = (from: Chance): { name: string; party: string } => {
  const { name, party } = from.pick(people)
  return { name, party }
}

function factsOf(from: Chance, title: string): ExtractFacts {
  const no = 1 + from.below(200)
  return {
    ...usualManner,
    municipality: 'Provköpings kommun',
    body: 'Socialnämnden',
    held_on: '2026-05-25',
    paragraph_no: no,
    dnr: `SN-2026/${no + 100}`,
    title,
    decision: richParagraphs([paragraph(from, 1), paragraph(from, 1)]),
    summary: richParagraphs([3, 3, 3, 2].map(sentences => paragraph(from, sentences))),
    documents: [],
    own: {},
    earlier: [],
    speakers: [someone(from), someone(from), someone(from)],
    proposals: [],
    questions: [],
    vote_lists: [],
    question_order: '',
    votes: [],
    notes: [
      {
        persons: [someone(from)],
        of_group: null,
        kind: 'note',
        on_behalf_of: 'Socialdemokraterna',
        text: [],
        in_annex: true,
      },
    ],
    recused: [],
    aside: [],
    acting_chair: null,
    rectifications: [],
    recipients: ['Kommunstyrelsen', `Kommunstyrelsens förvaltning, ${someone(from).name}`],
    adjustment: {
      adjusted_on: '2026-06-01',
      immediate: false,
      signatories: [
        { ...someone(from), role: 'chair' },
        { ...someone(from), role: 'adjuster' },
      ],
    },
    certified: null,
    updated_at: '2026-06-01T09:00:00.000Z',
  }
}
