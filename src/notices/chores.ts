import { longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { adjustBy, announceBy, appealPeriod } from '#src/law/deadlines.ts'
import { meetingTitle } from '#src/meetings/address.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import { noticesOnBoard } from './store.ts'

interface Chore {
  text: string
  href: string
  status: { text: string; tone: string }
  when: string
  /** The day by which the law wants it done. */
  dueOn: string
}

/**
 * What the minutes of these bodies wait for, the most pressing first: to be adjusted (KL 5:69), to be made known (8:12), to
 * come down from the notice board when they may.
 */
export async function choresAt(db: Reader, bodyIds: readonly string[], today: string): Promise<Chore[]> {
  if (bodyIds.length === 0) return []
  const unadjusted = await meetingsWithOpenItems(db, bodyIds)
  const unposted = await partsWithoutNotice(db, bodyIds)
  const notices = (await noticesOnBoard(db)).filter(one => bodyIds.includes(one.body_id))
  const chores = [
    ...unadjusted.map(meeting => {
      const { counted, lastDay } = adjustBy(meeting.held_on)
      return chore(meeting, paths.adjust, 'Att justera', counted, lastDay, today)
    }),
    ...unposted.map(part => {
      const { counted, lastDay } = announceBy(part.adjusted_on)
      return chore(part, paths.postNotice, 'Att anslå', counted, lastDay, today)
    }),
    ...notices.flatMap(notice => {
      const { removableFrom } = appealPeriod(notice.posted_on)
      if (removableFrom > today) return []
      const text = `${notice.body_name}, ${notice.paragraphs}`
      const when = `kan tas ned från ${longDay(removableFrom)}`
      const status = { text: 'Att ta ned', tone: 'neutral' }
      return [{ text, href: paths.takeDown(notice.no), status, when, dueOn: '9999' }]
    }),
  ]
  return chores.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

interface Held {
  body_code: string
  body_name: string
  held_on: string
  no: number
}

function chore(
  meeting: Held,
  path: (body: string, day: string) => string,
  words: string,
  counted: string,
  lastDay: string,
  today: string,
): Chore {
  const late = today > lastDay
  return {
    text: meetingTitle(meeting),
    href: path(bodyInPath(meeting.body_code), meetingKey(meeting)),
    status: { text: words, tone: late ? 'danger' : today > counted ? 'warning' : 'info' },
    when: `${late ? 'skulle ha skett' : 'senast'} ${longDay(counted)}`,
    dueOn: counted,
  }
}

const heldColumns = ['body.code as body_code', 'body.name as body_name', 'meeting.held_on', 'meeting.no'] as const

async function meetingsWithOpenItems(db: Reader, bodyIds: readonly string[]): Promise<Held[]> {
  return db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(heldColumns)
    .where('meeting.body_id', 'in', bodyIds)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('minute_item')
          .select('minute_item.id')
          .whereRef('minute_item.meeting_id', '=', 'meeting.id')
          .where('minute_item.part_id', 'is', null),
      ),
    )
    .execute()
}

async function partsWithoutNotice(db: Reader, bodyIds: readonly string[]): Promise<(Held & { adjusted_on: string })[]> {
  return db
    .selectFrom('minutes_part')
    .innerJoin('meeting', 'meeting.id', 'minutes_part.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select([...heldColumns, 'minutes_part.adjusted_on'])
    .where('meeting.body_id', 'in', bodyIds)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('notice')
            .select('notice.id')
            .whereRef('notice.part_id', '=', 'minutes_part.id')
            .where('notice.replaced_at', 'is', null),
        ),
      ),
    )
    .execute()
}
