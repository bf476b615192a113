import {
  type Assembly,
  type Attender,
  apart,
  type ItemRole,
  inRole,
  isThereAt,
  quorumAt,
} from '#src/attendance/presence.ts'
import { joinNames } from '#src/swedish.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { isEmpty } from '#src/text/markup.ts'
import type { Vote } from '#src/votes/count.ts'
import type { Question } from '#src/votes/question.ts'
import type { Proposal } from '#src/votes/words.ts'
import { type InFavourOf, type StatementKind, type StatementMode, type Staters, statementName } from './statements.ts'

/** What the law wants of minutes and is not there: at which § (null for the whole meeting), and where one mends it. */
export interface Gap {
  no: number | null
  where: 'agenda' | 'attendance' | 'meeting' | 'paragraph' | 'proposal' | 'roles' | 'signing' | 'wording'
  text: string
}

/** A § as it is checked. */
export interface Checked {
  paragraph_no: number
  decision: RichText
  question_order: string
  /** The sections whose own wording is older than what is noted there, by their headings. */
  outdated: readonly string[]
  /** The letters that cannot stand in a paper. */
  undrawn: readonly string[]
  /** What members have handed in and nobody has answered, in words. */
  waiting: readonly string[]
  roles: readonly ItemRole[]
  proposals: readonly Proposal[]
  questions: readonly Question[]
  votes: readonly Vote[]
  /** Does the step that puts the matter off or sends it back say that a minority did? Null where it is no such §. */
  minority_step: boolean | null
  /** Why the council may decide it only where all agree, and nobody has noted that they did (KL 5:52); null where not. */
  not_agreed: string | null
  /** Does the § belong to a matter, or to several? */
  has_matter: boolean
  notes: readonly (Staters & {
    kind: StatementKind
    mode: StatementMode
    in_annex: boolean
    text: RichText
    file_name: string | null
    in_favour_of: InFavourOf | null
  })[]
}

/**
 * The gaps in the minutes of some §§ of a meeting before they are adjusted (KL 5:66-67, 6:35): who was there, each
 * decision, the proposals, the order in which the question was put, dissents with their text; §§ that are missing in
 * between; and a meeting that goes on while they are not adjusted at once. Empty where nothing is missing. `numbers` are
 * those of all the meeting's §§.
 */
export function gapsIn(
  items: readonly Checked[],
  meeting: { attenders: readonly Attender[]; numbers: readonly number[]; assembly: Assembly; goesOn: boolean },
): Gap[] {
  const noted = meeting.attenders.length > 0
  return [
    ...(meeting.goesOn ? [{ no: null, where: 'meeting', text: GOES_ON } as const] : []),
    ...(noted ? [] : [{ no: null, where: 'attendance', text: 'Vilka som var med är inte antecknat.' } as const]),
    ...missingNumbers(meeting.numbers).map(no => ({ no, where: 'meeting', text: 'Paragrafen saknas.' }) as const),
    ...items.flatMap(item => [
      ...(noted ? quorumGap(item, meeting.attenders, meeting.assembly) : []),
      ...(noted ? chairGap(item, meeting.attenders) : []),
      ...gapsAt(item).map(gap => ({ no: item.paragraph_no, ...gap })),
    ]),
  ]
}

// Until then members may reserve themselves (KL 4:27).
const GOES_ON =
  'Sammanträdet är inte avslutat. Innan dess kan reservationer anmälas, och bara det som justeras omedelbart justeras.'

/** The numbers between the first and the last that no § has. */
function missingNumbers(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted.flatMap((no, i) => {
    const before = sorted[i - 1] ?? no - 1
    return Array.from({ length: Math.max(0, no - before - 1) }, (_, step) => before + 1 + step)
  })
}

function quorumGap({ paragraph_no, roles }: Checked, attenders: readonly Attender[], assembly: Assembly): Gap[] {
  const names = inRole(roles, 'recused').map(one => one.name)
  const { present, seats, isEnough } = quorumAt(attenders, paragraph_no, names, assembly)
  const text = `${present} av ${seats} deltar, och det är för få för att besluta.`
  return isEnough ? [] : [{ no: paragraph_no, where: 'attendance', text }]
}

// A chair who steps aside without anybody being noted in the chair (domain.md 2.3: that is what a complaint was about).
function chairGap({ paragraph_no, roles }: Checked, attenders: readonly Attender[]): Gap[] {
  const [chair] = attenders.filter(one => one.office === 'chair' && isThereAt(one, paragraph_no))
  const stepsAside = chair && apart(roles).includes(chair.name) && inRole(roles, 'acting_chair').length === 0
  const text = `Ordföranden ${chair?.name ?? ''} deltar inte, och vem som ledde är inte antecknat.`
  return stepsAside ? [{ no: paragraph_no, where: 'roles', text }] : []
}

function gapsAt(item: Checked): Omit<Gap, 'no'>[] {
  const standing = item.proposals.filter(one => !one.withdrawn)
  const empty = item.notes.filter(note => note.file_name === null && isEmpty(note.text))
  return [
    ...(isEmpty(item.decision) ? [{ where: 'paragraph', text: 'Beslutet är inte skrivet.' } as const] : []),
    ...(standing.length > 1 && item.question_order === '' && item.questions.length === 0
      ? [{ where: 'paragraph', text: 'Ordningen som frågan ställdes i är inte antecknad.' } as const]
      : []),
    ...(item.votes.length > 0 && standing.length === 0
      ? [{ where: 'proposal', text: 'Det finns en omröstning men inget yrkande.' } as const]
      : []),
    ...(item.undrawn.length === 0 ? [] : [{ where: 'paragraph', text: undrawnText(item.undrawn) } as const]),
    ...(item.not_agreed === null ? [] : [{ where: 'agenda', text: item.not_agreed } as const]),
    ...minorityGap(item),
    ...reservationGaps(item),
    ...item.waiting.map(what => ({ where: 'wording', text: `Inlämnat men inte besvarat: ${what}.` }) as const),
    ...item.outdated.map(
      heading =>
        ({
          where: 'wording',
          text: `Under ${heading} står en egen lydelse, och det antecknade har ändrats sedan dess.`,
        }) as const,
    ),
    ...empty.flatMap(note => {
      const what = note.in_annex ? 'Bilagan saknas' : note.mode === 'written' ? 'Texten saknas' : ''
      return what === '' ? [] : [{ where: 'paragraph', text: `${what}: ${statementName(note)}.` } as const]
    }),
  ]
}

// Whether a minority decided bars it from doing so again (KL 5:50), so the vote and the matter's step say the same.
function minorityGap({ votes, minority_step, has_matter }: Checked): Omit<Gap, 'no'>[] {
  const about = votes.filter(vote => vote.deferral !== null)
  const byVote = about.some(vote => vote.by_minority)
  const agree = minority_step === null ? !(byVote && has_matter) : about.length === 0 || byVote === minority_step
  const text = 'Omröstningen och steget i ärendet säger olika om det var en minoritet som avgjorde.'
  return agree ? [] : [{ where: 'paragraph', text }]
}

const undrawnText = (letters: readonly string[]): string =>
  `${letters.join(' ')} finns inte i typsnitten, och blir ett frågetecken i PDF:en.`

// A reservation is against the decision (domain.md 3.6): who had it their way has nothing to reserve against.
function reservationGaps({ notes, votes, proposals }: Checked): Omit<Gap, 'no'>[] {
  const last = votes.at(-1)
  const won = last?.ballots.filter(one => one.option === last.won).map(one => one.name) ?? []
  const moving = proposals.filter(one => !one.withdrawn).flatMap(one => [...one.movers, ...one.seconders])
  const parties = moving.map(one => one.party)
  const own = notes.filter(note => note.kind === 'reservation')
  return [
    ...own
      .flatMap(({ persons }) => persons.filter(one => won.includes(one.name)))
      .map(({ name }) => `${name} reserverar sig, men röstade för det som vann.`),
    ...own
      .filter(note => note.in_favour_of === 'own' && note.persons.length > 0)
      .filter(({ persons }) => !persons.some(one => parties.includes(one.party)))
      .map(({ persons }) => `Inget eget yrkande är antecknat av ${joinNames(persons.map(one => one.name))}.`),
  ].map(text => ({ where: 'paragraph', text }))
}

/** A gap in a line: "§ 12: Beslutet är inte skrivet." */
export const gapText = ({ no, text }: Gap): string => (no === null ? text : `§ ${no}: ${text}`)
