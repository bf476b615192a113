import { firstOf, lastOf, type RecusedAt } from '#src/law/substitutes.ts'
import { offices } from '#src/rosters/roster.ts'

/** How somebody took part in a meeting: not at all, in the room, or from afar (KL 5:16, 6:24). */
export const heres = ['no', 'room', 'remote'] as const
export type Here = (typeof heres)[number]

/**
 * One stretch of one person at a meeting; one who comes and goes has several, which stand together in their order.
 * `from_no` and `to_no` are §§; null means from its beginning, to its end. `from_at` and `to_at` are the clock ('HH:MM'),
 * or null: they are printed, and nothing is reckoned by them.
 */
export interface Attender {
  name: string
  party: string
  capacity: 'member' | 'substitute' | 'other'
  office: string | null
  here: Here
  from_no: number | null
  to_no: number | null
  from_at: string | null
  to_at: string | null
  /** The member or the vacant place (see `vacantPlace`) in whose place a substitute serves then; null for all others. */
  serves_for: string | null
}

/** Somebody at the meeting who is not of the body: an officer, a secretary, a guest. */
export const guest = (name: string): Attender => ({
  name,
  party: '',
  capacity: 'other',
  office: null,
  here: 'room',
  from_no: null,
  to_no: null,
  from_at: null,
  to_at: null,
  serves_for: null,
})

/** What stands for a place that nobody holds, in the place of a member's name: 'vacant:1' is the first of them. */
const vacantPlace = (no: number): string => `vacant:${no}`
export const isVacant = (servesFor: string): boolean => /^vacant:[1-9]\d*$/.test(servesFor)

/** The members of the list, each once however often they came and went. */
const membersOf = (all: readonly Attender[]): string[] => [
  ...new Set(all.filter(one => one.capacity === 'member').map(one => one.name)),
]

/** The places of the body that no member on the list holds. */
export const vacanciesIn = (all: readonly Attender[], seats: number): string[] =>
  Array.from({ length: Math.max(0, seats - membersOf(all).length) }, (_, i) => vacantPlace(i + 1))

/**
 * What part somebody had at one § beside what the attendance list says: recused, taking no part in the decision by own
 * choice (KL 4:25), or in the chair because the one who leads was not.
 */
export const roleKinds = ['recused', 'aside', 'acting_chair'] as const
export type RoleKind = (typeof roleKinds)[number]

export interface ItemRole {
  kind: RoleKind
  name: string
  party: string
  /** Of a recusal; empty for the others. */
  reason: string
}

export const inRole = <Some extends ItemRole>(roles: readonly Some[], kind: RoleKind): Some[] =>
  roles.filter(one => one.kind === kind)

/** The names of those who take no part in deciding a §: the recused, and those who stand aside. */
export const apart = (roles: readonly ItemRole[]): string[] =>
  roles.filter(one => one.kind !== 'acting_chair').map(one => one.name)

/** Who led a meeting: the first of the presidium who came; undefined where none of them did. */
export function presiding(all: readonly Attender[]): Attender | undefined {
  const present = all.filter(one => one.here !== 'no')
  return offices.flatMap(office => present.filter(one => one.office === office))[0]
}

/**
 * Who leads at a §: the one who is noted, or else the first of the presidium who decides; undefined where there is
 * none.
 */
export function chairAt(
  deciding: readonly Attender[],
  roles: readonly ItemRole[],
): { name: string; party: string } | undefined {
  const [acting] = inRole(roles, 'acting_chair')
  return acting ?? offices.flatMap(office => deciding.filter(one => one.office === office))[0]
}

/** Is this person at the meeting when this § is taken up? */
export const isThereAt = (one: Attender, no: number): boolean =>
  one.here !== 'no' && firstOf(one) <= no && no <= lastOf(one)

const servesAt = (one: Attender, no: number): boolean =>
  isThereAt(one, no) && (one.capacity === 'member' || (one.capacity === 'substitute' && one.serves_for !== null))

/**
 * Those who take part in deciding a §: members who are there and substitutes who serve, but for those who are recused or
 * stand aside (KL 4:25, 5:17-21, 5:47, 6:30). In the order of the attendance list, each once: stretches do not overlap.
 */
export const decidingAt = (all: readonly Attender[], no: number, without: readonly string[] = []): Attender[] =>
  all.filter(one => servesAt(one, no) && !without.includes(one.name))

/** What the quorum is reckoned by, beside who is there. */
export interface Assembly {
  isCouncil: boolean
  /** How many places the body has; 0 where that is not said, and those on the list are all. */
  seats: number
}

/** What an attendance list is judged by, beside itself. */
export interface Circumstances extends Assembly {
  /** The §§ of the meeting at which somebody is recused, and who. */
  recused: readonly RecusedAt[]
  /** The first §§ of the meeting's later days, where it was broken off. */
  dayStarts?: readonly number[]
}

export interface Quorum {
  present: number
  seats: number
  isEnough: boolean
}

/**
 * Can the body decide this §? More than half of its members must be present (KL 5:45, 6:27); a place that nobody holds
 * counts as one of them. The council may decide though it is short only because of conflicts of interest (KL 5:46), a
 * committee may not. Those who stand aside are present. A substitute who serves counts for the place, once even where
 * the member who holds it is recused.
 */
export function quorumAt(
  all: readonly Attender[],
  no: number,
  recused: readonly string[],
  { isCouncil, seats: places }: Assembly,
): Quorum {
  const seats = Math.max(places, membersOf(all).length)
  const deciding = decidingAt(all, no, isCouncil ? [] : recused)
  const present = new Set(deciding.map(one => one.serves_for ?? one.name)).size
  return { present, seats, isEnough: present * 2 > seats }
}

/**
 * By name: who takes part in deciding a §, which substitutes are there without serving, and everybody who is there, also
 * those who stand aside but not the recused.
 */
export function thereAt(all: readonly Attender[], no: number, roles: readonly ItemRole[]) {
  const recused = inRole(roles, 'recused').map(one => one.name)
  const there = all.filter(one => isThereAt(one, no) && !recused.includes(one.name))
  return {
    deciding: decidingAt(all, no, apart(roles)).map(one => one.name),
    substitutes: there.filter(one => one.capacity === 'substitute' && !one.serves_for).map(one => one.name),
    present: there.map(one => one.name),
  }
}

/** The §§ of these that too few took part in deciding (KL 5:45, 6:27); none where nobody is noted. */
export const withoutQuorum = <Item extends { paragraph_no: number; recused: readonly string[] }>(
  all: readonly Attender[],
  items: readonly Item[],
  assembly: Assembly,
): Item[] =>
  all.length === 0 ? [] : items.filter(item => !quorumAt(all, item.paragraph_no, item.recused, assembly).isEnough)

/** The §§ of these at which the two lists differ in who decides: what is adjusted must not change (KL 5:69). */
export const changedAt = (
  before: readonly Attender[],
  after: readonly Attender[],
  numbers: readonly number[],
): number[] => numbers.filter(no => says(before, no) !== says(after, no))

// Told by name: it is no change that somebody stands at another place in the list.
const says = (all: readonly Attender[], no: number): string =>
  JSON.stringify(
    all
      .filter(one => isThereAt(one, no))
      .map(one => [one.name, one.party, one.capacity, one.serves_for, one.here])
      .sort(),
  )
