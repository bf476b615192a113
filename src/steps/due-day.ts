import type { Body } from '#src/bodies/body.ts'
import { addDays, addWeeks, longDay, proseDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { Refusal } from '#src/errors.ts'
import { meetingWords } from '#src/planning/page.ts'
import { answersNeededBy, dueDayFaults, latestChain, meetingsInTime } from '#src/planning/plan.ts'
import { calendarsOf, calendarsToTheCouncil } from '#src/planning/store.ts'
import { openAt } from '#src/unanswered/store.ts'

const REFERRAL_WEEKS = 8
const EXTENSION_WEEKS = 2
const WITHOUT_A_YEAR = 400

/**
 * The day to answer by that a form starts with: eight weeks on, or earlier where the council would else not be in time; two
 * weeks more where a day was given before.
 */
export async function usualDueDay(db: Reader, slug: string, earlier: string | null, today: string): Promise<string> {
  if (earlier) return addWeeks(earlier > today ? earlier : today, EXTENSION_WEEKS)
  const usual = addWeeks(today, REFERRAL_WEEKS)
  const neededBy = await neededFor(db, slug, today)
  return neededBy && neededBy > today && neededBy < usual ? neededBy : usual
}

/** What to know while a day to answer by is chosen: when the answers are needed, and which meetings are before that. */
export async function dueDayAdvice(db: Reader, slug: string, bodies: readonly Body[], today: string) {
  const neededBy = await neededFor(db, slug, today)
  const last = neededBy && neededBy > today ? neededBy : addDays(today, WITHOUT_A_YEAR)
  const calendars = await calendarsOf(db, today)
  return {
    needed: neededBy
      ? `Svaren behövs senast ${longDay(neededBy)} för att fullmäktige ska hinna besluta inom ett år.`
      : 'Det är okänt när svaren behövs: sammanträdena fram till årsdagen är inte inlagda.',
    bodies: bodies
      .filter(body => body.kind === 'committee')
      .map(body => {
        const calendar = calendars.get(body.id)
        return { name: body.name, meetings: calendar ? meetingsInTime(calendar, last, today).map(meetingWords) : [] }
      }),
  }
}

async function neededFor(db: Reader, slug: string, today: string): Promise<string | null> {
  const yearOn = (await openAt(db, slug))?.year_on
  return yearOn ? answersNeededBy(latestChain(await calendarsToTheCouncil(db, today), yearOn)) : null
}

/** Warns, where no reason is given, of a day by which a committee has no meeting to answer at. Throws Refusal warning. */
export async function warnOfDueDay(
  db: Reader,
  asked: readonly { id: string; kind: string }[],
  { due_on, order_reason }: { due_on: string; order_reason: string },
  today: string,
): Promise<void> {
  if (order_reason !== '') return
  const calendars = await calendarsOf(db, today)
  const warnings = asked
    .filter(body => body.kind === 'committee')
    .flatMap(body => calendars.get(body.id) ?? [])
    .flatMap(calendar => dueDayFaults(calendar, due_on, today))
  if (warnings.length > 0) throw new Refusal('warning', `Svarsdagen ${proseDay(due_on)}`, { warnings })
}
