import { demoNow } from '#test/support/demo.ts'
import type { Site, Visitor } from './support.ts'

/** A new meeting of Socialnämnden on this day with these open §§, whose numbers are fixed: its id, and its page. */
export async function newMeeting(
  site: Site,
  secretary: Visitor,
  { held, no, paragraphs }: { held: string; no: number; paragraphs: number[] },
): Promise<{ id: string; path: string }> {
  await secretary.post('/sammantraden/sn/nytt', { held_on: held, no: String(no), place: 'Hamra', starts_at: '' })
  const { id } = await site.db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select('meeting.id')
    .where('body.code', '=', 'SN')
    .where('held_on', '=', held)
    .where('no', '=', no)
    .executeTakeFirstOrThrow()
  const items = paragraphs.map(paragraph_no => ({
    id: `item-${held}-${paragraph_no}`,
    meeting_id: id,
    paragraph_no,
    number_fixed_at: demoNow.toISOString(),
    matter_id: null,
    title: 'Föreningsbidrag',
    decision: '[]',
    summary: '[]',
    response_version_id: null,
    preparatory: 0,
    part_id: null,
    version: 1,
    updated_at: demoNow.toISOString(),
    updated_by: 'Test',
  }))
  if (items.length > 0) await site.db.insertInto('minute_item').values(items).execute()
  return { id, path: `/sammantraden/sn/${held}${no === 1 ? '' : `-${no}`}` }
}
