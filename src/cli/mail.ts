import { transact } from '#src/db/transact.ts'
import { READ_BYTES, readBounce } from '#src/mail/bounce.ts'
import { withoutAddresses } from '#src/mail/mail.ts'
import { noteBounce } from '#src/mail/store.ts'
import { type Command, withDatabase } from './command.ts'

const bounce: Command = {
  name: 'bounce',
  usage: '< BREV',
  summary: 'Tar emot ett brev som kom tillbaka, och visar att det inte gick fram.',
  help: `Läser ett brev från standard in: det som e-postservern skickar till avsändarens brevlåda när en mottagare inte
kan nås (RFC 3464). Låt e-postservern lämna sådana brev hit, i Postfix till exempel med en rad i /etc/aliases:

  yttra: "|/srv/yttra/bin/yttra.js bounce"

Ett brev som inte är ett sådant besked lämnas därhän. Databasen anges av DATABASE_URL.`,
  options: {},
  async run() {
    const found = await readBounce(await standardInput())
    if (!found) return console.log('Brevet är inget besked om att något inte gick fram.')
    const known = await withDatabase(({ db }) => transact(db, tx => noteBounce(tx, found, new Date())))
    console.log(known ? `Antecknat: ${withoutAddresses(found.failure)}` : 'Brevet har inte skickats härifrån.')
  },
}

async function standardInput(): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin) {
    if (size < READ_BYTES) parts.push(part as Buffer)
    size += (part as Buffer).length
  }
  return Buffer.concat(parts)
}

export const mailCommands: Command[] = [bounce]
