import { addDays } from '#src/dates.ts'
import { continueMeeting } from '#src/meetings/continue.ts'
import { type Meeting, meetingAt } from '#src/meetings/store.ts'
import { itemsOfMeeting } from '#src/minutes/store.ts'
import { nextMeeting, workday } from './calendar.ts'
import { holderOf } from './officials.ts'
import type { World } from './world.ts'

const later = { place: 'Folkets hus, Hamra', starts_at: '17:00', from_id: null }

/**
 * In June the council has the budget before it, and leaves some answers to motions to the day after. Is one left that is
 * on the agenda of this day? The meeting is broken off for the first of them.
 */
export async function isLeftToNextDay(world: World, day: string): Promise<boolean> {
  if (day.slice(5, 7) !== '06') return false
  const { tx } = world
  const meeting = await meetingAt(tx, world.body('KF').id, day, 1)
  if (!meeting || (await itemsOfMeeting(tx, meeting.id)).length === 0) return false
  if (meeting.ends_on === day) {
    const next = { ...later, held_on: addDays(day, 1), broken_off_at: '22:30' }
    await continueMeeting(tx, meeting.id, next, world.as(holderOf('secretary', 'KF')))
  }
  return true
}

/** The board's urgent meeting goes on in two days, where it has no other meeting by then. */
export async function goesOn(world: World, meeting: Meeting, today: string): Promise<void> {
  const held_on = workday(addDays(today, 2))
  if (nextMeeting('KS', today) <= held_on) return
  const next = { ...later, held_on, broken_off_at: null }
  await continueMeeting(world.tx, meeting.id, next, world.as(holderOf('secretary', 'KS')))
}
