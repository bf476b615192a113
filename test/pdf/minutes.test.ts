import { expect, test } from 'vitest'
import { renderPdf } from '#src/pdf/render.ts'
import { paragraphs } from '#src/text/markup.ts'
import { type MinutesFacts, minutes } from '#templates/documents/minutes.ts'
import { usualManner } from '#templates/documents/paragraph.ts'
import { linesOf } from '#test/documents/lines.ts'
import { pdfFaults, taggedText } from './checker/check.ts'
import { texts } from './paper.ts'

const item = (paragraph_no: number, title: string) => ({
  ...usualManner,
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
  secretary: 'Siv Lind',
  to_adjust: { chair: null, adjusters: [] },
  items: [
    item(12, 'Budget'),
    {
      ...item(13, 'Bidrag'),
      first_annex: 1,
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
      approvals: [],
      notice: { posted_on: '2026-11-23', kept_at: 'Kansliet', taken_down_on: null, recorded_by: 'Siv Lind' },
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
    'H2: Sekreterare och justering',
    'P: Sekreterare Siv Lind',
    'P: Ordförande Eva Ek (S)',
    'P: Justerare Bo Alm (M)',
    'P: Justering 20 november 2026',
    'H2: Innehåll',
    'TOCI: § 12 Budget 1',
    'TOCI: § 13 Bidrag 1',
    'TOCI: Bilaga 1 till § 13: protokollsanteckning av Bo Alm (M) 2',
    'TOCI: Justering av §§ 12–13 2',
    'TOCI: Anslag om §§ 12–13 2',
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
    'H2: Bilaga 1 till § 13: protokollsanteckning av Bo Alm (M)',
    'P: Vi hade velat mer.',
    'H2: Justering av §§ 12–13',
    'P: Justerad 20 november 2026',
    'P: Ordförande Eva Ek (S)',
    'P: Justerare Bo Alm (M)',
    'P: Sekreterare, Siv Lind',
    'P: Ordförande, Eva Ek (S)',
    'P: Justerare, Bo Alm (M)',
    'H2: Anslag om §§ 12–13',
    'P: Organ Socialnämnden',
    'P: Sammanträdesdag 18 november 2026',
    'P: Paragrafer §§ 12–13',
    'P: Justerat 20 november 2026',
    'P: Uppsatt 23 november 2026',
    'P: Sista dag att överklaga 14 december 2026',
    'P: Tas ned tidigast 15 december 2026',
    'P: Protokollet finns hos Kansliet',
    'P: Ansvarig för anslaget Siv Lind',
  ])
  expect(said.join('\n')).not.toContain('EJ JUSTERAT')
})

test('each part of the minutes has a bookmark', async () => {
  const bytes = await renderPdf(minutes(facts))
  const count = (what: RegExp): number => bytes.toString('latin1').match(what)?.length ?? 0
  const links = count(/\/Subtype \/Link\b/g)
  expect([links, count(/\/Dest \[\d+ 0 R \/XYZ/g) - links]).toEqual([5, 9])
  expect(bytes.toString('latin1')).toContain('/PageMode /UseOutlines')
  const { outlined: _, ...short } = minutes(facts)
  expect((await renderPdf(short)).toString('latin1')).not.toContain('Outlines')
})

test('minutes with a § that is not adjusted say so on every page', async () => {
  const [part] = facts.parts
  const open = minutes({ ...facts, parts: part ? [{ ...part, paragraphs: [12] }] : [] })
  expect((await taggedText(await renderPdf(open))).join('\n')).toContain('EJ JUSTERAT')
})

test('what is not adjusted has lines to sign on, with the names that are known', async () => {
  const document = minutes({ ...facts, parts: [], to_adjust: { chair: { name: 'Eva Ek', party: 'S' }, adjusters: [] } })
  const said = document.body.map(block => [block, linesOf(block)] as const)
  expect(said.at(-1)?.[0]).toMatchObject({ type: 'section', content: [{ type: 'signatures' }] })
  expect(said.at(-1)?.[1]).toEqual([
    'Underskrifter för §§ 12–13',
    'Sekreterare, Siv Lind',
    'Ordförande, Eva Ek (S)',
    'Justerare',
  ])
  expect(said.flatMap(([, lines]) => lines)).toContain('Justering Senast 2 december 2026')
})

test('what was adjusted in the program has the names and days of those who did it, and no line to sign on', () => {
  const approvals = [
    { role: 'chair', name: 'Eva Ek', party: 'S', on: '2026-11-19' },
    { role: 'adjuster', name: 'Bo Alm', party: 'M', on: '2026-11-20' },
  ]
  const { body } = minutes({ ...facts, parts: facts.parts.map(part => ({ ...part, approvals })) })
  const adjusted = body.find(block => block.type === 'section' && block.heading === 'Justering av §§ 12–13')
  expect(adjusted && linesOf(adjusted)).toEqual([
    'Justering av §§ 12–13',
    'Justerad 20 november 2026',
    'Ordförande Eva Ek (S), godkände i Yttra 19 november 2026',
    'Justerare Bo Alm (M), godkände i Yttra 20 november 2026',
  ])
  expect(JSON.stringify(adjusted)).not.toContain('signatures')
})

test('the front page says who adjusts which part, and when, where there are several', () => {
  const [part] = facts.parts
  const parts = part ? [{ ...part, paragraphs: [12] }] : []
  const { body } = minutes({
    ...facts,
    parts,
    to_adjust: { chair: null, adjusters: [{ name: 'Siv Berg', party: 'C' }] },
  })
  const said = body.flatMap(linesOf)
  const at = said.indexOf('Sekreterare och justering')
  expect(said.slice(at + 1, at + 4)).toEqual([
    'Sekreterare Siv Lind',
    'Justering av § 12 Eva Ek (S) och Bo Alm (M), 20 november 2026',
    'Justering av § 13 Siv Berg (C), senast 2 december 2026',
  ])
})

test('the contents give the page on which each § begins, and the same bytes every time', async () => {
  const long = paragraphs(
    Array.from({ length: 25 }, () => 'En mening om ärendet som fyller en rad på sidan.').join('\n\n'),
  )
  const numbers = Array.from({ length: 8 }, (_, i) => i + 1)
  const items = numbers.map(no => ({ ...item(no, `Ärende ${no}`), summary: long }))
  const document = minutes({ ...facts, items, parts: [] })
  const bytes = await renderPdf(document)
  expect(await pdfFaults(bytes)).toEqual([])
  expect(bytes.equals(await renderPdf(document))).toBe(true)
  const pages = await texts(bytes)
  const heading = (no: number) => new RegExp(`§ ${no} Ärende ${no} ?Socialnämndens beslut`)
  const stated = (await taggedText(bytes)).flatMap(line => /^TOCI: § (\d+) Ärende \d+ (\d+)/.exec(line) ?? [])
  expect(stated).toHaveLength(24)
  for (const no of numbers) {
    expect(pages[Number(stated[(no - 1) * 3 + 2]) - 1], `§ ${no}`).toMatch(heading(no))
  }
})
