import type { Body } from '#src/bodies/body.ts'
import type { EventData } from '#src/matters/event-data.ts'

/**
 * Those who can be made responsible for what the council has granted: the board, committees and administrations, and
 * those outside, as the municipality's companies.
 */
export const canBeResponsible = ({ kind }: Pick<Body, 'kind'>): boolean => kind !== 'council' && kind !== 'subcommittee'

/** Who answers for it, of these notes of a follow-up, the first one first: what was said last holds. */
export function lastResponsible(said: readonly EventData[]): Pick<EventData, 'responsible' | 'responsible_body'> {
  return said.findLast(one => one.responsible_body !== undefined || one.responsible !== undefined) ?? {}
}

/** As pages name the one responsible: the body by its name, or in the words that were typed before there was a choice. */
export const responsibleName = (
  { responsible, responsible_body }: Pick<EventData, 'responsible' | 'responsible_body'>,
  bodies: readonly Body[],
): string => bodies.find(body => body.code === responsible_body)?.name ?? responsible ?? responsible_body ?? ''

/** Is it for those who work at these bodies to see to: at the one responsible, or the body that it is the administration of? */
export function isTheirs(code: string | null, bodyIds: readonly string[], bodies: readonly Body[]): boolean {
  const body = bodies.find(one => one.code === code)
  if (!body) return false
  return bodyIds.includes(body.id) || (body.kind === 'administration' && bodyIds.includes(body.parent_id ?? ''))
}
