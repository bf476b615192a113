import { addDays } from '#src/dates.ts'
import { found } from '#src/errors.ts'
import { workingDayBefore } from '#src/law/holidays.ts'
import { continueMeeting } from '#src/meetings/continue.ts'
import { meetingAt } from '#src/meetings/store.ts'
import { itemById, itemsOfMeeting } from '#src/minutes/store.ts'
import { nextMeeting, workday } from './calendar.ts'
import { holderOf } from './officials.ts'
import { type Life, type World, writeParagraph } from './world.ts'

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

const bodiesWithMuchToDo = { KSAU: 'Arbetsutskottet', SN: 'Nämnden' } as const

/**
 * The meeting of the working day before this one that is broken off, and the day on which it goes on: of the board's working
 * committee, or where that meets before it could go on, of a committee that does not.
 */
export function brokenOff(today: string) {
  const day = workingDayBefore(today)
  const held_on = workday(addDays(today, 2))
  const code = nextMeeting('KSAU', day) > held_on ? 'KSAU' : 'SN'
  return { code, day, held_on } as const
}

/** A body has more to go through than it had time for, and goes on in two days. */
export async function* goesOnInTwoDays(world: World, today: string): Life {
  const { code, day, held_on } = brokenOff(today)
  yield day
  const id = await writeParagraph(world, {
    code,
    day,
    matterId: null,
    title: 'Genomgång inför nästa års investeringar',
    decision: `${bodiesWithMuchToDo[code]} lägger genomgången till handlingarna.`,
    recipients: [],
  })
  const { meeting_id } = found(await itemById(world.tx, id))
  world.underWay.add(meeting_id)
  const next = { ...later, held_on, broken_off_at: null }
  await continueMeeting(world.tx, meeting_id, next, world.as(holderOf('secretary', code)))
}
