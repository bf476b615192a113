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

/** The ids of the bodies whose people see to it: the one responsible, and the body that it is the administration of. */
export function seenToAt(
  { responsible_body }: Pick<EventData, 'responsible_body'>,
  bodies: readonly Body[],
): readonly string[] {
  const body = bodies.find(one => one.code === responsible_body)
  if (!body) return []
  return body.kind === 'administration' && body.parent_id ? [body.id, body.parent_id] : [body.id]
}
