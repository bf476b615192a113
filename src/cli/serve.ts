import { readConfig } from '#src/config.ts'
import { openDatabase } from '#src/db/database.ts'
import { migrate } from '#src/db/migrator.ts'
import { buildApp } from '#src/web/app.ts'
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
YTTRA_HTTPS   1 när sidorna nås över HTTPS genom en omvänd proxy`,
  options: { empty: { type: 'boolean' }, demo: { type: 'boolean' } },
  async run({ values }) {
    const config = readConfig(
      process.env,
      Object.keys(values).map(name => `--${name}`),
    )
    const database = openDatabase(config.databaseUrl)
    await migrate(database)
    const app = await buildApp(
      { db: database.db, clock: () => new Date(), secureCookies: config.secureCookies },
      { level: 'warn' },
    )
    const stop = async () => {
      await app.close()
      await database.close()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
    const address = await app.listen({ host: config.host, port: config.port })
    console.log(`Yttra svarar på ${address}`)
  },
}
