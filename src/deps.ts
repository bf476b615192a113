import type { Database } from '#src/db/schema.ts'
import type { MailSetting } from './mail/mail.ts'

/** What the program is given from outside: where it keeps things and what time it is. */
export interface Deps {
  db: Database
  clock: () => Date
  /** Reached over HTTPS only: cookies are sent only there. */
  secureCookies: boolean
  /** How letters leave by e-mail; null where the municipality has not set it up. */
  mail: MailSetting | null
}
