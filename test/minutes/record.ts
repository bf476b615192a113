import type { Acting } from '#src/acting.ts'
import { insertBody } from '#src/bodies/store.ts'
import type { Database, Tx } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { found } from '#src/errors.ts'
import { planMeeting } from '#src/meetings/actions.ts'
import { type Meeting, meetingAt } from '#src/meetings/store.ts'
import { type ItemContent, recordItem } from '#src/minutes/actions.ts'
import { nextParagraphNo } from '#src/minutes/series.ts'
import { paragraphs } from '#src/text/markup.ts'

export const content = (title: string): ItemContent => ({
  title,
  decision: paragraphs('Nämnden noterar informationen.'),
  summary: [],
  question_order: '',
  speakers: [],
  recipients: [],
  preparatory: false,
  documents: [],
  earlier: [],
  dnr: '',
})

/** A committee of its own with a meeting on each of these days, one after the other. */
export async function committee(db: Database, days: readonly string[], acting: Acting): Promise<Meeting[]> {
  return transact(db, async tx => {
    const code = `N${(await tx.selectFrom('body').select('id').execute()).length}`
    const facts = { code, name: `Nämnden ${code}`, kind: 'committee', parent_id: null, registry_format: null } as const
    const body = await insertBody(tx, facts)
    const meetings: Meeting[] = []
    for (const held_on of days) {
      await planMeeting(tx, body, { held_on, no: 1, place: 'Salen', starts_at: '17:30' }, acting)
      meetings.push(found(await meetingAt(tx, body.id, held_on, 1)))
    }
    return meetings
  })
}

/** Writes the next § of a meeting, as a form that proposes its number does. */
export async function writeNext(tx: Tx, planned: Meeting, title: string, acting: Acting): Promise<string> {
  const meeting = found(await meetingAt(tx, planned.body_id, planned.held_on, planned.no))
  const no = await nextParagraphNo(tx, meeting)
  return recordItem(tx, meeting, no, content(title), { matter_id: null }, acting)
}
