import { addDays, dayNumber, proseDay } from '#src/dates.ts'
import type { Account, Holding } from './directory.ts'

type Span = Pick<Holding, 'from_on' | 'to_on'>

/** The roles of administrator that the board's open accounts hold, have held or will hold. */
export const administratorRoles = (accounts: readonly Account[], boardId: string) =>
  accounts
    .filter(account => account.disabled_at === null)
    .flatMap(account => account.roles.map(held => ({ ...held, account_id: account.id })))
    .filter(held => held.role === 'admin' && held.body_id === boardId)

/** The last day until which these are held without a break after a day; null where one of them has no end. */
function heldUntil(spans: readonly Span[], after: string): string | null {
  let last = after
  for (const { from_on, to_on } of spans.toSorted((a, b) => (a.from_on < b.from_on ? -1 : 1))) {
    if (dayNumber(from_on) > dayNumber(last) + 1) break
    if (to_on === null) return null
    if (to_on > last) last = to_on
  }
  return last
}

/**
 * The last day with an administrator, if some of the roles end on a day and the others stay; null where the others last
 * at least as long as those that end.
 */
function administeredUntil(ending: readonly Span[], staying: readonly Span[], on: string): string | null {
  for (const one of ending) {
    const until = heldUntil(staying, one.from_on > on ? addDays(one.from_on, -1) : on)
    if (until !== null && (one.to_on === null || until < one.to_on)) return until
  }
  return null
}

/**
 * What is wrong with ending some of the administrators' roles on a day; null where nothing is. Whoever can administer
 * must be followed by somebody who can, for nobody else gives the role. Days 'YYYY-MM-DD'.
 */
export function nobodyLeft<Some extends Span>(
  roles: readonly Some[],
  isEnding: (role: Some) => boolean,
  { on, today }: { on: string; today: string },
): string | null {
  const yesterday = addDays(today, -1)
  const last = on > yesterday ? on : yesterday
  const staying = roles.filter(role => !isEnding(role))
  const until = administeredUntil(roles.filter(isEnding), staying, last)
  if (until === null) return null
  const when = until < today ? 'Då' : `Efter ${proseDay(until)}`
  return `${when} skulle ingen kunna administrera. Gör först någon annan till administratör tills vidare.`
}
