const ROUNDS = 5
/** Before anything is measured, the code has been run and compiled: a server lives for weeks. */
const WARM_UPS = 5

/** One way of doing the thing: does it many times and gives the time of one, in microseconds. */
export type Way = () => Promise<number>

/** Measures the ways in turn, so that what disturbs the machine disturbs them all; the times of every round. */
export async function interleaved<Name extends string>(ways: Record<Name, Way>): Promise<Record<Name, number[]>> {
  const entries = Object.entries<Way>(ways) as [Name, Way][]
  const times = Object.fromEntries(entries.map(([name]) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
    for (const [name, way] of round % 2 === 0 ? entries : entries.toReversed()) {
      const time = await way()
      if (round >= 0) times[name].push(time)
    }
  }
  return times
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new RangeError('the median of nothing')
  return middle
}

/** The median of the rounds' own ratios. */
export const ratio = (times: readonly number[], against: readonly number[]): number =>
  median(times.map((time, round) => time / (against[round] ?? Number.NaN)))
