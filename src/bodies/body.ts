import { compareSwedish, genitive, spelled } from '#src/swedish.ts'

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

/** The address of a body with this code would be that of the form for a new one. */
export const isReservedCode = (code: string): boolean => code === 'NYTT'

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

/** What is wrong with a body beside the municipality's others, by the field of its form; empty where nothing is. */
export function faultsBeside(body: Omit<Body, 'id' | 'code'>, others: readonly Body[]): Record<string, string> {
  const same = (a: string | null, b: string | null): boolean => a !== null && b !== null && spelled(a) === spelled(b)
  const namesake = others.find(one => same(one.name, body.name))
  const numbered = others.find(one => same(one.registry_format, body.registry_format))
  return {
    ...(namesake
      ? { name: `Organet ${namesake.code} heter redan ${namesake.name}. Skriv ett namn som skiljer dem åt.` }
      : {}),
    ...(body.kind === 'subcommittee' && body.parent_id === null
      ? { parent: 'Välj den nämnd eller styrelse som utskottet hör till.' }
      : {}),
    ...(numbered
      ? {
          registry_format: `Så skrivs redan ${genitive(numbered.name)} diarienummer. Två organ kan inte skriva dem lika.`,
        }
      : {}),
  }
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
