import { expect, test } from 'vitest'
import { renderPdf } from '#src/pdf/render.ts'
import { paragraphs } from '#src/text/markup.ts'
import { type MinutesFacts, minutes } from '#templates/documents/minutes.ts'
import { pdfFaults, taggedText } from './checker/check.ts'

const item = (paragraph_no: number, title: string) => ({
  body: 'Socialnämnden',
  paragraph_no,
  title,
  decision: paragraphs(`Nämnden säger ja till ${title}.`),
  summary: [],
  documents: [],
  own: {},
  earlier: [],
  speakers: [],
  recused: [],
  aside: [],
  acting_chair: null,
  rectifications: [],
  proposals: [],
  questions: [],
  vote_lists: [],
  question_order: '',
  votes: [],
  notes: [],
  recipients: [],
})

const facts: MinutesFacts = {
  municipality: 'Älvhamra kommun',
  body: 'Socialnämnden',
  held_on: '2026-11-18',
  place: 'Bruksgatan 4',
  starts_at: '16:00',
  attendance: [{ heading: 'Beslutande ledamöter', lines: ['Eva Ek (S), ordförande', 'Bo Alm (M), från och med § 13'] }],
  items: [
    item(12, 'Budget'),
    {
      ...item(13, 'Bidrag'),
      recused: [{ name: 'Eva Ek', party: 'S' }],
      notes: [
        {
          kind: 'note' as const,
          persons: [{ name: 'Bo Alm', party: 'M' }],
          of_group: null,
          on_behalf_of: null,
          in_annex: true,
          text: paragraphs('Vi hade velat mer.'),
        },
      ],
    },
  ],
  parts: [
    {
      adjusted_on: '2026-11-20',
      immediate: false,
      paragraphs: [12, 13],
      signatories: [
        { role: 'chair', name: 'Eva Ek', party: 'S' },
        { role: 'adjuster', name: 'Bo Alm', party: 'M' },
      ],
      notice: { posted_on: '2026-11-23', kept_at: 'Kansliet', taken_down_on: null },
    },
  ],
  updated_at: '2026-11-18T17:00:00.000Z',
}

test('the whole minutes: front page, contents, each §, annexes, adjustment and notice, in that order', async () => {
  const bytes = await renderPdf(minutes(facts))
  expect(await pdfFaults(bytes)).toEqual([])
  const said = (await taggedText(bytes)).map(line => line.trim())
  expect(said.slice(said.indexOf('H1: Protokoll 18 november 2026'))).toEqual([
    'H1: Protokoll 18 november 2026',
    'H2: Plats och tid',
    'P: Bruksgatan 4, 18 november 2026, kl. 16.00',
    'H2: Beslutande ledamöter',
    'P: Eva Ek (S), ordförande',
    'P: Bo Alm (M), från och med § 13',
    'H2: Innehåll',
    'P: § 12 Budget',
    'P: § 13 Bidrag',
    'H2: § 12 Budget',
    'H3: Socialnämndens beslut',
    'P: Nämnden säger ja till Budget.',
    'H2: § 13 Bidrag',
    'H3: Socialnämndens beslut',
    'P: Nämnden säger ja till Bidrag.',
    'H3: Jäv',
    'P: Eva Ek (S) anmäler jäv och deltar inte i handläggningen.',
    'H3: Protokollsanteckningar',
    'P: Bo Alm (M) anmäler protokollsanteckning, se bilaga till detta protokolls § 13.',
    'H2: Bilaga till § 13: protokollsanteckning av Bo Alm (M)',
    'P: Vi hade velat mer.',
    'H2: Justering av §§ 12–13',
    'P: Justerad 20 november 2026',
    'P: Ordförande Eva Ek (S)',
    'P: Justerare Bo Alm (M)',
    'H2: Anslag om §§ 12–13',
    'P: Uppsatt 23 november 2026',
    'P: Sista dag att överklaga 14 december 2026',
    'P: Protokollet finns hos Kansliet',
  ])
  expect(said.join('\n')).not.toContain('EJ JUSTERAT')
})

test('each part of the minutes has a bookmark', async () => {
  const bytes = await renderPdf(minutes(facts))
  const bookmarks = bytes.toString('latin1').match(/\/Dest \[\d+ 0 R \/XYZ/g) ?? []
  expect(bookmarks).toHaveLength(8)
  expect(bytes.toString('latin1')).toContain('/PageMode /UseOutlines')
  const { outlined: _, ...short } = minutes(facts)
  expect((await renderPdf(short)).toString('latin1')).not.toContain('Outlines')
})

test('minutes with a § that is not adjusted say so on every page', async () => {
  const [part] = facts.parts
  const open = minutes({ ...facts, parts: part ? [{ ...part, paragraphs: [12] }] : [] })
  expect((await taggedText(await renderPdf(open))).join('\n')).toContain('EJ JUSTERAT')
})
