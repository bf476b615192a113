import type { Acting } from '#src/acting.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid } from '#src/errors.ts'
import { insertMeeting, meetingAt } from './store.ts'

/** Enters a meeting of a body. A second one of the same day has number 2. Throws invalid where it is there already. */
export async function planMeeting(
  tx: Tx,
  body: { id: string; name: string },
  meeting: { held_on: string; no: number; place: string; starts_at: string | null },
  acting: Acting,
): Promise<string> {
  if (await meetingAt(tx, body.id, meeting.held_on, meeting.no)) {
    throw invalid({ held_on: `${body.name} har redan ett sammanträde den dagen. Välj ett annat ordningsnummer.` })
  }
  const id = await insertMeeting(tx, { body_id: body.id, ...meeting })
  await log(tx, acting, {
    action: 'meeting.planned',
    subject: 'meeting',
    subject_id: id,
    detail: JSON.stringify(meeting),
  })
  return id
}
