import { addDays } from '#src/dates.ts'

/** A term of the council, from its first day to its last. */
export interface Term {
  from_on: string
  to_on: string
}

const FIRST_ELECTION = 2014
const YEARS = 4
const begins = (electionYear: number): string => `${electionYear}-10-15`

/** The term that begins in this election year: four years, counted from 15 October (KL 5:9). */
const termFrom = (electionYear: number): Term => ({
  from_on: begins(electionYear),
  to_on: addDays(begins(electionYear + YEARS), -1),
})

/**
 * The council's term on a day 'YYYY-MM-DD': counted from 15 October of the election year (KL 5:9; domain.md 5), elections
 * being held every fourth year. Terms before that of 2014 began on another day, and are not told apart here.
 */
export function termOf(day: string): Term {
  const year = Number(day.slice(0, 4))
  const since = (((year - FIRST_ELECTION) % YEARS) + YEARS) % YEARS
  const latest = year - since
  return termFrom(day < begins(latest) ? latest - YEARS : latest)
}

/** The term before, and the one after. */
export const termBefore = ({ from_on }: Term): Term => termOf(addDays(from_on, -1))
export const termAfter = ({ to_on }: Term): Term => termOf(addDays(to_on, 1))

/**
 * The first day of the term that a body elects anew for, as the law presets it, for one whose present mandates began at
 * the latest on `latest` (null where there is none): the council's 15 October of the election year (KL 5:9); the board's 1
 * January of the year after, unless the council has decided on the meeting at which it is elected (KL 6:18). Of other
 * committees' terms the council decides (KL 6:19), most often as of the board's. Days 'YYYY-MM-DD'.
 */
export function newTermFrom(kind: string, latest: string | null, day: string): string {
  const first = (term: Term): string =>
    kind === 'council' ? term.from_on : `${Number(term.from_on.slice(0, 4)) + 1}-01-01`
  const present = termOf(day)
  return latest !== null && first(present) <= latest ? first(termAfter(present)) : first(present)
}
