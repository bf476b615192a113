import { isCalledAnew, issuing } from '#src/agenda/next.ts'
import { type Summons, summonsesOf } from '#src/agenda/summons-store.ts'
import { type Attender, isThereAt } from '#src/attendance/presence.ts'
import { longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { continuationWords } from '#src/law/continued.ts'
import { isStaff, may, type User } from '#src/permissions.ts'
import { joinNames } from '#src/swedish.ts'
import { paths } from '#src/web/paths.ts'
import { meetingAddress } from './address.ts'
import { dayLines, type MeetingDay } from './days.ts'
import { daysWith, laterDaysOf } from './days-store.ts'
import type { Meeting } from './store.ts'

interface About {
  attenders: readonly Attender[]
  /** The §§ that this reader may see. */
  items: readonly { paragraph_no: number; day_no: number }[]
  user: User | null
  today: string
}

/**
 * What a meeting's page says of its days, where it was broken off: each with its §§; for those who work here also what was
 * entered wrongly, and while the last is ahead, how it is made known and who was not there to hear of it. Null where it has
 * but one.
 */
export async function daysPart(db: Reader, meeting: Meeting, { attenders, items, user, today }: About) {
  const staff = isStaff(user)
  if (!staff && meeting.ends_on === meeting.held_on) return null
  const later = await laterDaysOf(db, meeting.id)
  const voided = staff ? later.filter(one => one.voided_at !== null) : []
  if (later.every(one => one.voided_at !== null) && voided.length === 0) return null
  const days = daysWith(meeting, later)
  const [last, before] = [days.at(-1), days.at(-2)]
  const changes = meeting.closed_at === null && may(user, 'meeting.plan', meeting.body_id)
  const called = staff ? await summonsesOf(db, meeting.id) : []
  const isToBeCalled = changes && last !== undefined && last.held_on >= today && isCalledAnew(days, called)
  const lastNo = items.findLast(one => one.day_no === before?.no)?.paragraph_no
  return {
    lines: dayLines(days, items),
    told:
      staff && last && before && last.held_on >= today
        ? [...madeKnown(meeting, before, last, called), ...absentWords(away(attenders, lastNo))]
        : [],
    voided: voided.map(one => `Fortsättningen ${longDay(one.held_on)} är borttagen: ${one.voided_reason}`),
    links: [
      ...(isToBeCalled ? [{ href: paths.issueSummons(...meetingAddress(meeting)), text: issuing.continued }] : []),
      ...(changes ? days.slice(1).flatMap(day => linksOf(meeting, day, day === last)) : []),
    ],
  }
}

function madeKnown({ body_kind }: Meeting, before: MeetingDay, last: MeetingDay, called: readonly Summons[]): string[] {
  const summons = called.find(one => one.day_no === last.no)
  return summons
    ? [`Kallelsen till fortsättningen gick ut ${longDay(summons.sent_on)}.`]
    : [continuationWords(before.held_on, last.held_on, body_kind === 'council')]
}

const absentWords = (absent: readonly string[]): string[] =>
  absent.length > 0 ? [`Inte med när sammanträdet avbröts: ${joinNames(absent)}.`] : []

function linksOf(meeting: Meeting, { no, held_on }: MeetingDay, isLast: boolean) {
  const address = meetingAddress(meeting)
  return [
    { href: paths.changeLaterDay(...address, no), text: `Ändra fortsättningen ${longDay(held_on)}` },
    ...(isLast
      ? [{ href: paths.removeLaterDay(...address, no), text: `Ta bort fortsättningen ${longDay(held_on)}` }]
      : []),
  ]
}

/** The members and substitutes who were not there at this §, the last before the meeting was broken off. */
function away(all: readonly Attender[], lastNo = Number.MAX_SAFE_INTEGER): string[] {
  const people = Map.groupBy(
    all.filter(one => one.capacity !== 'other'),
    one => one.name,
  )
  return [...people].filter(([, stretches]) => !stretches.some(one => isThereAt(one, lastNo))).map(([name]) => name)
}
