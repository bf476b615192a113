import { openDatabase } from '#src/db/database.ts'
import type { Database, Tx } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { dice } from '#src/demo/calendar.ts'
import { found, Refusal } from '#src/errors.ts'
import { lockHeld } from '#src/meetings/change.ts'
import { type Meeting, meetingById } from '#src/meetings/store.ts'
import { closeMeeting, fixNumbers } from '#src/minutes/numbers.ts'
import { itemsOfMeeting } from '#src/minutes/store.ts'
import { writeNext } from '#test/minutes/record.ts'

// A server process in which secretaries write, close and fix at once, and every third transaction fails at the end.
const [, , url = '', seed = '', secretaries = '', acts = ''] = process.argv
const { db, close } = openDatabase(url)
const roll = dice(Number(seed))
const acting = { actor: 'Provet', now: new Date('2026-11-23T09:00:00.000Z') }

const deeds = ['saved', 'closed', 'fixed', 'failed', 'refused'] as const
export type Counts = Record<(typeof deeds)[number], number>
const counts = Object.fromEntries(deeds.map(deed => [deed, 0])) as Counts
const written: string[] = []
const numbered: Record<string, number> = {}

class PowerCut extends Error {}

const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(roll() * all.length)]

/** Does one thing at one meeting; what it wrote and which numbers it fixed count only once it is committed. */
async function act(meetingId: string): Promise<void> {
  const chance = roll()
  const deed = chance < 0.6 ? 'saved' : chance < 0.94 ? 'fixed' : 'closed'
  const fails = roll() < 1 / 3
  const mine: string[] = []
  let fixed: Record<string, number> = {}
  await transact(db, async tx => {
    mine.length = 0
    const meeting = found(await meetingById(tx, meetingId))
    const held = await lockHeld(tx, meeting.id)
    const before = await openAt(tx, held)
    if (deed === 'saved') mine.push(await writeNext(tx, held, 'X', acting))
    else if (deed === 'closed') await closeMeeting(tx, held, { ended_at: null }, acting)
    else await fixNumbers(tx, held, pick(before)?.paragraph_no ?? null, acting)
    fixed = await fixedOf(tx, held)
    if (fails) throw new PowerCut()
  })
  written.push(...mine)
  Object.assign(numbered, fixed)
  counts[deed] += 1
}

const openAt = async (tx: Tx, meeting: Meeting) =>
  (await itemsOfMeeting(tx, meeting.id)).filter(item => item.number_fixed_at === null)

async function fixedOf(tx: Tx, meeting: Meeting): Promise<Record<string, number>> {
  const items = await itemsOfMeeting(tx, meeting.id)
  return Object.fromEntries(
    items.filter(item => item.number_fixed_at !== null).map(item => [item.id, item.paragraph_no]),
  )
}

async function secretary(database: Database): Promise<void> {
  for (let i = 0; i < Number(acts); i++) {
    const open = database.selectFrom('meeting').select(['id', 'closed_at']).orderBy('held_on')
    const meetings = await open.execute()
    // Mostly at the first that is not closed, where the others are too; else at any.
    const first = meetings.find(one => one.closed_at === null)
    const meeting = roll() < 0.8 && first ? first : pick(meetings)
    try {
      await act(found(meeting).id)
    } catch (error) {
      if (error instanceof PowerCut) counts.failed += 1
      else if (error instanceof Refusal) counts.refused += 1
      else throw error
    }
  }
}

await Promise.all(Array.from({ length: Number(secretaries) }, () => secretary(db)))
await close()
process.send?.({ counts, written, numbered }, () => process.disconnect())
