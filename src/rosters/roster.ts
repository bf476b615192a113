import { addDays, longDay, proseDay } from '#src/dates.ts'

export const capacities = ['member', 'substitute'] as const
export type Capacity = (typeof capacities)[number]
export const capacityText: Record<Capacity, string> = { member: 'Ledamot', substitute: 'Ersättare' }

export const offices = ['chair', 'first_vice_chair', 'second_vice_chair'] as const
export type Office = (typeof offices)[number]
export const officeText: Record<Office, string> = {
  chair: 'Ordförande',
  first_vice_chair: '1:e vice ordförande',
  second_vice_chair: '2:e vice ordförande',
}

/** One person's place in a body, from one day to another (inclusive; null while it goes on). */
export interface Mandate {
  name: string
  party: string
  capacity: Capacity
  seat_no: number
  office: Office | null
  from_on: string
  to_on: string | null
}

const END_OF_TIME = '9999-12-31'

const meet = (a: Mandate, b: Mandate): boolean =>
  a.from_on <= (b.to_on ?? END_OF_TIME) && b.from_on <= (a.to_on ?? END_OF_TIME)

/** Those who sit in the body on this day, members first, each in the order of their seats. */
export const sittingOn = <Some extends Mandate>(mandates: readonly Some[], day: string): Some[] =>
  inOrderOfSeats(mandates.filter(one => one.from_on <= day && day <= (one.to_on ?? END_OF_TIME)))

export const inOrderOfSeats = <Some extends Mandate>(mandates: readonly Some[]): Some[] =>
  mandates.toSorted((a, b) => capacities.indexOf(a.capacity) - capacities.indexOf(b.capacity) || a.seat_no - b.seat_no)

/** What is wrong with a new place in a body that has these already, by the field of its form; empty where nothing is. */
export function faultsOf(mandate: Mandate, others: readonly Mandate[]): Record<string, string> {
  const beside = others.filter(one => meet(one, mandate))
  const until = (one: Mandate): string => (one.to_on ? ` till och med ${proseDay(one.to_on)}` : '')
  const same = beside.find(one => one.name === mandate.name)
  const seat = beside.find(one => one.capacity === mandate.capacity && one.seat_no === mandate.seat_no)
  const office = beside.find(one => mandate.office !== null && one.office === mandate.office)
  return {
    ...(mandate.to_on && mandate.to_on < mandate.from_on
      ? { to_on: `Sista dagen kan inte vara före den första, ${longDay(mandate.from_on)}.` }
      : {}),
    ...(same
      ? {
          who: `${same.name} är redan ${capacityText[same.capacity].toLowerCase()} från ${proseDay(same.from_on)}${until(same)}.`,
        }
      : {}),
    ...(seat ? { seat_no: `Platsen har ${seat.name} från ${proseDay(seat.from_on)}${until(seat)}.` } : {}),
    ...(office
      ? { office: `${office.name} har den funktionen från ${proseDay(office.from_on)}${until(office)}.` }
      : {}),
    ...(mandate.office && mandate.capacity !== 'member' ? { office: 'Presidiet väljs bland ledamöterna.' } : {}),
  }
}

/** What is wrong with a later last day of a place in a body that has these others; empty where nothing is. */
export function prolongingFaults(mandate: Mandate, to_on: string, others: readonly Mandate[]): Record<string, string> {
  if (mandate.to_on === null || to_on <= mandate.to_on) return {}
  return faultsOf({ ...mandate, from_on: addDays(mandate.to_on, 1), to_on }, others)
}

/** The first free seat from one day on. */
export function nextSeat(mandates: readonly Mandate[], capacity: Capacity, day: string): number {
  const taken = new Set(
    mandates.filter(one => one.capacity === capacity && day <= (one.to_on ?? END_OF_TIME)).map(one => one.seat_no),
  )
  let seat = 1
  while (taken.has(seat)) seat += 1
  return seat
}
