/** Chance that is the same in every run: a generator of its own for each seed. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below `count`. */
  below(count: number): number
  /** True so often. */
  odds(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** The first ones most often, as words are in a language. */
  pickSkewed<T>(from: readonly T[]): T
}

export function chance(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const at = <T>(from: readonly T[], place: number): T => {
    const found = from[place]
    if (found === undefined) throw new RangeError('nothing to pick from')
    return found
  }
  return {
    next,
    below: count => Math.floor(next() * count),
    odds: share => next() < share,
    pick: from => at(from, Math.floor(next() * from.length)),
    pickSkewed: from => at(from, Math.floor((from.length + 1) ** next() - 1)),
  }
}
