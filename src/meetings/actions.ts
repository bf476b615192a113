import type { Acting } from '#src/acting.ts'
import { isDay, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid } from '#src/errors.ts'
import { genitive, midSentence } from '#src/swedish.ts'
import { continuedOn } from './days-store.ts'
import { insertMeeting, meetingAt } from './store.ts'

/**
 * Enters a body's meetings on these days, e.g. of a whole year, or none of them. Throws invalid (days) naming every line
 * that is no day, stands twice, or has a meeting already.
 */
export async function planSeveral(
  tx: Tx,
  body: { id: string; name: string },
  days: readonly string[],
  facts: { place: string; starts_at: string | null },
  acting: Acting,
): Promise<void> {
  const faults: string[] = []
  for (const [i, day] of days.entries()) {
    if (!isDay(day)) faults.push(`${day} är ingen dag: skriv 2027-01-20.`)
    else if (days.indexOf(day) !== i) faults.push(`${day} står två gånger.`)
    else if (await meetingAt(tx, body.id, day, 1)) faults.push(`${day} finns redan.`)
    else if (await continuedOn(tx, body.id, day)) faults.push(`${day} fortsätter ett annat sammanträde.`)
  }
  if (faults.length > 0) throw invalid({ days: `Inget är sparat. ${faults.join(' ')}` })
  for (const held_on of days) await planMeeting(tx, body, { held_on, no: 1, ...facts }, acting)
}

/** Throws invalid (held_on) for a day on which a meeting of the body continues: there is but one of a day by that name. */
export async function refuseContinuing(tx: Tx, body: { id: string; name: string }, day: string): Promise<void> {
  const other = await continuedOn(tx, body.id, day)
  if (!other) return
  throw invalid({
    held_on: `Den dagen fortsätter ${midSentence(genitive(body.name))} sammanträde ${proseDay(other.held_on)}.`,
  })
}

/** Enters a meeting of a body. A second one of the same day has number 2. Throws invalid where it is there already. */
export async function planMeeting(
  tx: Tx,
  body: { id: string; name: string },
  meeting: { held_on: string; no: number; place: string; starts_at: string | null },
  acting: Acting,
): Promise<string> {
  if (await meetingAt(tx, body.id, meeting.held_on, meeting.no)) {
    throw invalid({ held_on: `${body.name} har redan ett sammanträde den dagen. Ange ett annat nummer den dagen.` })
  }
  await refuseContinuing(tx, body, meeting.held_on)
  const id = await insertMeeting(tx, { body_id: body.id, ...meeting })
  await log(tx, acting, {
    action: 'meeting.planned',
    subject: 'meeting',
    subject_id: id,
    detail: JSON.stringify(meeting),
  })
  return id
}
