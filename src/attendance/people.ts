import type { Attender } from './presence.ts'

/**
 * Somebody whom the attendance form asks about: those on the list with their stretches, and those who sit in the body
 * without being on it, with none.
 */
export interface Listed extends Pick<Attender, 'name' | 'party' | 'capacity' | 'office'> {
  stretches: readonly Attender[]
}

/**
 * Whom to ask about. Before anything is noted, those who sit in the body on the day; once it is, the list stands as it is,
 * and a later change of the roster does not reach back into it: who sits without being on it is offered in the order of
 * the seats, and was perhaps forgotten.
 */
export function listedPeople(noted: readonly Attender[], sitting: readonly Attender[]): Listed[] {
  const asked = (stretches: readonly Attender[], one: Attender): Listed => {
    const { name, party, capacity, office } = one
    return { name, party, capacity, office, stretches }
  }
  if (noted.length === 0) return sitting.map(one => asked([one], one))
  const people = [...Map.groupBy(noted, one => `${one.capacity} ${one.name}`).values()]
    .flatMap(stretches => (stretches[0] ? [asked(stretches, stretches[0])] : []))
    .filter(one => one.capacity !== 'other')
  for (const [i, one] of sitting.entries()) {
    if (people.some(each => each.name === one.name)) continue
    const before = sitting.slice(0, i).filter(each => each.capacity === one.capacity)
    const seat = people.findLastIndex(each => before.some(other => other.name === each.name))
    const first = one.capacity === 'member' ? 0 : people.findLastIndex(each => each.capacity === 'member') + 1
    people.splice(Math.max(seat + 1, first), 0, asked([], one))
  }
  return people
}
