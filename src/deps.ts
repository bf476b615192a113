import type { Database } from '#src/db/schema.ts'

/** What the program is given from outside: where it keeps things and what time it is. */
export interface Deps {
  db: Database
  clock: () => Date
  /** Reached over HTTPS only: cookies are sent only there. */
  secureCookies: boolean
}
