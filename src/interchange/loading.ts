import type { Acting } from '#src/acting.ts'
import type { Tx } from '#src/db/schema.ts'
import type { MatterFile } from './format.ts'
import type { Looks } from './sightings.ts'

/** A matter on its way in: what the file says, and the ids that its parts were given so far. */
export interface Loading {
  tx: Tx
  file: MatterFile
  acting: Acting
  matterId: string
  /** Ids of bodies by their code. */
  bodies: Map<string, string>
  /** Ids of referrals, and of each one's frozen responses, in the order of the file. */
  referrals: string[]
  versions: string[][]
  /** Looks at the notice board that the file tells of. */
  looks: Looks
}

/** A file that cannot be taken in, with the path of the field that is at fault. */
export class LoadError extends Error {
  readonly path: string
  constructor(path: string, message: string) {
    super(path ? `${path}: ${message}` : message)
    this.path = path
  }
}

/** The id of the body with this code. Throws LoadError at `path` where the file does not list it. */
export function placed(bodies: ReadonlyMap<string, string>, code: string, path: string): string {
  const id = bodies.get(code)
  if (!id) throw new LoadError(path, `${code} finns inte bland bodies, eller står efter den som nämner det`)
  return id
}
