import type { Acting } from '#src/acting.ts'
import type { Body } from '#src/bodies/body.ts'
import { addYears } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { beginTerm, seat } from '#src/rosters/actions.ts'
import { type Capacity, capacityText, type Office, officeText } from '#src/rosters/roster.ts'
import { rosterChanges } from '#src/rosters/store.ts'
import { councillors } from './people.ts'
import { leadersOf } from './world.ts'

const MEMBERS = 11
const SUBSTITUTES = 5
/** Steps through the councillors so that every party is met; shares no factor with how many they are. */
const STRIDE = 5

const BODY_OF_TWO_TERMS = 'MBN'
const YEARS_OF_TERM = 4
/** Who sat there in the term before, and left. */
const leftBefore = [
  { name: 'Torvald Eklidsson', party: 'S' },
  { name: 'Annika Rosensparr', party: 'M' },
] as const

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
    if (body.code === BODY_OF_TWO_TERMS) {
      await seatTwoTerms(tx, body, { members, substitutes, offices }, from_on, acting)
      continue
    }
    const seatOne = (capacity: Capacity, office: Office | null, i: number, one: { name: string; party: string }) =>
      seat(tx, body, { ...one, capacity, seat_no: i + 1, office, from_on, to_on: null }, acting)
    for (const [i, one] of members.entries()) await seatOne('member', offices[i] ?? null, i, one)
    for (const [i, one] of substitutes.entries()) await seatOne('substitute', null, i, one)
  }
}

interface Seats {
  members: readonly { name: string; party: string }[]
  substitutes: readonly { name: string; party: string }[]
  offices: readonly (Office | null)[]
}

/** One body that has had a term before: its chair and one substitute left, the others stayed. */
async function seatTwoTerms(
  tx: Tx,
  body: Body,
  { members, substitutes, offices }: Seats,
  from_on: string,
  acting: Acting,
): Promise<void> {
  const [chair, substitute] = leftBefore
  const before = [
    ...[chair, ...members.slice(1)].map((one, i) => ({ ...one, capacity: 'member' as const, seat_no: i + 1 })),
    ...[substitute, ...substitutes.slice(1)].map((one, i) => ({
      ...one,
      capacity: 'substitute' as const,
      seat_no: i + 1,
    })),
  ]
  const first = addYears(from_on, -YEARS_OF_TERM)
  for (const [i, one] of before.entries()) {
    const office = one.capacity === 'member' ? (offices[i] ?? null) : null
    await seat(tx, body, { ...one, office, from_on: first, to_on: null }, acting)
  }
  const line = (capacity: Capacity) => (one: { name: string; party: string }, i: number) => {
    const office = capacity === 'member' ? offices[i] : null
    return [one.name, one.party, capacityText[capacity], office ? officeText[office] : ''].join(';')
  }
  const sheet = [...members.map(line('member')), ...substitutes.map(line('substitute'))].join('\n')
  const version = (await rosterChanges(tx, body.id)).length
  await beginTerm(tx, body, { sheet, from_on, version }, acting)
}
