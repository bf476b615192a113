import type { Acting } from '#src/acting.ts'
import type { Body } from '#src/bodies/body.ts'
import type { Tx } from '#src/db/schema.ts'
import { seat } from '#src/rosters/actions.ts'
import type { Capacity, Office } from '#src/rosters/roster.ts'
import { councillors } from './people.ts'
import { leadersOf } from './world.ts'

const MEMBERS = 11
const SUBSTITUTES = 5
/** Steps through the councillors so that every party is met; shares no factor with how many they are. */
const STRIDE = 5

/** Seats every councillor in the council, and some of them in each other body that meets, from one day on. */
export async function seatEverybody(tx: Tx, bodies: readonly Body[], from_on: string, acting: Acting): Promise<void> {
  const meeting = bodies.filter(body => !['administration', 'external'].includes(body.kind))
  for (const [place, body] of meeting.entries()) {
    const [chair, other] = leadersOf(body.code)
    const rest = councillors.filter(one => one.name !== chair.name && one.name !== other.name)
    const turned = rest.map((_, i) => rest[(i * STRIDE + place * 3) % rest.length] ?? chair)
    const all = [chair, other, ...turned]
    const members = body.kind === 'council' ? all : all.slice(0, body.kind === 'subcommittee' ? 5 : MEMBERS)
    const substitutes = body.kind === 'council' ? [] : all.slice(members.length, members.length + SUBSTITUTES)
    const offices: (Office | null)[] = ['chair', 'second_vice_chair', 'first_vice_chair']
    const seatOne = (capacity: Capacity, office: Office | null, i: number, one: { name: string; party: string }) =>
      seat(tx, body, { ...one, capacity, seat_no: i + 1, office, from_on, to_on: null }, acting)
    for (const [i, one] of members.entries()) await seatOne('member', offices[i] ?? null, i, one)
    for (const [i, one] of substitutes.entries()) await seatOne('substitute', null, i, one)
  }
}
