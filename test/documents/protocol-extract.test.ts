import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { transact } from '#src/db/transact.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { extractOf } from '#src/minutes/extract.ts'
import { itemById, mattersOfItem } from '#src/minutes/store.ts'
import { freshDatabase } from '#test/support/database.ts'
import { linesOf } from './lines.ts'

const acting = { actor: 'test', now: new Date('2026-11-23T12:00:00Z') }

test('the extract of the example says what the real extract says, in its order', async () => {
  const { db } = await freshDatabase()
  const file = readMatterFile(await readFile('examples/avhopparverksamhet.json', 'utf8'))
  const matterId = await transact(db, tx => loadMatter(tx, file, acting))
  const { id } = await db.selectFrom('minute_item').select('id').executeTakeFirstOrThrow()
  expect(await mattersOfItem(db, id)).toMatchObject([{ id: matterId }])
  const item = await itemById(db, id)
  if (!item) throw new Error('no item')
  const document = await extractOf(db, item)
  expect(document.head).toEqual({
    municipality: 'Huddinge kommun',
    body: 'Socialnämnden',
    kind: 'SAMMANTRÄDESPROTOKOLL',
    facts: [
      { label: 'Sammanträdesdatum', value: '2021-05-26' },
      { label: 'Diarienummer', value: 'SN-2021/238' },
      { label: 'Paragraf', value: '§ 12' },
    ],
  })
  const lines = document.body.flatMap(linesOf)
  expect(lines.slice(0, 3)).toEqual([
    'Inför en avhopparverksamhet för ett tryggare Huddinge - svar på motion väckt av Nujin Alacabek (V)',
    'Socialnämndens beslut',
    'Socialnämnden godkänner förvaltningens synpunkter och överlämnar remissvaret, daterat den 7 maj 2021, till kommunstyrelsen som sitt yttrande i ärendet.',
  ])
  expect(lines[3]).toBe('Sammanfattning')
  expect(lines.slice(8)).toEqual([
    'Överläggning',
    'I ärendet yttrar sig Eva Carlsson-Paulsén (M) och Anneli Sjöberg (S). Därefter förklaras överläggningen avslutad.',
    'Protokollsanteckningar',
    'Anneli Sjöberg (S) anmäler protokollsanteckning för Socialdemokraterna, se bilaga till detta protokolls § 12.',
    'Beslutet ska skickas till',
    'Kommunstyrelsen',
    'Kommunstyrelsens förvaltning, Björn Rosborg',
    'Justering',
    'Justerad 2 juni 2021',
    'Utdragsbestyrkande',
    'Rätt utdraget ur protokollet intygas.',
    'Namn och datum',
  ])
})
