import { noteAttendance } from '#src/attendance/actions.ts'
import { type Attender, guest } from '#src/attendance/presence.ts'
import { expectedAt } from '#src/attendance/store.ts'
import { dayNumber } from '#src/dates.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { holderOf } from './officials.ts'
import type { World } from './world.ts'

const ONE_IN = 9

/** Somebody is always away, and the first substitutes serve. The chair and the adjuster are there. */
export async function attend(world: World, meeting: Meeting): Promise<void> {
  const expected = await expectedAt(world.tx, meeting)
  const isAway = (one: Attender, i: number): boolean =>
    one.capacity === 'member' && i > 1 && (dayNumber(meeting.held_on) + i * 4) % ONE_IN === 0
  const away = expected.filter(isAway).map(one => one.name)
  const substitutes = expected.filter(one => one.capacity === 'substitute')
  const all = expected.map((one, i): Attender => {
    if (isAway(one, i)) return { ...one, here: 'no' }
    const turn = substitutes.indexOf(one)
    if (turn < 0 || turn > away.length) return one
    return { ...one, here: 'room', serves_for: away[turn] ?? null }
  })
  const secretary = holderOf('secretary', meeting.body_code)
  await noteAttendance(world.tx, meeting, [...all, guest(`${secretary}, sekreterare`)], world.as(secretary), 0)
}
