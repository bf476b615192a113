import { flushCompileCache } from 'node:module'
import { openDatabase } from '#src/db/database.ts'
import { startOutbox } from '#src/mail/outbox.ts'
import { smtpPost } from '#src/mail/transport.ts'

// A process that does nothing but send what is due, until it is killed.
const [, , url = '', smtp = '', from = ''] = process.argv
const { db } = openDatabase(url)
const complain = (error: unknown) => console.error(error)
startOutbox({
  db,
  post: smtpPost(smtp, from),
  from,
  clock: () => new Date(),
  complain,
  idleMs: 20,
  unreachableMs: 20,
  leaseMs: 200,
})
process.send?.('ready')
// A process that is killed leaves nothing behind at its end, and hundreds of these are started.
flushCompileCache()
