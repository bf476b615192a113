/** A § as far as its number goes. A list of them is in the order of the numbers, and those that are fixed come first. */
export interface Numbered {
  id: string
  paragraph_no: number
  number_fixed_at: string | null
}

/** What a § is called, and what it comes to be called. */
export interface Renumbered {
  id: string
  from: number
  to: number
}

export const isProvisional = (item: Pick<Numbered, 'number_fixed_at'>): boolean => item.number_fixed_at === null

const kept = ({ id, paragraph_no }: Numbered): Renumbered => ({ id, from: paragraph_no, to: paragraph_no })

// The provisional ones in their new order under these numbers; the fixed ones as they are.
const renumbered = (
  items: readonly Numbered[],
  order: readonly Numbered[],
  numbers: readonly number[],
): Renumbered[] => [
  ...items.filter(item => !isProvisional(item)).map(kept),
  ...order.map((item, i) => ({ id: item.id, from: item.paragraph_no, to: numbers[i] ?? item.paragraph_no })),
]

/** The §§ of a meeting when the provisional ones are numbered in their order from `first` on (domain.md 3.4). */
export function numberedFrom(items: readonly Numbered[], first: number): Renumbered[] {
  const open = items.filter(isProvisional)
  return renumbered(
    items,
    open,
    open.map((_, i) => first + i),
  )
}

/**
 * The §§ of a meeting when one of the provisional ones was taken up before another of them, or last (null); they have
 * the same numbers as before among them.
 */
export function movedBefore(items: readonly Numbered[], id: string, beforeId: string | null): Renumbered[] {
  const open = items.filter(isProvisional)
  const moved = open.filter(item => item.id === id)
  const others = open.filter(item => item.id !== id)
  const place = beforeId === null ? others.length : others.findIndex(item => item.id === beforeId)
  return renumbered(items, others.toSpliced(place, 0, ...moved), numbersOf(open))
}

/** The other §§ of a meeting when a provisional one is taken away: those after it move one up. */
export function without(items: readonly Numbered[], id: string): Renumbered[] {
  const open = items.filter(isProvisional)
  return renumbered(
    items,
    open.filter(item => item.id !== id),
    numbersOf(open),
  )
}

/** The §§ of a meeting when another is set in at this number: the provisional ones from it on move one down. */
export function withRoomAt(items: readonly Numbered[], no: number): Renumbered[] {
  const open = items.filter(isProvisional)
  return renumbered(
    items,
    open,
    open.map(item => item.paragraph_no + (item.paragraph_no >= no ? 1 : 0)),
  )
}

const numbersOf = (items: readonly Numbered[]): number[] => items.map(item => item.paragraph_no)

export const isChanged = ({ from, to }: Renumbered): boolean => from !== to

/**
 * The § from which, or to which, somebody was at a meeting, after its §§ are renumbered: that of the same §. A number
 * that no § has keeps its place between those that have one.
 */
export function boundAfter(all: readonly Renumbered[], bound: number | null, edge: 'from' | 'to'): number | null {
  if (bound === null) return null
  const inOrder = all.toSorted((a, b) => a.from - b.from)
  const near = edge === 'from' ? inOrder.find(one => one.from >= bound) : inOrder.findLast(one => one.from <= bound)
  if (near) return near.to
  const outermost = edge === 'from' ? inOrder.at(-1) : inOrder[0]
  return outermost ? Math.max(1, bound + outermost.to - outermost.from) : bound
}
