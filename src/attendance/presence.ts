import { offices } from '#src/rosters/roster.ts'

/** How somebody took part in a meeting: not at all, in the room, or from afar (KL 5:16, 6:24). */
export const heres = ['no', 'room', 'remote'] as const
export type Here = (typeof heres)[number]

/** One person at a meeting. `from_no` and `to_no` are §§; null means from its beginning, to its end. */
export interface Attender {
  name: string
  party: string
  capacity: 'member' | 'substitute' | 'other'
  office: string | null
  here: Here
  from_no: number | null
  to_no: number | null
  /** The member in whose place a substitute serves; null for all others. */
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
  serves_for: null,
})

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

const firstOf = (one: Attender): number => one.from_no ?? 0
const lastOf = (one: Attender): number => one.to_no ?? Number.MAX_SAFE_INTEGER

/** Is this person at the meeting when this § is taken up? */
export const isThereAt = (one: Attender, no: number): boolean =>
  one.here !== 'no' && firstOf(one) <= no && no <= lastOf(one)

const servesAt = (one: Attender, no: number): boolean =>
  isThereAt(one, no) && (one.capacity === 'member' || (one.capacity === 'substitute' && one.serves_for !== null))

/**
 * Those who take part in deciding a §: members who are there and substitutes who serve, but for those who are recused or
 * stand aside (KL 4:25, 5:17-21, 5:47, 6:30). In the order of the attendance list.
 */
export const decidingAt = (all: readonly Attender[], no: number, without: readonly string[] = []): Attender[] =>
  all.filter(one => servesAt(one, no) && !without.includes(one.name))

/** What the quorum is reckoned by, beside who is there. */
export interface Assembly {
  isCouncil: boolean
  /** How many places the body has; 0 where that is not said, and those on the list are all. */
  seats: number
}

export interface Quorum {
  present: number
  seats: number
  isEnough: boolean
}

/**
 * Can the body decide this §? More than half of its members must be present (KL 5:45, 6:27); a place that nobody holds
 * counts as one of them. The council may decide though it is short only because of conflicts of interest (KL 5:46), a
 * committee may not. Those who stand aside are present.
 */
export function quorumAt(
  all: readonly Attender[],
  no: number,
  recused: readonly string[],
  { isCouncil, seats: places }: Assembly,
): Quorum {
  const seats = Math.max(places, all.filter(one => one.capacity === 'member').length)
  const present = decidingAt(all, no, isCouncil ? [] : recused).length
  return { present, seats, isEnough: present * 2 > seats }
}

/** By name: who takes part in deciding a §, and which substitutes are there without serving. */
export const thereAt = (all: readonly Attender[], no: number, without: readonly string[]) => ({
  deciding: decidingAt(all, no, without).map(one => one.name),
  substitutes: all
    .filter(one => one.capacity === 'substitute' && isThereAt(one, no) && !one.serves_for)
    .map(one => one.name),
})

/** The §§ of these that too few took part in deciding (KL 5:45, 6:27); none where nobody is noted. */
export const withoutQuorum = <Item extends { paragraph_no: number; recused: readonly string[] }>(
  all: readonly Attender[],
  items: readonly Item[],
  assembly: Assembly,
): Item[] =>
  all.length === 0 ? [] : items.filter(item => !quorumAt(all, item.paragraph_no, item.recused, assembly).isEnough)

const overlap = (a: Attender, b: Attender): boolean => firstOf(a) <= lastOf(b) && firstOf(b) <= lastOf(a)

/**
 * What cannot be true in an attendance list, by the place of the person in it: a substitute who serves for a member who
 * is there, two who serve for the same member at once, one who comes after having left (KL 5:17-21). Empty where
 * nothing is.
 */
export function faultsIn(all: readonly Attender[]): Map<number, { field: 'to_no' | 'serves_for'; message: string }> {
  const faults = new Map<number, { field: 'to_no' | 'serves_for'; message: string }>()
  for (const [i, one] of all.entries()) {
    if (one.here === 'no') continue
    if (firstOf(one) > lastOf(one)) {
      faults.set(i, { field: 'to_no', message: `Den sista paragrafen kan inte komma före § ${firstOf(one)}.` })
    }
    if (one.serves_for === null) continue
    const member = all.find(other => other.capacity === 'member' && other.name === one.serves_for)
    const rival = all
      .slice(0, i)
      .find(other => other.serves_for === one.serves_for && other.here !== 'no' && overlap(one, other))
    const message = !member
      ? 'Välj en av ledamöterna.'
      : member.here !== 'no' && overlap(one, member)
        ? `${member.name} är själv med då. Ange från och till vilken paragraf var och en tjänstgör.`
        : rival
          ? `${rival.name} tjänstgör redan för ${one.serves_for} då.`
          : null
    if (message) faults.set(i, { field: 'serves_for', message })
  }
  return faults
}

/**
 * Substitutes who were there but did not serve, though one after them in the order did (KL 5:17-18): to be looked at, for
 * the order may go by party. Sentences in Swedish.
 */
export function passedOver(all: readonly Attender[]): string[] {
  const substitutes = all.filter(one => one.capacity === 'substitute' && one.here !== 'no')
  return substitutes.flatMap((one, i) => {
    const later = substitutes.slice(i + 1).find(other => other.serves_for !== null && overlap(one, other))
    return one.serves_for === null && later
      ? [`${later.name} tjänstgör fast ${one.name}, som också är med, står före i ordningen.`]
      : []
  })
}

/** The §§ of these at which the two lists differ in who decides: what is adjusted must not change (KL 5:69). */
export const changedAt = (
  before: readonly Attender[],
  after: readonly Attender[],
  numbers: readonly number[],
): number[] => numbers.filter(no => says(before, no) !== says(after, no))

const says = (all: readonly Attender[], no: number): string =>
  JSON.stringify(
    all.filter(one => isThereAt(one, no)).map(one => [one.name, one.party, one.capacity, one.serves_for, one.here]),
  )
