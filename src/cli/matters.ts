import { readFile, writeFile } from 'node:fs/promises'
import { bodyByCode } from '#src/bodies/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { UsageError } from '#src/errors.ts'
import { exportMatter, matterByNumber } from '#src/interchange/export.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { meetingAt } from '#src/meetings/store.ts'
import { extractOf } from '#src/minutes/extract.ts'
import { itemAt, type MinuteItem } from '#src/minutes/store.ts'
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
  summary: 'Skriver protokollsutdraget för en paragraf som PDF.',
  help: `--body       organets kod, t.ex. SN
--meeting    sammanträdets dag, 2021-05-26, eller 2021-05-26/2 för det andra samma dag
--paragraph  paragrafens nummer
--out        filen som ska skrivas`,
  options: {
    body: { type: 'string' },
    meeting: { type: 'string' },
    paragraph: { type: 'string' },
    out: { type: 'string' },
  },
  async run(given) {
    const out = needed(given, 'out')
    const document = await withDatabase(async ({ db }) => extractOf(db, await paragraphAt(db, given)))
    await writeFile(out, await renderPdf(document))
    console.log(`${out}: ${document.title}`)
  },
}

async function paragraphAt(db: Reader, given: Given): Promise<MinuteItem> {
  const code = needed(given, 'body').toUpperCase()
  const day = readMeetingKey(needed(given, 'meeting').replace('/', '-'))
  if (!day) throw new UsageError('--meeting ska vara en dag, 2021-05-26, eller 2021-05-26/2.')
  const paragraph = Number(needed(given, 'paragraph'))
  if (!Number.isInteger(paragraph) || paragraph < 1) throw new UsageError('--paragraph ska vara paragrafens nummer.')
  const body = await bodyByCode(db, code)
  if (!body) throw new UsageError(`Organet ${code} finns inte.`)
  const meeting = await meetingAt(db, body.id, day.held_on, day.no)
  if (!meeting) throw new UsageError(`${body.name} har inget sammanträde ${needed(given, 'meeting')}.`)
  const item = await itemAt(db, meeting.id, paragraph)
  if (!item) throw new UsageError(`Sammanträdet har ingen § ${paragraph}.`)
  return item
}

export const matterCommands = [load, exportCommand, extract]
