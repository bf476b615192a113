/**
 * A stretch of one person at a meeting: for which §§ (null: from its beginning, to its end), and in whose place they serve
 * then. One who comes and goes has several.
 */
export interface Stretch {
  name: string
  party: string
  capacity: 'member' | 'substitute' | 'other'
  here: 'no' | 'room' | 'remote'
  from_no: number | null
  to_no: number | null
  serves_for: string | null
}

/** Who had a conflict of interest at a §. */
export interface RecusedAt {
  paragraph_no: number
  names: readonly string[]
}

export const firstOf = (one: Pick<Stretch, 'from_no'>): number => one.from_no ?? 0
export const lastOf = (one: Pick<Stretch, 'to_no'>): number => one.to_no ?? Number.MAX_SAFE_INTEGER

/** Is one of these recused at every § from the first to the last? */
export function recusedThroughout(
  recused: readonly RecusedAt[],
  names: readonly string[],
  first: number,
  last: number,
): boolean {
  const numbers = recused
    .filter(at => first <= at.paragraph_no && at.paragraph_no <= last && at.names.some(name => names.includes(name)))
    .map(at => at.paragraph_no)
  return new Set(numbers).size === last - first + 1
}

// Does the one take up where the other ended, or was there but a conflict of interest in between?
function isUnbroken(before: Stretch, after: Stretch, recused: readonly RecusedAt[]): boolean {
  const [first, last] = [lastOf(before) + 1, firstOf(after) - 1]
  return first > last || recusedThroughout(recused, [after.name], first, last)
}

/**
 * The stretches in which a member serves again after having interrupted the service for another hindrance than a conflict
 * of interest, by their place in the list, each with the last § before the interruption. Such a member may not serve again
 * the same day (KL 5:20); in a committee the council's own rules say whether that holds (KL 6:17). `dayStarts` are the
 * first §§ of the later days of a meeting that was broken off: there another day begins. Members' stretches stand in
 * their order.
 */
export function servesAgain(
  all: readonly Stretch[],
  recused: readonly RecusedAt[],
  dayStarts: readonly number[] = [],
): Map<number, number> {
  const again = new Map<number, number>()
  for (const [i, one] of all.entries()) {
    if (one.capacity !== 'member' || one.here === 'no') continue
    const before = all
      .slice(0, i)
      .findLast(other => other.name === one.name && other.capacity === 'member' && other.here !== 'no')
    if (!before || isUnbroken(before, one, recused)) continue
    const isNextDay = dayStarts.some(start => lastOf(before) < start && start <= firstOf(one))
    if (!isNextDay) again.set(i, lastOf(before))
  }
  return again
}

/** A substitute who could serve. */
export interface Candidate {
  name: string
  party: string
  /** The § at which they first served at the meeting; null where they have not. */
  begun: number | null
}

/**
 * Who of these is to serve in the place of one of this party (empty for a place that nobody holds): the order goes by
 * party, so those of the same party where there are any; of them the one who has begun to serve, the first of them first,
 * and else the first in the order, which is that of the list (KL 5:18). Undefined where there is nobody.
 */
export function nextInTurn<One extends Candidate>(party: string, candidates: readonly One[]): One | undefined {
  const own = candidates.filter(one => party !== '' && party !== '-' && one.party === party)
  const begun = (one: One): number => one.begun ?? Number.MAX_SAFE_INTEGER
  return (own.length > 0 ? own : candidates).toSorted((a, b) => begun(a) - begun(b))[0]
}

/** A substitute who serves though it was another's turn: from which § (null: the beginning), for whom, and whose. */
export interface PassedOver {
  serving: string
  serves_for: string
  from_no: number | null
  instead_of: string
}

/**
 * The substitutes who serve though another of them, who was there without serving, goes before (KL 5:18-19). Looked at
 * where each begins: one who comes later takes nobody's place, and one who interrupted because of a conflict of interest
 * goes on.
 */
export function passedOver(all: readonly Stretch[], recused: readonly RecusedAt[]): PassedOver[] {
  const serving = all.filter(one => one.capacity === 'substitute' && one.here !== 'no' && one.serves_for !== null)
  return serving.flatMap(one => {
    if (serving.some(other => resumes(one, other, recused))) return []
    const first = nextInTurn(partyServedBy(one, all), candidatesFor(one, all, recused))
    return first && first.name !== one.name
      ? [{ serving: one.name, serves_for: one.serves_for ?? '', from_no: one.from_no, instead_of: first.name }]
      : []
  })
}

const resumes = (one: Stretch, other: Stretch, recused: readonly RecusedAt[]): boolean =>
  other.name === one.name &&
  other.serves_for === one.serves_for &&
  lastOf(other) < firstOf(one) &&
  isUnbroken(other, one, recused)

const partyServedBy = (one: Stretch, all: readonly Stretch[]): string =>
  all.find(other => other.capacity === 'member' && other.name === one.serves_for)?.party ?? ''

function candidatesFor(one: Stretch, all: readonly Stretch[], recused: readonly RecusedAt[]): Candidate[] {
  const no = firstOf(one)
  const isFree = (other: Stretch): boolean =>
    other.here !== 'no' &&
    other.serves_for === null &&
    firstOf(other) <= no &&
    no <= lastOf(other) &&
    !recusedThroughout(recused, [other.name], no, no)
  const free = all.filter(other => other.capacity === 'substitute' && (other === one || isFree(other)))
  return free.map(({ name, party }) => ({ name, party, begun: begunBefore(name, no, all) }))
}

function begunBefore(name: string, no: number, all: readonly Stretch[]): number | null {
  const began = all
    .filter(one => one.name === name && one.here !== 'no' && one.serves_for !== null && firstOf(one) < no)
    .map(firstOf)
  return began.length > 0 ? Math.min(...began) : null
}
