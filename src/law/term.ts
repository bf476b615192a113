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
