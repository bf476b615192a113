import { beforeEach, describe, expect, test } from 'vitest'
import { circumstancesOf, replaceAttenders } from '#src/attendance/store.ts'
import { bodyById } from '#src/bodies/store.ts'
import type { Database } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { found, Refusal } from '#src/errors.ts'
import { planMeeting, planSeveral } from '#src/meetings/actions.ts'
import { meetingChosen, meetingOn } from '#src/meetings/address.ts'
import { changePlan } from '#src/meetings/change.ts'
import { changeLaterDay, continueMeeting, type LaterDay, removeLaterDay } from '#src/meetings/continue.ts'
import { daysAround, usualDay } from '#src/meetings/days.ts'
import { daysOfMeeting, laterDaysOf } from '#src/meetings/days-store.ts'
import { type Meeting, meetingById } from '#src/meetings/store.ts'
import { recordItem } from '#src/minutes/actions.ts'
import { adjustItems } from '#src/minutes/adjust.ts'
import { addNote } from '#src/minutes/note-actions.ts'
import { bareNote } from '#src/minutes/notes-store.ts'
import { closeMeeting } from '#src/minutes/numbers.ts'
import { moveItem } from '#src/minutes/order.ts'
import { fullItemsOfMeeting } from '#src/minutes/store.ts'
import { minutesFacts } from '#src/minutes/whole.ts'
import { minutes } from '#templates/documents/minutes.ts'
import { linesOf } from '#test/documents/lines.ts'
import { committee, content, writeNext } from '#test/minutes/record.ts'
import { freshDatabase } from '#test/support/database.ts'

// A committee meets on Monday 4 May 2026 and again on the 25th; the first meeting is broken off, and goes on the 6th.
const at = (day: string) => ({ actor: 'Provet', now: new Date(`${day}T19:00:00.000Z`) })
const [first, second] = [at('2026-05-04'), at('2026-05-06')]
const next: LaterDay = {
  held_on: '2026-05-06',
  place: 'Kvarnen',
  starts_at: '18:00',
  broken_off_at: '22:30',
  from_id: null,
}

let db: Database
let meeting: Meeting
let a: string

beforeEach(async () => {
  db = (await freshDatabase()).db
  const [one] = await committee(db, ['2026-05-04', '2026-05-25'], at('2026-04-01'))
  meeting = found(one)
  a = await write('A', first)
})

const write = (title: string, acting = second) => transact(db, tx => writeNext(tx, meeting, title, acting))
const goOn = (more: Partial<LaterDay> = {}, acting = first) =>
  transact(db, tx => continueMeeting(tx, meeting.id, { ...next, ...more }, acting))
const days = async () => (await fullItemsOfMeeting(db, meeting.id)).map(item => [item.title, item.decided_on])
const now = async () => found(await meetingById(db, meeting.id))

async function refusal(act: Promise<unknown>): Promise<[string, Record<string, string>, string]> {
  try {
    await act
  } catch (error) {
    if (error instanceof Refusal) return [error.kind, error.fields, error.message]
    throw error
  }
  throw new Error('nothing was refused')
}
const fieldsOf = async (act: Promise<unknown>) => (await refusal(act))[1]

describe('a § of a meeting of two days', () => {
  test('was decided on the day when it is written, unless its day is said', async () => {
    await goOn()
    await write('B', first)
    await write('C')
    expect(await days()).toEqual([
      ['A', '2026-05-04'],
      ['B', '2026-05-04'],
      ['C', '2026-05-06'],
    ])
    const [, , c] = await fullItemsOfMeeting(db, meeting.id)
    expect(c).toMatchObject({ held_on: '2026-05-04', decided_on: '2026-05-06', paragraph_no: 3 })
    expect((await now()).ends_on).toBe('2026-05-06')
  })

  test('begins the second day where the form says so', async () => {
    const b = await write('B', first)
    await write('C', first)
    await goOn({ from_id: b }, second)
    expect((await days()).map(([, day]) => day)).toEqual(['2026-05-04', '2026-05-06', '2026-05-06'])
    const c = found((await fullItemsOfMeeting(db, meeting.id))[2]).id
    await transact(db, tx => changeLaterDay(tx, meeting.id, 2, { ...next, from_id: c }, second))
    expect((await days()).map(([, day]) => day)).toEqual(['2026-05-04', '2026-05-04', '2026-05-06'])
  })

  test('keeps the order of the days: it is not written on the day before that of the § before it', async () => {
    await goOn()
    await write('B')
    const record = (no: number, day_no: number, insert = false) =>
      transact(db, tx => recordItem(tx, meeting, no, content('X'), { matter_id: null, day_no, insert }, second))
    expect(Object.keys(await fieldsOf(record(3, 1)))).toEqual(['paragraph_no'])
    expect((await fieldsOf(record(3, 1))).paragraph_no).toContain('den 6 maj 2026')
    expect((await fieldsOf(record(1, 2, true))).paragraph_no).toContain('den 4 maj 2026')
    expect(Object.keys(await fieldsOf(record(3, 9)))).toEqual(['day_no'])
    await record(2, 1, true)
    expect((await days()).map(([, day]) => day)).toEqual(['2026-05-04', '2026-05-04', '2026-05-06'])
  })

  test('is not written for a day that has not come', async () => {
    await goOn()
    const early = transact(db, tx => recordItem(tx, meeting, 2, content('B'), { matter_id: null, day_no: 2 }, first))
    expect(await fieldsOf(early)).toEqual({ meeting: 'Sammanträdet fortsätter först den 6 maj 2026.' })
  })

  test('takes the day of those among which it is moved', async () => {
    await goOn()
    const b = await write('B')
    await write('C')
    await transact(db, tx => moveItem(tx, b, a, second))
    expect(await days()).toEqual([
      ['B', '2026-05-04'],
      ['A', '2026-05-04'],
      ['C', '2026-05-06'],
    ])
    await transact(db, tx => moveItem(tx, b, null, second))
    expect((await days()).at(-1)).toEqual(['B', '2026-05-06'])
  })
})

describe('the days of a meeting', () => {
  test('follow upon each other, before the next meeting of the body', async () => {
    for (const held_on of ['2026-05-03', '2026-05-04', '2026-05-25', '2026-05-26']) {
      expect([held_on, Object.keys(await fieldsOf(goOn({ held_on })))]).toEqual([held_on, ['held_on']])
    }
    expect((await fieldsOf(goOn({ held_on: '2026-05-26' }))).held_on).toContain('den 25 maj 2026')
    expect(await laterDaysOf(db, meeting.id)).toEqual([])
    await goOn()
    expect((await refusal(goOn({ held_on: '2026-05-07' })))[2]).toContain('fortsätter först den 6 maj 2026')
    expect(Object.keys(await fieldsOf(goOn({ held_on: '2026-05-06' }, second)))).toEqual(['held_on'])
    await goOn({ held_on: '2026-05-24' }, second)
    expect((await now()).ends_on).toBe('2026-05-24')
  })

  test('are not entered before it has begun, nor once it is closed', async () => {
    expect((await refusal(goOn({}, at('2026-05-03'))))[0]).toBe('wrong_status')
    await transact(db, tx => closeMeeting(tx, meeting, { ended_at: '21:00' }, first))
    expect((await refusal(goOn({}, second)))[0]).toBe('wrong_status')
  })

  test('are no other meeting’s', async () => {
    await goOn()
    const body = await bodyById(db, meeting.body_id)
    const facts = { place: '', starts_at: null }
    const plan = transact(db, tx => planMeeting(tx, body, { held_on: '2026-05-06', no: 1, ...facts }, first))
    expect((await fieldsOf(plan)).held_on).toContain('sammanträde den 4 maj 2026')
    const several = transact(db, tx => planSeveral(tx, body, ['2026-05-06'], facts, first))
    expect(Object.keys(await fieldsOf(several))).toEqual(['days'])
    const other = found((await meetingOn(db, body.id, '2026-05-25'))?.meeting)
    const move = { held_on: '2026-05-06', no: 1, ...facts }
    expect(Object.keys(await fieldsOf(transact(db, tx => changePlan(tx, other.id, move, '', first))))).toEqual([
      'held_on',
    ])
  })

  test('lead to the meeting, by any of them', async () => {
    await goOn()
    expect(await meetingChosen(db, meeting.body_id, '2026-05-06')).toMatchObject({
      meeting: { id: meeting.id },
      day: { no: 2, place: 'Kvarnen' },
    })
    expect((await meetingChosen(db, meeting.body_id, '2026-05-04')).day.no).toBe(1)
    expect(await meetingOn(db, meeting.body_id, '2026-05-06-2')).toBeUndefined()
    expect(await meetingOn(db, meeting.body_id, '2026-05-05')).toBeUndefined()
  })

  test('begin with no § whose number is fixed, nor one from elsewhere; nothing is half saved', async () => {
    const b = await write('B', first)
    await transact(db, tx => tx.updateTable('minute_item').set({ number_fixed_at: 'x' }).where('id', '=', b).execute())
    expect((await refusal(goOn({ from_id: a })))[2]).toContain('§ 2 togs upp den 4 maj 2026')
    expect(await fieldsOf(goOn({ from_id: 'another' }))).toEqual({ from_id: expect.stringContaining('Välj') })
    expect([await laterDaysOf(db, meeting.id), (await now()).ended_at]).toEqual([[], null])
  })

  test('are broken off after they began', async () => {
    expect(Object.keys(await fieldsOf(goOn({ broken_off_at: '12:00' })))).toEqual(['broken_off_at'])
  })

  test('are taken away with the reason, the last first, and their §§ belong to the day before', async () => {
    await goOn()
    await goOn({ held_on: '2026-05-07' }, second)
    await write('B', second)
    const remove = (no: number) => transact(db, tx => removeLaterDay(tx, meeting.id, no, 'Fel dag', second))
    expect((await refusal(remove(2)))[0]).toBe('wrong_status')
    await remove(3)
    await remove(2)
    expect(await days()).toEqual([
      ['A', '2026-05-04'],
      ['B', '2026-05-04'],
    ])
    expect((await laterDaysOf(db, meeting.id)).map(one => one.voided_reason)).toEqual(['Fel dag', 'Fel dag'])
    expect((await refusal(remove(2)))[0]).toBe('not_found')
    // The day is free again, and what comes after has a number of its own.
    await goOn({}, second)
    expect((await daysOfMeeting(db, await now())).map(one => [one.no, one.held_on])).toEqual([
      [1, '2026-05-04'],
      [4, '2026-05-06'],
    ])
  })

  test('are not changed by two at once', async () => {
    await goOn()
    const late = transact(db, tx =>
      continueMeeting(tx, meeting.id, { ...next, held_on: '2026-05-08' }, second, null, 0),
    )
    expect((await refusal(late))[0]).toBe('stale')
  })
})

describe('the end of a meeting of two days', () => {
  test('is on the last: it is not closed before, and the clock is that day’s', async () => {
    await goOn()
    const close = (acting: typeof first, ended_at: string) =>
      transact(db, tx => closeMeeting(tx, meeting, { ended_at }, acting))
    expect((await refusal(close(at('2026-05-05'), '21:00')))[2]).toContain('fortsätter den 6 maj 2026')
    await write('B')
    // The second day began at 18.00, the first at 17.30.
    expect(Object.keys(await fieldsOf(close(second, '17:45')))).toEqual(['ended_at'])
    await close(second, '20:15')
    expect((await daysOfMeeting(db, await now())).map(day => [day.starts_at, day.ended_at])).toEqual([
      ['17:30', '22:30'],
      ['18:00', '20:15'],
    ])
  })

  test('counts for the minutes: each § is adjusted on its own day at the earliest', async () => {
    const eva = { name: 'Eva Ek', party: 'S' }
    const bo = { name: 'Bo Alm', party: 'M' }
    await replaceAttendersOf([eva, bo])
    await goOn()
    await write('B')
    const adjust = (paragraphs: number[], adjusted_on: string, immediate = false) =>
      transact(db, tx =>
        adjustItems(
          tx,
          meeting,
          paragraphs,
          {
            ...{ adjusted_on, immediate, chair: eva, acting_chairs: [], adjusters: [bo], declined: [] },
            ...{ manner: 'paper' as const, signed: null, gap_reason: 'Prov' },
          },
          at('2026-05-08'),
        ),
      )
    expect(await fieldsOf(adjust([1, 2], '2026-05-05'))).toEqual({ adjusted_on: expect.stringContaining('6 maj 2026') })
    expect(Object.keys(await fieldsOf(adjust([1, 2], '2026-05-06', true)))).toEqual(['adjusted_on'])
    await adjust([1], '2026-05-04', true)
    await adjust([2], '2026-05-06', true)
    const [one, two] = await fullItemsOfMeeting(db, meeting.id)
    expect([one?.adjusted_on, two?.adjusted_on]).toEqual(['2026-05-04', '2026-05-06'])
  })

  test('is until when a reservation is made, also for a § of the first day', async () => {
    await goOn()
    const note = { ...bareNote('reservation', [{ name: 'Eva Ek', party: 'S' }]), mode: 'oral' as const }
    const reserve = (announced_on: string) =>
      transact(db, tx => addNote(tx, a, { ...note, announced_on }, at('2026-05-08')))
    expect(await fieldsOf(reserve('2026-05-07'))).toMatchObject({ announced_on: expect.stringContaining('6 maj 2026') })
    await reserve('2026-05-06')
  })

  test('is not that of those who left on the first: they may serve again on the second (KL 5:20)', async () => {
    expect((await circumstancesOf(db, await now())).dayStarts).toEqual([])
    await goOn()
    expect((await circumstancesOf(db, await now())).dayStarts).toEqual([2])
    await write('B', first)
    await write('C')
    expect((await circumstancesOf(db, await now())).dayStarts).toEqual([3])
  })

  test('stands in the minutes: every day with its times, each § with its day, fourteen days from the last', async () => {
    await goOn()
    await write('B')
    await transact(db, tx => closeMeeting(tx, meeting, { ended_at: '20:15' }, second))
    const lines = minutes(found(await minutesFacts(db, await now()))).body.flatMap(linesOf)
    expect(lines).toContain('Måndag 4 maj 2026, kl. 17.30–22.30, Salen: § 1')
    expect(lines).toContain('Onsdag 6 maj 2026, kl. 18.00–20.15, Kvarnen: § 2')
    expect(lines.join('\n')).toContain('Protokoll 4 maj 2026 och 6 maj 2026')
    expect(lines.join('\n')).toContain('§ 2 B (6 maj 2026)')
    expect(lines.join('\n')).toContain('Senast 20 maj 2026')
  })
})

const replaceAttendersOf = (members: { name: string; party: string }[]) =>
  transact(db, tx =>
    replaceAttenders(
      tx,
      meeting.id,
      members.map((one, i) => ({
        ...one,
        capacity: 'member' as const,
        office: i === 0 ? 'chair' : null,
        here: 'room' as const,
        ...{ from_no: null, to_no: null, from_at: null, to_at: null, serves_for: null },
      })),
    ),
  )

test('a § stands between those before and after it, and else on the latest day that has been', () => {
  const others = [
    { paragraph_no: 1, day_no: 1 },
    { paragraph_no: 2, day_no: 3 },
  ]
  expect(daysAround(others, 1, 3)).toEqual({ first: 1, last: 1 })
  expect(daysAround(others, 2, 3)).toEqual({ first: 1, last: 3 })
  expect(daysAround(others, 3, 3)).toEqual({ first: 3, last: 3 })
  const all = ['2026-05-04', '2026-05-06'].map((held_on, i) => ({
    ...{ no: i + 1, held_on, place: '', starts_at: null, ended_at: null },
  }))
  expect(usualDay(all, { first: 1, last: 2 }, '2026-05-05')).toBe(1)
  expect(usualDay(all, { first: 1, last: 2 }, '2026-05-06')).toBe(2)
  expect(usualDay(all, { first: 2, last: 2 }, '2026-05-05')).toBe(2)
})
