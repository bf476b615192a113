import { compareSwedish, spelled } from '#src/swedish.ts'

export const bodyKinds = [
  'council',
  'executive_board',
  'subcommittee',
  'committee',
  'administration',
  'external',
] as const
export type BodyKind = (typeof bodyKinds)[number]

export interface Body {
  id: string
  code: string
  name: string
  kind: BodyKind
  parent_id: string | null
  registry_format: string | null
}

/** What a body's code may look like: it stands in addresses and in files. */
export const bodyCodeShape = /^[A-Z][A-Z0-9-]{0,19}$/

/** Is there only one of its kind in a municipality? */
export const isTheOnly = (kind: BodyKind): boolean => kind === 'council' || kind === 'executive_board'

/** The council first, then the board, then by kind and name. */
export const inOrder = <Some extends Pick<Body, 'kind' | 'name'>>(bodies: readonly Some[]): Some[] =>
  bodies.toSorted((a, b) => bodyKinds.indexOf(a.kind) - bodyKinds.indexOf(b.kind) || compareSwedish(a.name, b.name))

export const bodyKindText: Record<BodyKind, string> = {
  council: 'Kommunfullmäktige',
  executive_board: 'Kommunstyrelse',
  subcommittee: 'Utskott',
  committee: 'Nämnd',
  administration: 'Förvaltning',
  external: 'Utanför kommunen',
}

/** The council, the board and the board's subcommittee, as far as the municipality has them. */
export function partsOf(bodies: readonly Body[]): {
  council: string | null
  board: string | null
  subcommittee: string | null
} {
  const board = bodies.find(body => body.kind === 'executive_board')
  return {
    council: bodies.find(body => body.kind === 'council')?.id ?? null,
    board: board?.id ?? null,
    subcommittee: bodies.find(body => body.kind === 'subcommittee' && body.parent_id === board?.id)?.id ?? null,
  }
}

/**
 * Does a recipient, as a distribution list names it, belong to this body: itself, or an administration of its, perhaps
 * with an official's name after a comma?
 */
export function reaches(label: string, bodyId: string, bodies: readonly Body[]): boolean {
  const [name = ''] = label.split(',')
  const asWritten = spelled(name)
  return bodies.some(body => {
    const own = spelled(body.name)
    if (body.id === bodyId) return asWritten === own || asWritten === `${own}s förvaltning`
    return body.parent_id === bodyId && body.kind === 'administration' && asWritten === own
  })
}
