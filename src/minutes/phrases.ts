import { proseDay } from '#src/dates.ts'
import { heapsOf, withoutAnswer } from '#src/referrals/answered.ts'
import { joinNames, midSentence, withParty } from '#src/swedish.ts'

interface Person {
  name: string
  party: string
}

/** "I ärendet yttrar sig A (M) och B (S). Därefter förklaras överläggningen avslutad."; empty where nobody spoke. */
export function deliberation(speakers: readonly Person[]): string {
  if (speakers.length === 0) return ''
  const names = joinNames(speakers.map(one => withParty(one.name, one.party)))
  return `I ärendet yttrar sig ${names}. Därefter förklaras överläggningen avslutad.`
}

/** "A (S) och B (M) anmäler jäv och deltar inte i handläggningen."; empty where nobody did (domain.md 3.5). */
export function recusalSentence(recused: readonly Person[]): string {
  if (recused.length === 0) return ''
  return `${joinNames(recused.map(one => withParty(one.name, one.party)))} anmäler jäv och deltar inte i handläggningen.`
}

/** "A (S) och B (M) deltar inte i beslutet."; empty where nobody stands aside (domain.md 3.5). */
export function asideSentence(aside: readonly Person[]): string {
  if (aside.length === 0) return ''
  return `${joinNames(aside.map(one => withParty(one.name, one.party)))} deltar inte i beslutet.`
}

/** "A (S) tjänstgör som ordförande vid paragrafen."; empty where the chair leads. */
export const chairSentence = (acting: Person | null): string =>
  acting ? `${withParty(acting.name, acting.party)} tjänstgör som ordförande vid paragrafen.` : ''

/**
 * Who answered a motion's referrals, who declined and who did not answer; empty where nobody was asked. A reply that is
 * drafted while referrals are open names them as not answered (domain.md 1.4, invariant 5). Recalled ones count for
 * nothing.
 */
export function whoAnswered(referrals: readonly { to_name: string; status: string }[]): string {
  const answered = heapsOf(referrals).answered.map(one => midSentence(one.to_name))
  const opening = answered.length > 0 ? [`Remissvar har kommit in från ${joinNames(answered)}.`] : []
  return [...opening, ...withoutAnswer(referrals)].join(' ')
}

/** A motion by its name, as the beginning of what is decided about it. */
const motionNamed = (title: string, byLine: string): string => `Motionen ”${title}”, väckt av ${byLine},`

/** What the minutes propose to say, for the secretary to keep or rewrite. */
export const proposedDecision = {
  raised: () => 'Motionen anmäls.',
  raisedAndReferred: () => 'Motionen lämnas över till kommunstyrelsen för beredning.',
  /** What a body says to the one that asked it, both by their names. */
  opinion: (body: string, asking: string, printedOn: string | null, changed = false) =>
    printedOn && changed
      ? `${body} ändrar förvaltningens förslag och överlämnar remissvaret i den lydelsen, daterat ${proseDay(printedOn)}, till ${midSentence(asking)} som sitt yttrande i ärendet.`
      : printedOn
        ? `${body} godkänner förvaltningens synpunkter och överlämnar remissvaret, daterat ${proseDay(printedOn)}, till ${midSentence(asking)} som sitt yttrande i ärendet.`
        : `${body} överlämnar sitt yttrande i ärendet till ${midSentence(asking)}.`,
  /** What officials propose in their own report, where the opinion stands on its own. */
  opinionApart: (body: string, asking: string) =>
    `${body} antar yttrandet som sitt eget och överlämnar det till ${midSentence(asking)}.`,
  declined: (body: string) => `${body} avstår från att yttra sig i ärendet.`,
  proposal: (title: string, byLine: string) =>
    `Kommunstyrelsens förslag till kommunfullmäktige\n\n${motionNamed(title, byLine)} anses besvarad.`,
  council: (title: string, byLine: string) => `${motionNamed(title, byLine)} anses besvarad.`,
  postponed: () => 'Ärendet bordläggs till nästa sammanträde.',
  /** A body that was asked sends its answer back to its own officials, and not to the one that asked. */
  opinionRemittedBack: () => 'Ärendet återremitteras till förvaltningen med motiveringen att ',
  remittedBack: () => 'Ärendet återremitteras till kommunstyrelsen med motiveringen att ',
  progress: () => 'Kommunfullmäktige noterar redovisningen av motioner vars beredning inte är avslutad.',
  writtenOff: () => 'Motionen avskrivs från vidare handläggning.',
  writtenOffTogether: () => 'Motionerna avskrivs från vidare handläggning.',
  withdrawn: () => 'Kommunfullmäktige noterar att motionen har återtagits.',
} as const

/** The title of a matter in minutes, before the council has answered and after (domain.md 3.1). */
export const raisedTitle = (title: string, byLine: string): string => `${title} - motion väckt av ${byLine}`
export const answerTitle = (title: string, byLine: string): string => `${title} - svar på motion väckt av ${byLine}`
