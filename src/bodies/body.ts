import { compareSwedish } from '#src/swedish.ts'

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

type InOrder = Pick<Body, 'kind' | 'name'>
let lately: { names: string; places: number[] } = { names: '', places: [] }

/** The council first, then the board, then by kind and name. */
export function inOrder<Some extends InOrder>(bodies: readonly Some[]): Some[] {
  // Comparing as Swedes do is slow, every page asks for it, and bodies seldom change their names.
  const names = bodies.map(body => `${body.kind} ${body.name}`).join('\n')
  if (names !== lately.names) lately = { names, places: placesInOrder(bodies) }
  return lately.places.flatMap(place => bodies[place] ?? [])
}

function placesInOrder(bodies: readonly InOrder[]): number[] {
  const rank = (body: InOrder): number => bodyKinds.indexOf(body.kind)
  const ranked = bodies.map((body, place) => ({ body, place }))
  ranked.sort((a, b) => rank(a.body) - rank(b.body) || compareSwedish(a.body.name, b.body.name))
  return ranked.map(one => one.place)
}

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
