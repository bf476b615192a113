import type { Body } from '#src/bodies/body.ts'
import { addDays, addWeeks, longDay, proseDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { Refusal } from '#src/errors.ts'
import {
  type AllCalendars,
  answersNeededBy,
  type Calendar,
  dueDayFaults,
  latestChain,
  meetingsInTime,
  type Stop,
} from '#src/planning/plan.ts'
import { calendarsOf } from '#src/planning/store.ts'
import { meetingWords } from '#src/planning/words.ts'
import { yearOf } from '#src/unanswered/store.ts'

const REFERRAL_WEEKS = 8
const EXTENSION_WEEKS = 2
const WITHOUT_A_YEAR = 400

/**
 * The day to answer by that a form starts with: eight weeks on, or earlier where the council would else not be in time;
 * two weeks more where a day was given before.
 */
export async function usualDueDay(db: Reader, slug: string, earlier: string | null, today: string): Promise<string> {
  if (earlier) return addWeeks(earlier > today ? earlier : today, EXTENSION_WEEKS)
  const usual = addWeeks(today, REFERRAL_WEEKS)
  const needed = neededBy(await calendarsOf(db, today), await yearOf(db, slug))
  return needed && needed > today && needed < usual ? needed : usual
}

/** What to know while a day to answer by is chosen: when the answers are needed, and which meetings are before that. */
export async function dueDayAdvice(db: Reader, slug: string, bodies: readonly Body[], today: string) {
  const calendars = await calendarsOf(db, today)
  const yearOn = await yearOf(db, slug)
  const needed = neededBy(calendars, yearOn)
  const last = needed && needed > today ? needed : addDays(today, WITHOUT_A_YEAR)
  return {
    needed: needed
      ? `Svaren behövs senast ${longDay(needed)} för att fullmäktige ska hinna besluta inom ett år.`
      : 'Det är okänt när svaren behövs: sammanträdena fram till årsdagen är inte inlagda.',
    chain: yearOn ? latestChain(calendars, yearOn).stops.map(({ stop }) => stopWords(stop)) : [],
    bodies: committeeCalendars(calendars, bodies).map(calendar => ({
      name: calendar.body,
      meetings: meetingsInTime(calendar, last, today).map(meetingWords),
    })),
  }
}

/** "Kommunstyrelsen: 14 april 2027, handlingar senast 31 mars 2027" */
function stopWords({ body, on, papersBy }: Stop): string {
  if (!on || !papersBy) return `${body}: okänt`
  return `${body}: ${longDay(on)}, handlingar senast ${longDay(papersBy)}`
}

const neededBy = (calendars: AllCalendars, yearOn: string | null): string | null =>
  yearOn && answersNeededBy(latestChain(calendars, yearOn))

const committeeCalendars = ({ byBody }: AllCalendars, bodies: readonly { id: string; kind: string }[]): Calendar[] =>
  bodies.filter(body => body.kind === 'committee').flatMap(body => byBody.get(body.id) ?? [])

/**
 * Warns, where no reason is given, of a day to answer by that is later than the council needs to decide within the year
 * (KL 5:35), or by which a committee has no meeting to answer at. Throws Refusal warning.
 */
export async function warnOfDueDay(
  db: Reader,
  {
    slug,
    asked,
    due_on,
    order_reason,
  }: { slug: string; asked: readonly { id: string; kind: string }[]; due_on: string; order_reason: string },
  today: string,
): Promise<void> {
  if (order_reason !== '') return
  const calendars = await calendarsOf(db, today)
  const needed = neededBy(calendars, await yearOf(db, slug))
  const warnings = [
    ...(needed && due_on > needed
      ? [
          `Svaret ${needed < today ? 'hade behövts' : 'behövs'} ${proseDay(needed)} för att kommunfullmäktige ska hinna besluta inom ett år.`,
        ]
      : []),
    ...committeeCalendars(calendars, asked).flatMap(calendar => dueDayFaults(calendar, due_on, today)),
  ]
  if (warnings.length > 0) throw new Refusal('warning', `Svarsdagen ${proseDay(due_on)}`, { warnings })
}
