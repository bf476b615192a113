import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { clockStates } from '#src/law/one-year.ts'
import type { Audience } from '#src/matters/projection.ts'
import { municipality } from '#src/municipality/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { chainsAlong } from '#src/planning/plan.ts'
import { calendarsOf } from '#src/planning/store.ts'
import { unansweredDocument } from '#templates/documents/unanswered.ts'
import { byUrgency, type Clocked, clocked, clockStateText, emerged } from './standing.ts'
import { openNow, openThen } from './store.ts'

/** The motions that the council had not ended on a day, each with its clock, the most urgent first. */
export async function unansweredOn(db: Reader, audience: Audience, day: string, now: Date): Promise<Clocked[]> {
  const open = day < dayInStockholm(now) && audience === 'staff' ? await openThen(db, day) : await openNow(db, audience)
  const chainTo = chainsAlong(await calendarsOf(db, day))
  return open.map(one => clocked(one, chainTo, day)).sort(byUrgency)
}

/** How many motions there are in each state, in the order of the law, those that are none left out. */
export const countsOf = (motions: readonly Clocked[]) =>
  clockStates
    .map(state => ({ label: clockStateText[state], value: motions.filter(one => one.state === state).length }))
    .filter(one => one.value > 0)
    .map(one => ({ ...one, value: String(one.value) }))

/** The list as a paper for the council. */
export async function unansweredPaper(
  db: Reader,
  motions: readonly Clocked[],
  day: string,
  now: Date,
): Promise<Document> {
  return unansweredDocument({
    municipality: (await municipality(db)).name,
    council: 'Kommunfullmäktige',
    as_of: day,
    made_at: now.toISOString(),
    counts: countsOf(motions),
    motions: motions.map(one => ({
      title: one.title,
      dnr: one.dnr ?? '',
      by_line: one.by_line,
      raised_on: one.raised_on,
      started_on: one.started_on,
      year_on: one.year_on,
      days_left: one.days_left,
      last_meeting_on: one.last_meeting_on,
      state: clockStateText[one.state],
      because: one.because,
      emerged: emerged(one, day),
      later: one.later,
    })),
  })
}

const head = [
  'diarienummer',
  'motion',
  'väckt av',
  'anmäld',
  'klockan började',
  'ett år',
  'dagar kvar',
  'sista sammanträde i fullmäktige',
  'läge',
  'skäl',
  'beredning',
  'registrerat senare',
]

/** The list for a spreadsheet, a line for each motion. */
export const unansweredTable = (motions: readonly Clocked[], day: string): string[][] => [
  head,
  ...motions.map(one => [
    one.dnr ?? '',
    one.title,
    one.by_line,
    one.raised_on ?? '',
    one.started_on ?? one.raised_on ?? '',
    one.year_on ?? '',
    one.days_left === null ? '' : String(one.days_left),
    one.last_meeting_on ?? '',
    clockStateText[one.state],
    one.because,
    emerged(one, day),
    one.later ? 'ja' : '',
  ]),
]
