import { addDays, compareDays, longDay, weekday } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { type Followed, followedAt } from '#src/followup/store.ts'
import { isWorkingDay, nextWorkingDay, workingDayAtLatest, workingDayBefore } from '#src/law/holidays.ts'
import { matterStatusText, nextWords, referralStatusText } from '#src/matters/words.ts'
import type { MatterStatus, ReferralStatus } from '#src/matters/workflow.ts'
import { draftsWaitingFor } from '#src/reviews/waiting.ts'
import { paths } from '#src/web/paths.ts'
import { assignedTo, awaitedIn, type Officer, remindedOn, unassignedAt, type WaitingReferral } from './store.ts'

/** One thing that somebody has to do or waits for. */
export interface Task {
  text: string
  href: string
  /** What it is and where it stands. */
  about: string
  due_on: string | null
  /** When the one that it waits for was reminded last. */
  reminded_on?: string | null
  /** Since when others have waited for it. */
  since_on?: string
}

/**
 * A person's work, from the rows as they stand: the drafts that it is their turn to sign off and those given back to them,
 * what is theirs, what nobody has taken, what the bodies they work at have to carry out, what waits for somebody else.
 */
export interface Work {
  toSign: Task[]
  returned: Task[]
  mine: Task[]
  untaken: Task[]
  followed: Task[]
  awaited: Task[]
}

/** The bodies that somebody works at, and those of them whose post they open. */
export interface Place {
  worksAt: readonly string[]
  postOf: readonly string[]
}

/** What somebody has to do: by what they handle, and the bodies that they work at. */
export async function workOf(db: Reader, { account_id, name }: Officer, place: Place, today: string): Promise<Work> {
  const { matters, referrals } = await assignedTo(db, account_id)
  const handles = new Set([...matters.map(one => one.matter_id), ...referrals.map(one => one.id)])
  const own = matters.map(one => ({
    text: one.title,
    href: paths.motion(one.slug),
    about: [matterStatusText[one.status as MatterStatus], nextWords(one.status as MatterStatus, one.outcome)]
      .filter(Boolean)
      .join('. Härnäst: '),
    due_on: one.due_on ?? one.year_on,
  }))
  const awaited = await awaitedIn(
    db,
    matters.map(one => one.matter_id),
  )
  const mineToo = new Set(referrals.map(one => one.id))
  const ownToo = new Set(matters.map(one => one.slug))
  const waiting = awaited.filter(one => !mineToo.has(one.id))
  const reminded = await remindedOn(
    db,
    waiting.map(one => one.id),
  )
  return {
    ...(await draftsWaitingFor(db, { name, handles }, place.worksAt, today)),
    mine: [...own, ...referrals.map(asTask)].sort(byDay),
    untaken: (await unassignedAt(db, place.postOf, today)).map(asTask),
    followed: (await followedAt(db, place.worksAt)).filter(one => !ownToo.has(one.slug)).map(asFollowed),
    awaited: waiting.map(one => ({ ...asTask(one), reminded_on: reminded.get(one.id) ?? null })),
  }
}

const asTask = (one: WaitingReferral): Task => ({
  text: one.title,
  href: paths.referral(one.slug, one.no),
  about: `Remiss till ${one.to_name}: ${referralStatusText[one.status as ReferralStatus].toLowerCase()}`,
  due_on: one.due_on,
})

const asFollowed = (one: Followed): Task => ({
  text: one.title,
  href: paths.motion(one.slug),
  about: `Bifallen motion att verkställa: ${one.responsible}`,
  due_on: one.target_on,
})

const byDay = (a: Task, b: Task): number => compareDays(a.due_on, b.due_on)

export const isLate = ({ due_on }: Task, today: string): boolean => due_on !== null && due_on < today

const SOON_DAYS = 7

/** Late already, due within a week, or reminded of today. */
export const isPressing = (task: Task, today: string): boolean =>
  task.due_on !== null && (task.due_on <= addDays(today, SOON_DAYS) || remindsToday(task, today))

/**
 * Is this the day to remind of it? A week before, the day before and on the day itself; the day after, and then on the
 * first working day of each week for as long as it is late. Where such a day is a day off, nobody reads their post: it is
 * the working day before, and for what is late the one after.
 */
export function remindsToday({ due_on }: Task, today: string): boolean {
  if (due_on === null || !isWorkingDay(today)) return false
  const dayAfter = nextWorkingDay(addDays(due_on, 1))
  if (today > dayAfter) return beginsTheWeek(today)
  return [workingDayAtLatest(addDays(due_on, -SOON_DAYS)), workingDayBefore(due_on), due_on, dayAfter].includes(today)
}

const AFTER_DAYS = 3

/**
 * Is this the day to remind a body of what it was asked: 'before', a week before the day to answer by, or 'after', three
 * days after it? On days off nobody reads their post: the working day before, and the one after. Null on other days, and
 * before it was asked.
 */
export function bodyReminder(
  { due_on, since_on }: { due_on: string; since_on: string | null },
  today: string,
): 'before' | 'after' | null {
  if (since_on !== null && since_on >= today) return null
  if (today === workingDayAtLatest(addDays(due_on, -SOON_DAYS))) return 'before'
  return today === nextWorkingDay(addDays(due_on, AFTER_DAYS)) ? 'after' : null
}

/**
 * Is this the day to ask for what others wait for: the first working day after it came to wait, and then on the first of each
 * week?
 */
export const asksToday = ({ since_on }: Task, today: string): boolean =>
  since_on !== undefined && isWorkingDay(today) && (since_on >= workingDayBefore(today) || beginsTheWeek(today))

const beginsTheWeek = (today: string): boolean => nextWorkingDay(addDays(today, 1 - weekday(today))) === today

/** "svar senast 3 mars 2026" or "skulle ha varit klart 3 mars 2026". */
export function dueWords({ due_on, reminded_on }: Task, today: string): string {
  if (due_on === null) return ''
  const reminded = reminded_on ? `, påmind ${longDay(reminded_on)}` : ''
  return `${due_on < today ? 'skulle ha varit klart' : 'senast'} ${longDay(due_on)}${reminded}`
}
