import { hourInStockholm } from '#src/dates.ts'
import type { Database } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import type { MailSetting } from '#src/mail/mail.ts'
import { queueBodyReminders, queueDigests } from './digest.ts'

const HOUR_MS = 3_600_000
/** So that nobody is woken. */
const FIRST_HOUR = 6

/** Looks once an hour, and at the start, whether the day's reminders are queued. */
export function startReminders(db: Database, mail: MailSetting, clock: () => Date): { stop(): void } {
  const look = () => {
    if (hourInStockholm(clock()) < FIRST_HOUR) return
    // The bodies first, so that the letter to those who wait says that they were reminded.
    transact(db, async tx => {
      await queueBodyReminders(tx, clock())
      await queueDigests(tx, mail, clock())
    }).catch(error => console.error(error))
  }
  look()
  const timer = setInterval(look, HOUR_MS)
  return { stop: () => clearInterval(timer) }
}
