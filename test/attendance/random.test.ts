import { expect, test } from 'vitest'
import { faultsIn } from '#src/attendance/faults.ts'
import { type Attender, type Circumstances, decidingAt, type Here, quorumAt } from '#src/attendance/presence.ts'
import { dice } from '#src/demo/calendar.ts'
import { one, substitute } from './people.ts'

const LISTS = 20_000
const PARAGRAPHS = [1, 2, 3, 4, 5, 6, 7, 8]
const members = ['Eva', 'Bo', 'Siv']
const substitutes = ['Dan', 'Lo', 'Mia']
const places = [...members, 'vacant:1', 'vacant:2']
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

/** A list as somebody might type it, and who is recused where; often it cannot be true. */
function anyList(roll: () => number): { all: Attender[]; at: Circumstances } {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T
  const stretches = (make: (more: Partial<Attender>) => Attender): Attender[] => {
    const count = pick([1, 1, 2, 3])
    const edges = Array.from({ length: count * 2 }, () => pick(PARAGRAPHS)).sort((a, b) => a - b)
    // Now and then not in order.
    if (roll() < 0.05) edges.reverse()
    return Array.from({ length: count }, (_, i) => {
      const here: Here = count === 1 ? pick(['no', 'no', 'room', 'remote']) : pick(['room', 'remote'])
      const from_no = i === 0 && roll() < 0.5 ? null : (edges[i * 2] ?? null)
      const to_no = i === count - 1 && roll() < 0.5 ? null : (edges[i * 2 + 1] ?? null)
      return make({ here, from_no, to_no })
    })
  }
  const all = [
    ...members.flatMap(name => stretches(more => one(name, more))),
    ...substitutes.flatMap(name =>
      stretches(more => substitute(name, { ...more, serves_for: roll() < 0.6 ? null : pick(places) })),
    ),
  ]
  const recused = PARAGRAPHS.flatMap(paragraph_no => {
    const names = [...members, ...substitutes].filter(() => roll() < 0.3)
    return names.length > 0 ? [{ paragraph_no, names }] : []
  })
  return { all, at: { isCouncil: roll() < 0.5, seats: pick([0, 3, 4, 5]), recused } }
}

const hasMany = (all: readonly Attender[]): boolean => all.some((each, i) => all[i + 1]?.name === each.name)

test(`of ${LISTS} lists, none that is taken gives anybody two votes at a §, or more votes than there are places`, () => {
  const roll = dice(seed)
  let taken = 0
  let withMany = 0
  let steppedIn = 0
  for (let i = 0; i < LISTS; i++) {
    const { all, at } = anyList(roll)
    if (faultsIn(all, at).size > 0) continue
    taken += 1
    if (hasMany(all)) withMany += 1
    for (const no of PARAGRAPHS) {
      const recused = at.recused.find(each => each.paragraph_no === no)?.names ?? []
      const deciding = decidingAt(all, no, recused)
      const names = deciding.map(each => each.name)
      const held = deciding.map(each => each.serves_for ?? each.name)
      const why = `seed ${seed}, list ${i}, § ${no}: ${JSON.stringify({ all, at })}`
      expect(new Set(names).size, why).toBe(names.length)
      expect(new Set(held).size, why).toBe(held.length)
      const { present, seats } = quorumAt(all, no, recused, at)
      expect(deciding.length, why).toBeLessThanOrEqual(seats)
      expect(present, why).toBeLessThanOrEqual(seats)
      if (deciding.some(each => recused.includes(each.serves_for ?? ''))) steppedIn += 1
    }
  }
  console.log(`seed ${seed}: ${taken} taken, ${withMany} with several stretches, ${steppedIn} steps in for one recused`)
  expect(Math.min(taken, withMany, steppedIn), `seed ${seed}`).toBeGreaterThan(LISTS / 200)
})
