import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bodyByCode } from '#src/bodies/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { UsageError } from '#src/errors.ts'
import { exportMatter, matterByNumber } from '#src/interchange/export.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { meetingOn } from '#src/meetings/address.ts'
import { extractName, extractOf } from '#src/minutes/extract.ts'
import { fullItemsOfMeeting, type MinuteItem } from '#src/minutes/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { readMeetingKey } from '#src/web/paths.ts'
import { type Command, type Given, needed, withDatabase } from './command.ts'

const load: Command = {
  name: 'load',
  usage: 'FIL',
  takes: 1,
  summary: 'Läser in ett ärende med alla steg och bilagor ur en JSON-fil.',
  help: 'Filen beskrivs i docs/matter-format.md. Allt läses in eller inget; ett fel anges med fältets väg i filen.',
  options: {},
  async run({ positionals: [file] }) {
    if (!file) throw new UsageError('Ange filen som ska läsas in.')
    const matter = readMatterFile(await readFile(file, 'utf8'))
    const acting = { actor: 'yttra load', now: new Date() }
    await withDatabase(({ db }) => transact(db, tx => loadMatter(tx, matter, acting)))
    console.log(`Inläst: ${matter.matter.slug} ${matter.matter.title}`)
  },
}

const exportCommand: Command = {
  name: 'export',
  usage: 'DNR --body KOD',
  takes: 1,
  summary: 'Skriver ut ett ärende med alla steg och bilagor som JSON.',
  help: '--body  koden för det organ i vars diarium numret står, t.ex. KS',
  options: { body: { type: 'string' } },
  async run(given) {
    const [number] = given.positionals
    if (!number) throw new UsageError('Ange diarienumret.')
    const body = needed(given, 'body').toUpperCase()
    const file = await withDatabase(async ({ db }) => exportMatter(db, await matterByNumber(db, body, number)))
    process.stdout.write(`${JSON.stringify(file, null, 2)}\n`)
  },
}

const extract: Command = {
  name: 'extract',
  usage: '--body KOD --meeting DAG[/N] --paragraph N --out FIL',
  summary: 'Skriver protokollsutdraget för en paragraf, eller för flera, som PDF.',
  help: `--body       organets kod, t.ex. SN
--meeting    sammanträdets dag, 2021-05-26, eller 2021-05-26/2 för det andra samma dag
--paragraph  paragrafens nummer, eller flera: 12,14-16
--out        filen som ska skrivas; för flera paragrafer mappen, med en fil för varje`,
  options: {
    body: { type: 'string' },
    meeting: { type: 'string' },
    paragraph: { type: 'string' },
    out: { type: 'string' },
  },
  async run(given) {
    const out = needed(given, 'out')
    const numbers = paragraphsIn(needed(given, 'paragraph'))
    const papers = await withDatabase(async ({ db }) => {
      const found = []
      for (const item of await paragraphsAt(db, given, numbers)) {
        found.push({ name: `${extractName(item)}.pdf`, document: await extractOf(db, item) })
      }
      return found
    })
    if (numbers.length > 1) await mkdir(out, { recursive: true })
    for (const { name, document } of papers) {
      const file = numbers.length > 1 ? join(out, name) : out
      await writeFile(file, await renderPdf(document))
      console.log(`${file}: ${document.title}`)
    }
  },
}

const MOST = 500

/** '12,14-16' as its numbers in order, each once. Throws UsageError. */
function paragraphsIn(typed: string): number[] {
  const numbers = typed.split(',').flatMap(part => {
    const [, first = '', last = first] = /^\s*(\d{1,5})\s*(?:[-–]\s*(\d{1,5}))?\s*$/.exec(part) ?? []
    const [from, to] = [Number(first), Number(last)]
    if (first === '' || from < 1 || to < from || to - from >= MOST) {
      throw new UsageError('--paragraph ska vara paragrafens nummer, eller flera: 12,14-16.')
    }
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}

async function paragraphsAt(db: Reader, given: Given, numbers: readonly number[]): Promise<MinuteItem[]> {
  const code = needed(given, 'body').toUpperCase()
  const day = needed(given, 'meeting').replace('/', '-')
  if (!readMeetingKey(day)) throw new UsageError('--meeting ska vara en dag, 2021-05-26, eller 2021-05-26/2.')
  const body = await bodyByCode(db, code)
  if (!body) throw new UsageError(`Organet ${code} finns inte.`)
  const held = await meetingOn(db, body.id, day)
  if (!held) throw new UsageError(`${body.name} har inget sammanträde ${needed(given, 'meeting')}.`)
  const all = await fullItemsOfMeeting(db, held.meeting.id)
  return numbers.map(no => {
    const item = all.find(one => one.paragraph_no === no)
    if (!item) throw new UsageError(`Sammanträdet har ingen § ${no}.`)
    return item
  })
}

export const matterCommands = [load, exportCommand, extract]
