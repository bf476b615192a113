import { expect, test } from 'vitest'
import type { Database } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { dice } from '#src/demo/calendar.ts'
import { Refusal } from '#src/errors.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { recordItem } from '#src/minutes/actions.ts'
import { adjustItems } from '#src/minutes/adjust.ts'
import { isProvisional } from '#src/minutes/numbering.ts'
import { closeMeeting, renumberMeeting } from '#src/minutes/numbers.ts'
import { moveItem, removeItem } from '#src/minutes/order.ts'
import { goOnFrom } from '#src/minutes/series.ts'
import { freshDatabase } from '#test/support/database.ts'
import { committee, content, writeNext } from './record.ts'

// Whatever is written, moved, taken away, set in, closed and adjusted at the meetings of one year keeps the numbers whole.

const SEED = Number(process.env.YTTRA_TEST_SEED ?? Date.now() % 1_000_000)
const YEARS = process.env.YTTRA_TEST_EVERYTHING ? 40 : 5
const STEPS = 60
const days = ['2026-01-14', '2026-02-11', '2026-03-11', '2026-04-15']
const acting = { actor: 'Provet', now: new Date('2026-11-23T09:00:00.000Z') }
const steps = ['write', 'move', 'remove', 'insert', 'renumber', 'close', 'adjust', 'startAt'] as const
type Step = (typeof steps)[number]
const often: Record<Step, number> = {
  write: 14,
  move: 4,
  remove: 3,
  insert: 5,
  renumber: 2,
  close: 2,
  adjust: 2,
  startAt: 6,
}
const bag = steps.flatMap(step => Array.from({ length: often[step] }, () => step))

interface Item {
  id: string
  meeting_id: string
  paragraph_no: number
  number_fixed_at: string | null
}

const itemsOf = (db: Database, meetings: readonly Meeting[]): Promise<Item[]> =>
  db
    .selectFrom('minute_item')
    .select(['id', 'meeting_id', 'paragraph_no', 'number_fixed_at'])
    .where(
      'meeting_id',
      'in',
      meetings.map(one => one.id),
    )
    .orderBy('paragraph_no')
    .execute()

/** One step of a walk, as somebody might take it. Throws Refusal where it cannot be. */
async function take(db: Database, meetings: readonly Meeting[], step: Step, roll: () => number): Promise<void> {
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(roll() * all.length)]
  const meeting = pick(meetings)
  if (!meeting) return
  const open = (await itemsOf(db, [meeting])).filter(isProvisional)
  const [one, other] = [pick(open), pick(open)]
  await transact(db, async tx => {
    if (step === 'write') await writeNext(tx, meeting, 'X', acting)
    else if (step === 'close') await closeMeeting(tx, meeting, { ended_at: null }, acting)
    else if (step === 'renumber') await renumberMeeting(tx, meeting, acting)
    else if (step === 'startAt') await goOnFrom(tx, meeting.body_id, '2026', 1 + Math.floor(roll() * 60), acting)
    else if (!one) return
    else if (step === 'insert') {
      await recordItem(tx, meeting, one.paragraph_no, content('Y'), { matter_id: null, insert: true }, acting)
    } else if (step === 'move') await moveItem(tx, one.id, other && other !== one ? other.id : null, acting)
    else if (step === 'remove') await removeItem(tx, one.id, acting)
    else await adjustItems(tx, meeting, [one.paragraph_no], adjustment, acting)
  })
}

const adjustment = {
  adjusted_on: '2026-11-20',
  immediate: false,
  chair: { name: 'Eva Ek', party: 'S' },
  acting_chairs: [],
  adjusters: [],
  manner: 'paper' as const,
  signed: null,
  declined: [],
  gap_reason: 'Provet.',
}

const inARow = (numbers: readonly number[]): boolean => numbers.every((no, i) => no === (numbers[0] ?? 0) + i)

test('numbers that are fixed stay, without gap; the others of a meeting follow upon them', async () => {
  const { db } = await freshDatabase()
  const roll = dice(SEED)
  const taken = Object.fromEntries(steps.map(step => [step, { done: 0, refused: 0 }])) as Record<
    Step,
    { done: number; refused: number }
  >
  let ended = 0
  for (let year = 0; year < YEARS; year++) {
    const meetings = await committee(db, days, acting)
    const fixed = new Map<string, number>()
    let mayStart = true
    for (let i = 0; i < STEPS; i++) {
      const step = bag[Math.floor(roll() * bag.length)] ?? 'write'
      // A start that is set when numbers are fixed already leaves the gap that was asked for.
      if (step === 'startAt' && !mayStart) continue
      const where = `seed ${SEED}, year ${year}, step ${i}: ${step}`
      try {
        await take(db, meetings, step, roll)
        taken[step].done += 1
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        taken[step].refused += 1
      }
      const all = await itemsOf(db, meetings)
      for (const [id, no] of fixed) expect(all.find(one => one.id === id)?.paragraph_no, where).toBe(no)
      const now = all.filter(one => !isProvisional(one))
      expect(inARow(now.map(one => one.paragraph_no)), where).toBe(true)
      for (const one of now) fixed.set(one.id, one.paragraph_no)
      mayStart = now.length === 0
      for (const { id } of meetings) {
        const here = all.filter(one => one.meeting_id === id)
        const open = here.filter(isProvisional).map(one => one.paragraph_no)
        const last = here.findLast(one => !isProvisional(one))?.paragraph_no ?? 0
        expect([inARow(open), (open[0] ?? last + 1) > last], `${where}: ${open}`).toEqual([true, true])
      }
    }
    ended += fixed.size
  }
  console.log(`seed ${SEED}: ${YEARS} years, ${ended} numbers fixed, ${JSON.stringify(taken)}`)
  for (const step of steps) expect(taken[step].done, `seed ${SEED}: ${step}`).toBeGreaterThan(0)
}, 300_000)
