import { type Config, readConfig } from '#src/config.ts'
import { type OpenDatabase, openDatabase } from '#src/db/database.ts'
import { migrate } from '#src/db/migrator.ts'
import { buildDemo, isDemo, isEmptyDatabase } from '#src/demo/build.ts'
import { accounts, demoPassword } from '#src/demo/officials.ts'
import { startOutbox } from '#src/mail/outbox.ts'
import { smtpPost } from '#src/mail/transport.ts'
import { roleText } from '#src/permissions.ts'
import { buildApp } from '#src/web/app.ts'
import { startReminders } from '#src/work/reminders.ts'
import type { Command } from './command.ts'

export const serve: Command = {
  name: 'serve',
  usage: '[--empty | --demo]',
  summary: 'Startar webbservern.',
  help: `--empty  fyll inte en tom databas med demonstrationskommunen
--demo   fyll en tom databas med demonstrationskommunen även när DATABASE_URL eller HOST är satt

PORT          port, 3000 om inget anges
HOST          adress att lyssna på, 127.0.0.1 om inget anges
DATABASE_URL  sqlite:FIL eller postgres://…; sqlite:data/yttra.sqlite om inget anges
YTTRA_HTTPS   1 när sidorna nås över HTTPS genom en omvänd proxy

SMTP_URL         e-postservern, som smtp://namn:losenord@server:587; utan den skickas inga brev
YTTRA_MAIL_FROM  vem breven kommer från, som Älvhamra kommun <yttra@alvhamra.se>
YTTRA_URL        sidornas adress, som https://yttra.alvhamra.se; breven leder dit`,
  options: { empty: { type: 'boolean' }, demo: { type: 'boolean' } },
  async run({ values }) {
    const config = readConfig(
      process.env,
      Object.keys(values).map(name => `--${name}`),
    )
    const database = openDatabase(config.databaseUrl)
    await migrate(database)
    await fillWithDemo(database, config)
    const { mail, secureCookies } = config
    const deps = { db: database.db, clock: () => new Date(), secureCookies, mail }
    const app = await buildApp(deps, { level: 'warn' })
    const outbox =
      mail && startOutbox({ ...deps, ...mail, post: smtpPost(mail.smtp, mail.from), complain: console.error })
    const reminders = mail && startReminders(deps.db, mail, deps.clock)
    const stop = async () => {
      reminders?.stop()
      await outbox?.stop()
      await app.close()
      await database.close()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
    const address = await app.listen({ host: config.host, port: config.port })
    if (await isDemo(database.db)) console.log(signIns())
    console.log(`Yttra svarar på ${address}`)
  },
}

async function fillWithDemo({ db }: OpenDatabase, { demo }: Config): Promise<void> {
  if (!demo || !(await isEmptyDatabase(db))) return
  console.log('Databasen är tom: demonstrationskommunen byggs upp, det tar några sekunder.')
  await buildDemo(db, new Date())
}

function signIns(): string {
  const lines = accounts.map(({ username, roles }) => {
    const held = roles.map(([role, body]) => `${roleText[role].toLowerCase()} ${body}`)
    return `  ${username.padEnd(15)} ${held.join(', ')}`
  })
  return `Demonstrationens inloggningar, alla med lösenordet ${demoPassword}:\n${lines.join('\n')}`
}
