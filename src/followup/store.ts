import { allBodies } from '#src/bodies/store.ts'
import { compareDays } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { readEventData } from '#src/matters/event-data.ts'
import type { Audience } from '#src/matters/projection.ts'
import { lastResponsible, responsibleName, seenToAt } from './responsible.ts'

/** A granted motion that is being carried out. */
export interface Followed {
  slug: string
  title: string
  dnr: string | null
  since_on: string
  target_on: string | null
  /** The days that it was to be done by before that was moved, the first one first. */
  earlier: string[]
  responsible: string
  /** The code of the responsible body; null where it was noted in words. */
  responsible_body: string | null
  /** The ids of the bodies whose people see to it. */
  seenToAt: readonly string[]
  /** What was reported last, and when; null where nothing was. */
  progress: { on: string; note: string } | null
}

/** Every motion that is followed up, the one due first first. */
export async function followedUp(db: Reader, audience: Audience): Promise<Followed[]> {
  const rows = await db
    .selectFrom('motion_facet')
    .innerJoin('motion_state', join =>
      join
        .onRef('motion_state.audience', '=', 'motion_facet.audience')
        .onRef('motion_state.sort_no', '=', 'motion_facet.sort_no'),
    )
    .innerJoin('event', 'event.matter_id', 'motion_state.matter_id')
    .leftJoin('event as stroke', 'stroke.strikes_id', 'event.id')
    .select([
      'motion_state.slug',
      'motion_state.title',
      'motion_state.dnr',
      'motion_state.since_on',
      'motion_state.due_on',
      'event.kind',
      'event.happened_on',
      'event.note',
      'event.data',
    ])
    .where('motion_facet.audience', '=', audience)
    .where('motion_facet.facet', '=', 'status')
    .where('motion_facet.value', '=', 'in_follow_up')
    .where('event.kind', 'in', ['follow_up_begun', 'follow_up_reported'])
    .where('stroke.id', 'is', null)
    .orderBy('event.happened_on')
    .orderBy('event.seq')
    .execute()
  const bodies = await allBodies(db)
  return [...Map.groupBy(rows, row => row.slug).values()]
    .flatMap(events => {
      const begun = events.findLast(one => one.kind === 'follow_up_begun')
      const told = events.findLast(one => one.kind === 'follow_up_reported')
      if (!begun) return []
      const { slug, title, dnr, since_on, due_on } = begun
      const progress = told ? { on: told.happened_on, note: told.note ?? '' } : null
      const said = events.map(one => readEventData(one.data))
      const last = lastResponsible(said)
      const who = {
        responsible: responsibleName(last, bodies),
        responsible_body: last.responsible_body ?? null,
        seenToAt: seenToAt(last, bodies),
      }
      const days = said.flatMap(one => one.target_on ?? [])
      const earlier = days.filter(day => day !== due_on)
      return [{ slug, title, dnr, since_on, target_on: due_on, earlier, ...who, progress }]
    })
    .sort((a, b) => compareDays(a.target_on, b.target_on))
}

/** What is followed up and is for those who work at these bodies to see to, the one due first first. */
export async function followedAt(db: Reader, bodyIds: readonly string[]): Promise<Followed[]> {
  if (bodyIds.length === 0) return []
  return (await followedUp(db, 'staff')).filter(one => one.seenToAt.some(id => bodyIds.includes(id)))
}

/** The granted motions that nobody has begun to follow up, the one decided first first. */
export async function notFollowed(db: Reader, audience: Audience) {
  return db
    .selectFrom('motion_state')
    .select(['slug', 'title', 'dnr', 'since_on'])
    .where('audience', '=', audience)
    .where('status', 'in', ['decided', 'dispatched'])
    .where('outcome', 'in', ['granted', 'partly_granted'])
    .orderBy('ended_on')
    .orderBy('sort_no')
    .execute()
}
