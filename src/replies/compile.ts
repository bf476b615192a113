import { longDay, proseDay } from '#src/dates.ts'
import type { ReferralStatus } from '#src/matters/workflow.ts'
import { proposedDecision, whoAnswered } from '#src/minutes/phrases.ts'
import { heapsOf, withoutAnswer } from '#src/referrals/answered.ts'
import { PROPOSAL, type Section, type Stance, SUMMARY, sectionUnder, stanceText } from '#src/responses/store.ts'
import { joinNames, midSentence } from '#src/swedish.ts'
import type { RichText, TextBlock } from '#src/text/alphabet.ts'
import { paragraphs } from '#src/text/markup.ts'

/** What came of one referral. */
export interface Answer {
  to_name: string
  /** It is no body of the municipality's, and decides in its own way. */
  outside: boolean
  status: ReferralStatus
  due_on: string | null
  /** The body's own registry number. */
  number: string | null
  /** The § in which the body decided. */
  decision: { decided_on: string; paragraph_no: number } | null
  delivered_on: string | null
  /** What it answered before it was asked again, the latest first. */
  earlier: Answer[]
  /** What is unusual about how it came. */
  flags: string[]
  /** The frozen version that the body adopted, or its officials gave; null for an answer that is not kept here. */
  text: {
    printed_on: string
    stance: Stance | null
    sections: Section[]
    adopted: boolean
    file: { file_name: string } | null
  } | null
}

/** An opinion that nobody had asked for, as it was registered. */
export interface Unasked {
  /** The number of the document in the matter. */
  no: number
  from: string
  description: string
  registered_on: string
}

/** One answer in a line: its stance, and the decision behind it. */
export function answerWords({
  to_name,
  outside,
  decision,
  text,
  number,
  delivered_on,
  flags,
  earlier,
}: Answer): string {
  const stance = text?.stance ? `${stanceText[text.stance]}.` : ''
  const decided = decision
    ? `Beslut ${longDay(decision.decided_on)}, § ${decision.paragraph_no}${number ? ` (${number})` : ''}.`
    : delivered_on
      ? `Svar från ${midSentence(to_name)} ${longDay(delivered_on)}${outside ? '' : ', utan beslut i nämnd'}.`
      : ''
  const changed = text?.adopted ? 'Nämnden ändrade förvaltningens förslag.' : ''
  const file = text?.file ? `Svaret är filen ${text.file.file_name}.` : ''
  return [stance, decided, changed, file, ...flags, ...earlier.map(earlierWords)].filter(Boolean).join(' ')
}

/** "Svarade även den 3 mars 2026: Tillstyrker motionen." */
function earlierWords({ delivered_on, text }: Answer): string {
  const day = delivered_on ? ` ${proseDay(delivered_on)}` : ' tidigare'
  return `Svarade även${day}${text?.stance ? `: ${midSentence(stanceText[text.stance])}` : ''}.`
}

/** What all answered, each under its own heading, with those who declined and those who never answered by name. */
export function compiledText(
  answers: readonly Answer[],
  unasked: readonly Unasked[],
  how: 'whole' | 'summary',
): RichText {
  return [
    ...heapsOf(answers).answered.flatMap(one => [
      heading(one.to_name),
      ...paragraphs(answerWords(one)),
      ...textOf(one, how),
    ]),
    ...withoutAnswer(answers).flatMap(paragraphs),
    ...unasked.flatMap(one => paragraphs(unaskedWords(one))),
  ]
}

/** "Hyresgästföreningen har yttrat sig utan att ha fått remissen (Brev om trapphus, inkom 3 mars 2026)." */
const unaskedWords = ({ from, description, registered_on }: Unasked): string =>
  `${from} har yttrat sig utan att ha fått remissen (${description}, inkom ${longDay(registered_on)}).`

const heading = (text: string): TextBlock => ({ type: 'heading', level: 1, runs: [{ text }] })

function textOf({ text }: Answer, how: 'whole' | 'summary'): RichText {
  const sections = text?.sections ?? []
  const summary = sectionUnder(sections, SUMMARY) ?? sections[0]
  if (how === 'summary') return summary ? lowered(summary.text) : []
  return sections.flatMap(one => [
    { type: 'heading' as const, level: 2 as const, runs: [{ text: one.heading }] },
    ...lowered(one.text),
  ])
}

// The answer's own headings stand under those of the compilation.
const lowered = (text: RichText): RichText =>
  text.map(block => (block.type === 'heading' ? { ...block, level: 3 as const } : block))

/** The board's own report as it opens the first time: what is known is filled in, the officer writes the rest. */
export function openingDraft(facts: {
  title: string
  by_line: string
  demands: readonly string[]
  answers: readonly Answer[]
  unasked: readonly Unasked[]
}): Section[] {
  const { title, by_line, demands, answers, unasked } = facts
  const asked = answers.filter(one => one.status !== 'recalled').map(one => midSentence(one.to_name))
  const referred =
    asked.length > 0 ? `Motionen har skickats på remiss till ${joinNames(asked)}. ${whoAnswered(answers)}` : ''
  return [
    { heading: PROPOSAL, text: paragraphs(proposedDecision.proposal(title, by_line)) },
    {
      heading: SUMMARY,
      text: paragraphs([`${by_line} har väckt motionen ”${title}”.`, referred].filter(Boolean).join(' ')),
    },
    { heading: 'Beskrivning av ärendet', text: demandsText(demands) },
    ...(asked.length > 0 || unasked.length > 0
      ? [{ heading: 'Remissvaren', text: compiledText(answers, unasked, 'summary') }]
      : []),
    { heading: 'Förvaltningens synpunkter', text: [] },
    { heading: 'Ekonomiska och juridiska konsekvenser', text: [] },
  ]
}

function demandsText(demands: readonly string[]): RichText {
  if (demands.length === 0) return []
  return [
    ...paragraphs('I motionen föreslås'),
    {
      type: 'list',
      ordered: true,
      items: demands.map(one => [{ type: 'paragraph', runs: [{ text: `att ${one}` }] }]),
    },
  ]
}
