import type { Acting } from '#src/acting.ts'
import { attendersOf } from '#src/attendance/store.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { invalid } from '#src/errors.ts'
import { lockHeld } from '#src/meetings/change.ts'
import { joinNames, withParty } from '#src/swedish.ts'
import type { Person } from './answering.ts'

/** Who was chosen at a meeting to adjust its minutes (KL 5:69), in the order they were chosen. */
export async function chosenAdjusters(db: Reader, meetingId: string): Promise<Person[]> {
  return db
    .selectFrom('meeting_adjuster')
    .select(['name', 'party'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()
}

export async function replaceChosen(tx: Tx, meeting_id: string, chosen: readonly Person[]): Promise<void> {
  await tx.deleteFrom('meeting_adjuster').where('meeting_id', '=', meeting_id).execute()
  for (const [i, { name, party }] of chosen.entries()) {
    await tx
      .insertInto('meeting_adjuster')
      .values({ meeting_id, position: i + 1, name, party })
      .execute()
  }
}

/**
 * Notes who was chosen to adjust, in the place of what was noted before. Throws invalid (chosen) where one stands twice, or is
 * not noted as having been there, by name and party, once it is noted who was.
 */
export async function chooseAdjusters(
  tx: Tx,
  meeting: { id: string },
  chosen: readonly Person[],
  acting: Acting,
): Promise<void> {
  await lockHeld(tx, meeting.id)
  const names = chosen.map(one => one.name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice) throw invalid({ chosen: `${twice} står två gånger.` })
  const strange = await strangersAmong(tx, meeting.id, chosen)
  if (strange.length > 0) throw invalid({ chosen: `${joinNames(strange)} är inte antecknad som närvarande.` })
  await replaceChosen(tx, meeting.id, chosen)
  const detail = chosen.map(one => withParty(one.name, one.party)).join(', ')
  await log(tx, acting, { action: 'adjusters.chosen', subject: 'meeting', subject_id: meeting.id, detail })
}

async function strangersAmong(db: Reader, meetingId: string, chosen: readonly Person[]): Promise<string[]> {
  const there = (await attendersOf(db, meetingId)).filter(one => one.here !== 'no')
  if (there.length === 0) return []
  const isThere = (one: Person) => there.some(each => each.name === one.name && each.party === one.party)
  return chosen.filter(one => !isThere(one)).map(one => withParty(one.name, one.party))
}
