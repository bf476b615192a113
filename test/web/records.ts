import type { Site } from './support.ts'

/** The ids of what readers from outside may see of this kind. */
export async function publishedOf({ db }: Site, subject: string): Promise<Set<string>> {
  const query = db.selectFrom('publication').select('subject_id')
  const rows = await query.where('subject', '=', subject).where('revoked_at', 'is', null).execute()
  return new Set(rows.map(row => row.subject_id))
}

export const mattersOf = ({ db }: Site) => db.selectFrom('matter').select(['id', 'slug', 'title']).execute()

/** Every § with its address. */
export async function paragraphsOf({ db }: Site) {
  const rows = await db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['minute_item.id', 'code', 'held_on', 'paragraph_no', 'minute_item.title', 'part_id', 'matter_id'])
    .execute()
  return rows.map(row => ({
    ...row,
    path: `/sammantraden/${row.code.toLowerCase()}/${row.held_on}/${row.paragraph_no}`,
  }))
}

/** Every document with its address. */
export async function documentsOf({ db }: Site) {
  const query = db.selectFrom('document').innerJoin('matter', 'matter.id', 'document.matter_id')
  const rows = await query.select(['document.id', 'slug', 'no', 'description', 'sha256']).execute()
  return rows.map(row => ({ ...row, path: `/motioner/${row.slug}/handlingar/${row.no}` }))
}
