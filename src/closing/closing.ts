import { proseDay } from '#src/dates.ts'
import type { ClockState } from '#src/law/one-year.ts'
import { type Term, termAfter } from '#src/law/term.ts'
import type { MatterStatus } from '#src/matters/workflow.ts'
import type { Capacity, Mandate } from '#src/rosters/roster.ts'
import { sittingOn } from '#src/rosters/roster.ts'
import { joinNames, withParty } from '#src/swedish.ts'
import type { Clocked } from '#src/unanswered/standing.ts'

/** Whether somebody who handed in a motion sits in the council of the new term; unknown before that is entered. */
export type Remains = Capacity | 'left' | 'unknown'

export interface Submitter {
  person_id: string
  name: string
  party: string
}

export interface Remaining extends Submitter {
  remains: Remains
}

/** A motion that was not finished when a term ended. */
export interface Leftover extends Clocked {
  submitters: Remaining[]
  /** What has to be done with it, as a sentence. */
  to_do: string
}

/** "2022–2026" */
export const termName = ({ from_on, to_on }: Term): string => `${from_on.slice(0, 4)}–${to_on.slice(0, 4)}`

const HALF_A_TERM = 2

/** The term whose end is nearest to a day: the one before until half of the new one has passed. */
export function endingTerm(day: string, term: Term, before: Term): Term {
  return Number(day.slice(0, 4)) - Number(term.from_on.slice(0, 4)) < HALF_A_TERM ? before : term
}

type Sitting = Mandate & { person_id: string }

/**
 * Who of these sits in the council after the term has ended, on this day or, if that is earlier, on the first day of the
 * new term. Before that day has come it is known only where somebody has been entered for the new term: a mandate that
 * merely has no last day yet says nothing of it.
 */
export function remainingOf(
  submitters: readonly Submitter[],
  council: readonly Sitting[],
  { term, day }: { term: Term; day: string },
): Remaining[] {
  const next = termAfter(term)
  const isKnown = day >= next.from_on || council.some(one => one.from_on >= next.from_on)
  const sitting = isKnown ? sittingOn(council, day > next.from_on ? day : next.from_on) : []
  return submitters.map(one => ({
    ...one,
    remains:
      sitting.length === 0
        ? 'unknown'
        : (sitting.find(mandate => mandate.person_id === one.person_id)?.capacity ?? 'left'),
  }))
}

/** "Eva Ek (S) sitter kvar. Bo Alm (M) har lämnat kommunfullmäktige." */
export function remainsWords(submitters: readonly Remaining[]): string {
  const named = (...remains: Remains[]): string[] =>
    submitters.filter(one => remains.includes(one.remains)).map(one => withParty(one.name, one.party))
  if (named('unknown').length > 0) {
    return 'Det är okänt om motionärerna sitter kvar: den nya mandatperiodens ledamöter är inte inlagda.'
  }
  const said: [string[], string][] = [
    [named('member'), 'sitter kvar i kommunfullmäktige'],
    [named('substitute'), 'är ersättare i kommunfullmäktige'],
    [named('left'), 'har lämnat kommunfullmäktige'],
  ]
  return said.flatMap(([names, words]) => (names.length > 0 ? [`${joinNames(names)} ${words}.`] : [])).join(' ')
}

const told = 'Kommunfullmäktige får skriva av den; annars bereds den vidare.'
const untold = 'Den kan skrivas av först när den har redovisats, men det får ske i samma paragraf.'

const toDoText: Record<ClockState, (yearOn: string) => string> = {
  not_started: () => '',
  in_time: yearOn => `Ska beslutas eller redovisas senast ${yearOn}. ${untold}`,
  at_risk: yearOn => `Ska redovisas senast ${yearOn}: den hinner inte beslutas till dess. ${untold}`,
  unknown: yearOn => `Ska beslutas eller redovisas senast ${yearOn}. ${untold}`,
  reported: () => `Är redovisad. ${told}`,
  reported_now_late: () => `Är redovisad. ${told}`,
  reported_late: () => `Är redovisad, men för sent. ${told}`,
  breach: yearOn => `Skulle ha redovisats senast ${yearOn}, och ska redovisas utan dröjsmål. ${untold}`,
}

/**
 * What has to be done with a motion that outlives the term (KL 5:35; domain.md 1.2): nothing ends it but the council's
 * decision, a writing off after it has been told of the preparation, or its submitters.
 */
export function toDo({ raised_on, year_on, state }: Pick<Clocked, 'raised_on' | 'year_on' | 'state'>): string {
  if (raised_on === null) return 'Ska anmälas i kommunfullmäktige.'
  return toDoText[state](year_on === null ? '' : proseDay(year_on))
}

/** The motions by where they stand, in the order of their life. */
export function byStanding<Some extends { status: MatterStatus }>(
  motions: readonly Some[],
  order: Iterable<MatterStatus>,
): [MatterStatus, Some[]][] {
  const groups = Map.groupBy(motions, one => one.status)
  return [...order].flatMap((status): [MatterStatus, Some[]][] => {
    const some = groups.get(status)
    return some ? [[status, some]] : []
  })
}
