import { summonsesOf } from '#src/agenda/summons-store.ts'
import { dayInStockholm, longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { councilNoticeBy } from '#src/law/deadlines.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { displayOfSummons, sightingsBetween } from './sightings.ts'

/**
 * How a meeting of the council was made known on the notice board (KL 5:13), for those who work here: since when, whether
 * that was too late, and what is known of its having been shown. Sentences in Swedish; none for other bodies, or before
 * its members are called.
 */
export async function announcementOf(db: Reader, meeting: Meeting, now: Date): Promise<string[]> {
  if (meeting.body_kind !== 'council') return []
  const [first] = await summonsesOf(db, meeting.id)
  if (!first) return []
  const today = dayInStockholm(now)
  const until = today < meeting.held_on ? today : meeting.held_on
  const by = councilNoticeBy(meeting.held_on)
  const { text, doubts } = displayOfSummons(meeting.id, await sightingsBetween(db, first.sent_on, until), {
    from: first.recorded_at,
    to: today <= meeting.held_on ? now.toISOString() : `${meeting.held_on}T22:00:00.000Z`,
  })
  return [
    `Sammanträdet kungjordes ${longDay(first.sent_on)}. ${first.sent_on > by ? `Det skulle ha skett senast ${longDay(by)}. ` : ''}${text}`,
    ...doubts,
  ]
}
