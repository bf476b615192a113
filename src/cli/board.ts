import { transact } from '#src/db/transact.ts'
import { UsageError } from '#src/errors.ts'
import { hangingNow, noteSighting } from '#src/notices/sightings.ts'
import { plural } from '#src/swedish.ts'
import { paths } from '#src/web/paths.ts'
import { type Command, needed, withDatabase } from './command.ts'

const PATIENCE = 20_000

const boardCheck: Command = {
  name: 'board check',
  usage: '--url ADRESS',
  summary: 'Ser efter att anslagen syns på den öppna anslagstavlan, och sparar vad som syntes.',
  help: `--url   adressen till Yttra så som invånarna når den, t.ex. https://yttra.kommunen.se

Kör kommandot varje timme, så visar varje anslag hur det har synts. Det avslutas med fel om ett anslag saknas.`,
  options: { url: { type: 'string' } },
  async run(given) {
    const url = boardAt(needed(given, 'url'))
    const { page, seen, missing, summonses } = await withDatabase(async ({ db }) => {
      const before = await hangingNow(db, new Date())
      const page = await fetched(url)
      return { page, ...(await transact(db, tx => noteSighting(tx, page, before, new Date()))) }
    })
    console.log(`${plural(seen.length, 'anslag syns', 'anslag syns')}.`)
    const absent = missing.length + summonses.missing.length
    if (absent > 0 || page.status !== 200) {
      throw new UsageError(
        page.status === 0
          ? `${url} går inte att nå.`
          : `${url} svarade ${page.status}; ${plural(absent, 'anslag saknas', 'anslag saknas')}: ${[...missing, ...summonses.missing.map(() => 'ett sammanträde')].join(', ')}.`,
      )
    }
  },
}

function boardAt(typed: string): string {
  if (!/^https?:\/\//.test(typed) || !URL.canParse(typed)) {
    throw new UsageError('--url: skriv hela adressen, t.ex. https://yttra.kommunen.se')
  }
  return new URL(paths.board, typed).href
}

async function fetched(url: string): Promise<{ url: string; status: number; html: string }> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })
    return { url, status: answer.status, html: await answer.text() }
  } catch {
    return { url, status: 0, html: '' }
  }
}

export const boardCommands: Command[] = [boardCheck]
