import { paragraphNumber } from '#src/practice/profile.ts'
import { type ProfileCode, profiles } from '#src/practice/profiles.ts'
import { paragraphs } from '#src/text/markup.ts'
import type { Option } from '#src/votes/count.ts'
import type { VoteList } from '#src/votes/vote-list.ts'
import { proposalSentence } from '#src/votes/words.ts'
import { type ParagraphFacts, usualManner } from '#templates/documents/paragraph.ts'
import { protocolExtract } from '#templates/documents/protocol-extract.ts'
import { linesOf } from './lines.ts'

// A § about benches, by invented people, and the lines that all manners of printing it have in common.

export const eva = { name: 'Eva Ek', party: 'S' }
export const bo = { name: 'Bo Alm', party: 'M' }
export const siv = { name: 'Siv Berg', party: 'C' }
export const by = (person: typeof eva) => ({ persons: [person], of_group: null })
export const listOf = (...ballots: (typeof eva & { option: Option })[]): VoteList => ({
  no: 1,
  rows: ballots.map(({ option, ...member }) => ({ member, substitute: null, option })),
})
const says = { on_behalf_of: null, in_annex: false }

/** A council's § about benches, with what each of the eight needs put to it. */
export const benches = (code: ProfileCode, more: Partial<ParagraphFacts> = {}): string[] => {
  const profile = profiles[code]
  const item = { paragraph_no: 63, held_on: '2026-03-09', body_code: 'KF' }
  const facts = {
    ...usualManner,
    ...item,
    profile,
    printed_no: paragraphNumber(profile, item),
    municipality: 'Älvhamra kommun',
    body: 'Kommunfullmäktige',
    title: 'Fler bänkar längs Hamraån - svar på motion väckt av Siv Berg (C)',
    dnr: 'KS-2025/41',
    decision: paragraphs('Motionen avslås.'),
    summary: paragraphs('Siv Berg (C) vill ha en bänk var femtionde meter.'),
    speakers: [siv],
    recused: [],
    aside: [],
    acting_chair: null,
    documents: [],
    earlier: [],
    own: {},
    proposals: [],
    questions: [],
    question_order: '',
    votes: [],
    notes: [],
    recipients: ['Tekniska nämnden'],
    rectifications: [],
    adjustment: { adjusted_on: '2026-03-16', immediate: false, signatories: [] },
    certified: null,
    updated_at: '2026-03-16T09:00:00.000Z',
    ...more,
  }
  const { head, body } = protocolExtract(facts)
  return [...head.facts.map(one => `${one.label} ${one.value}`), ...body.flatMap(linesOf)]
}

export const moved = [
  proposalSentence({ movers: [siv], seconders: [bo], wording: 'bifall till motionen', withdrawn: false, kind: 'main' }),
  proposalSentence({ movers: [eva], seconders: [], wording: 'avslag på motionen', withdrawn: false, kind: 'main' }),
]
export const put = 'Ordföranden ställer proposition på yrkandena och finner att motionen avslås.'
export const voted = ['Ja innebär avslag på motionen.', 'Omröstningen ger 2 ja och 1 nej. Därmed vinner ja.']
export const reserves = { ...says, kind: 'reservation' as const, text: [] }
export const notes = { ...says, kind: 'note' as const, text: paragraphs('Ån svämmar över i april.') }
export const explains = {
  ...says,
  kind: 'special_statement' as const,
  text: paragraphs('Bänkar behövs, men inte så tätt.'),
}

export const head = (number: string, registry = 'Diarienummer'): string[] => [
  'Sammanträdesdatum 2026-03-09',
  `${registry} KS-2025/41`,
  `Paragraf ${number}`,
  'Fler bänkar längs Hamraån - svar på motion väckt av Siv Berg (C)',
]
export const asked = 'Siv Berg (C) vill ha en bänk var femtionde meter.'
export const spoke = 'I ärendet yttrar sig Siv Berg (C). Därefter förklaras överläggningen avslutad.'
export const foot = [
  'Justering',
  'Justerad 16 mars 2026',
  'Utdragsbestyrkande',
  'Rätt utdraget ur protokollet intygas.',
  'Namn och datum',
]
