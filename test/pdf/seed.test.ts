import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readMatterFile } from '#src/interchange/load.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { plainText } from '#src/text/markup.ts'
import { usualManner } from '#templates/documents/paragraph.ts'
import { protocolExtract } from '#templates/documents/protocol-extract.ts'
import { artifactText, pdfFaults, taggedText } from './checker/check.ts'

const file = readMatterFile(await readFile('examples/avhopparverksamhet.json', 'utf8'))
const [item] = file.minute_items
if (!item) throw new Error('no § in the example')

const facts = (adjustment: { adjusted_on: string; immediate: boolean; signatories: [] } | null) => ({
  ...usualManner,
  ...item,
  recused: item.recusals,
  aside: [],
  acting_chair: null,
  rectifications: [],
  own: {},
  proposals: [],
  questions: [],
  vote_lists: [],
  votes: [],
  municipality: file.municipality,
  body: 'Socialnämnden',
  dnr: 'SN-2021/238',
  adjustment,
  certified: null,
  updated_at: item.updated.at,
})

test('a screen reader hears the real extract, sentence for sentence and in its order', async () => {
  const bytes = await renderPdf(
    protocolExtract(facts({ adjusted_on: '2021-06-02', immediate: false, signatories: [] })),
  )
  expect(await pdfFaults(bytes)).toEqual([])
  const heard = (await taggedText(bytes)).map(line => line.trim())
  expect(heard).toEqual([
    'P: Huddinge kommun',
    'P: Socialnämnden',
    'P: SAMMANTRÄDESPROTOKOLL',
    'P: Sammanträdesdatum 2021-05-26',
    'P: Diarienummer SN-2021/238',
    'P: Paragraf § 12',
    'H1: Inför en avhopparverksamhet för ett tryggare Huddinge - svar på motion väckt av Nujin Alacabek (V)',
    'H2: Socialnämndens beslut',
    ...plainText(item.decision)
      .split('\n')
      .map(line => `P: ${line}`),
    'H2: Sammanfattning',
    ...plainText(item.summary)
      .split('\n')
      .map(line => `P: ${line}`),
    'H2: Överläggning',
    'P: I ärendet yttrar sig Eva Carlsson-Paulsén (M) och Anneli Sjöberg (S). Därefter förklaras överläggningen avslutad.',
    'H2: Protokollsanteckningar',
    'P: Anneli Sjöberg (S) anmäler protokollsanteckning för Socialdemokraterna, se bilaga till detta protokolls § 12.',
    'H2: Beslutet ska skickas till',
    'P: Kommunstyrelsen',
    'P: Kommunstyrelsens förvaltning, Björn Rosborg',
    'H2: Justering',
    'P: Justerad 2 juni 2021',
    'H2: Utdragsbestyrkande',
    'P: Rätt utdraget ur protokollet intygas.',
    'P: Namn och datum',
  ])
  const [first, second] = await artifactText(bytes)
  expect(first?.join(' ')).toBe('Sida 1 (2)')
  expect(second?.join(' ')).toContain('Huddinge kommun · Socialnämnden · 2021-05-26 · § 12')
})

test('before adjustment every page says so', async () => {
  const bytes = await renderPdf(protocolExtract(facts(null)))
  expect(await pdfFaults(bytes)).toEqual([])
  expect((await taggedText(bytes)).join('\n')).toContain('EJ JUSTERAT')
  const pages = await artifactText(bytes)
  expect(pages).toHaveLength(2)
  expect(pages[1]?.join(' ')).toContain('EJ JUSTERAT')
})

test('a heading stands only where there is something under it', () => {
  const bare = { ...facts(null), summary: [], speakers: [], notes: [], recipients: [] }
  const headings = protocolExtract(bare).body.flatMap(block => (block.type === 'section' ? [block.heading] : []))
  expect(headings).toEqual(['Socialnämndens beslut', 'Utdragsbestyrkande'])
})
