import { beforeAll, describe, expect, test } from 'vitest'
import { linksOf, textOf } from './html.ts'
import { documentsOf, mattersOf, paragraphsOf, publishedOf } from './records.ts'
import { type Answer, demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
const reader = new Visitor(site)
let member: Visitor

beforeAll(async () => {
  member = await signIn(site, 'ledamot')
})

/** Asks as a reader from outside, and as a member, who reads as everyone else does. */
async function asked(path: string): Promise<number[]> {
  return [(await reader.get(path)).status, (await member.get(path)).status]
}

/** Every page that links lead to from the start, its lists and their filters. */
async function publicPages(): Promise<Answer[]> {
  const seen = new Map<string, Answer>()
  const years = ['2024', '2025', '2026']
  const waiting = [
    '/',
    '/motioner',
    '/sammantraden',
    ...years.flatMap(year => [`/motioner?ar=${year}`, `/sammantraden?ar=${year}`]),
  ]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue
    const page = await reader.get(path)
    seen.set(path, page)
    const isPage = String(page.headers['content-type']).startsWith('text/html')
    if (isPage) waiting.push(...linksOf(page.html).filter(link => link.startsWith('/') && !link.endsWith('.pdf')))
  }
  return [...seen.values()]
}

/** The §§ that lie before somebody to be adjusted. */
async function lyingBefore(name: string): Promise<Set<string>> {
  const rounds = await site.db
    .selectFrom('approval_round')
    .innerJoin('approval', 'approval.round_id', 'approval_round.id')
    .select(['meeting_id', 'approval_round.paragraphs'])
    .where('ended_at', 'is', null)
    .where('name', '=', name)
    .execute()
  const items = await site.db.selectFrom('minute_item').select(['id', 'meeting_id', 'paragraph_no']).execute()
  const isLying = (item: (typeof items)[number]): boolean =>
    rounds.some(
      one => one.meeting_id === item.meeting_id && (JSON.parse(one.paragraphs) as number[]).includes(item.paragraph_no),
    )
  return new Set(items.filter(isLying).map(item => item.id))
}

describe('a reader from outside', () => {
  test('opens each matter that is published, and none that is not', async () => {
    const published = await publishedOf(site, 'matter')
    const all = await mattersOf(site)
    expect(published.size).toBeGreaterThan(0)
    expect(published.size).toBeLessThan(all.length)
    for (const { id, slug } of all) {
      const status = published.has(id) ? 200 : 404
      expect([slug, await asked(`/motioner/${slug}`)]).toEqual([slug, [status, status]])
    }
  })

  test('opens each § that is published with its extract, and none that is not', async () => {
    const published = await publishedOf(site, 'minute_item')
    const all = await paragraphsOf(site)
    expect(published.size).toBeLessThan(all.length)
    const lying = await lyingBefore('Samira Haddad')
    expect(lying.size).toBeGreaterThan(0)
    for (const { id, path } of all) {
      const status = published.has(id) ? 200 : 404
      // Who is to adjust a § reads it before that.
      expect([path, await asked(path)]).toEqual([path, [status, lying.has(id) ? 200 : status]])
    }
    const closed = all.filter(one => !published.has(one.id) && !lying.has(one.id))
    const open = all.filter(one => published.has(one.id))
    for (const { id, path } of [...open.slice(0, 5), ...closed]) {
      const status = published.has(id) ? 200 : 404
      expect([path, await asked(`${path}/protokollsutdrag.pdf`)]).toEqual([path, [status, status]])
      if (status === 404) expect(await asked(`${path}/bilaga/1`)).toEqual([404, 404])
    }
  }, 60_000)

  test('opens each document that is published, and none that is not: the originals are not', async () => {
    const published = await publishedOf(site, 'document')
    const all = await documentsOf(site)
    expect(all.some(one => !published.has(one.id))).toBe(true)
    for (const { id, path, sha256 } of all) {
      const status = published.has(id) && sha256 ? 200 : 404
      expect([path, await asked(path)]).toEqual([path, [status, status]])
    }
    const originals = all.filter(one => one.description.startsWith('Motion: '))
    expect(originals.some(one => published.has(one.id))).toBe(false)
  })

  test('opens no referral and no response, draft or not', async () => {
    const referrals = await site.db
      .selectFrom('referral')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .select(['slug', 'no'])
      .execute()
    for (const { slug, no } of referrals) {
      for (const end of ['', '/svar', '/svar/1', '/svar/faststall']) {
        const path = `/motioner/${slug}/remisser/${no}${end}`
        const answer = await reader.get(path)
        expect([path, answer.status, answer.location]).toEqual([
          path,
          303,
          `/logga-in?till=${encodeURIComponent(path)}`,
        ])
        expect((await member.get(path)).status).toBe(403)
      }
    }
  })
})

describe('the open pages', () => {
  let pages: Answer[]
  let texts: { path: string; text: string }[]

  beforeAll(async () => {
    pages = await publicPages()
    texts = pages.map(page => ({ path: page.path, text: textOf(page.html) }))
  }, 60_000)

  const pagesWith = (words: string): string[] => texts.filter(page => page.text.includes(words)).map(page => page.path)

  test('are many, and each stands: no link of theirs leads nowhere', () => {
    expect(pages.length).toBeGreaterThan(100)
    expect(pages.filter(page => page.status !== 200).map(page => `${page.path} ${page.status}`)).toEqual([])
  })

  test('name no title of a matter or § that is not published', async () => {
    const [openMatters, openItems] = [await publishedOf(site, 'matter'), await publishedOf(site, 'minute_item')]
    const [all, items] = [await mattersOf(site), await paragraphsOf(site)]
    const open = new Set([
      ...all.filter(one => openMatters.has(one.id)).map(one => one.title),
      ...items.filter(one => openItems.has(one.id)).map(one => one.title),
    ])
    const closed = [...all.filter(one => !openMatters.has(one.id)), ...items.filter(one => !openItems.has(one.id))]
    const titles = closed.map(one => one.title).filter(title => ![...open].some(shown => shown.includes(title)))
    expect(titles.length).toBeGreaterThan(0)
    // What the council's members are called to decide is on the notice board, published otherwise or not (KL 5:13).
    const summons = /^\/sammantraden\/kf\/[\d-]+\/kallelse$/
    const elsewhere = (title: string): string[] => pagesWith(title).filter(path => !summons.test(path))
    for (const title of titles) expect([title, elsewhere(title)]).toEqual([title, []])
    for (const title of titles) {
      const found = await reader.get(`/motioner?q=${encodeURIComponent(title)}`)
      expect(
        linksOf(found.html).filter(link => closed.some(one => 'slug' in one && link === `/motioner/${one.slug}`)),
      ).toEqual([])
    }
  })

  test('say nothing of what staff noted, why days were out of order, or why something was struck or voided', async () => {
    const events = await site.db.selectFrom('event').select(['note', 'order_reason', 'kind']).execute()
    const voided = await site.db.selectFrom('registry_number').select('voided_reason').execute()
    const notes = events.flatMap(event => [event.note, event.order_reason]).concat(voided.map(one => one.voided_reason))
    const said = [...new Set(notes.filter(note => note !== null && note.length > 8))]
    expect(said.length).toBeGreaterThan(5)
    for (const note of said) expect([note, pagesWith(note ?? '')]).toEqual([note, []])
  })

  test('name nobody for having recorded a step', async () => {
    const actors = await site.db.selectFrom('event').select('actor').distinct().execute()
    const submitters = await site.db.selectFrom('submitter').select('name_as_printed').distinct().execute()
    const signatories = await site.db.selectFrom('part_signatory').select('name').distinct().execute()
    const officers = await site.db.selectFrom('response_version').select('officer').distinct().execute()
    const data = await site.db.selectFrom('event').select('data').execute()
    const named = [...data.map(one => /"officer":"([^"]*)"/.exec(one.data)?.[1]), ...officers.map(one => one.officer)]
    // Who prepares a matter is a fact of it; those who only wrote down what happened are not.
    const known = new Set([
      ...submitters.map(one => one.name_as_printed),
      ...signatories.map(one => one.name),
      ...named,
    ])
    const recorders = actors.filter(one => !known.has(one.actor))
    expect(recorders.length).toBeGreaterThan(3)
    // The notice board names who is responsible for a notice (KL 8:12), and so does its certificate; minutes name their
    // secretary.
    const isToNameThem = (path: string): boolean =>
      /^\/anslagstavla\/\d+$|\/anslagsbevis\/|\/protokoll\/\d+$/.test(path)
    const naming = (name: string) => pagesWith(name).filter(path => !isToNameThem(path))
    for (const { actor } of recorders) expect([actor, naming(actor)]).toEqual([actor, []])
    expect(pagesWith('Antecknat av')).toEqual([])
    expect(pages.filter(page => page.html.includes('/stryk/')).map(page => page.path)).toEqual([])
  })

  test('show no decision of a § that is not published', async () => {
    const open = await publishedOf(site, 'minute_item')
    const items = await site.db.selectFrom('minute_item').select(['id', 'decision']).execute()
    const wordsOf = (decision: string): string => /"text":"([^"]{40,})"/.exec(decision)?.[1] ?? ''
    const shown = new Set(items.filter(one => open.has(one.id)).map(one => wordsOf(one.decision)))
    const hidden = items
      .filter(one => !open.has(one.id))
      .map(one => wordsOf(one.decision))
      .filter(words => words && !shown.has(words))
    for (const words of hidden) expect([words, pagesWith(words)]).toEqual([words, []])
  })
})

describe('what was corrected', () => {
  /** The addresses of the published motions of which this is true. */
  async function slugsWhere(
    table: 'event' | 'registry_number',
    is: 'withdrawn' | 'struck' | 'voided',
  ): Promise<string[]> {
    const published = await publishedOf(site, 'matter')
    const rows =
      table === 'event'
        ? await site.db
            .selectFrom('event')
            .innerJoin('matter', 'matter.id', 'event.matter_id')
            .select(['matter.id', 'matter.slug'])
            .where('event.kind', '=', is)
            .execute()
        : await site.db
            .selectFrom('registry_number')
            .innerJoin('matter', 'matter.id', 'registry_number.matter_id')
            .select(['matter.id', 'matter.slug'])
            .where('voided_at', 'is not', null)
            .execute()
    return rows.filter(row => published.has(row.id)).map(row => row.slug)
  }
  const caseOf = async (slug: string): Promise<string> => (await reader.get(`/motioner/${slug}`)).html

  test('a step that was struck stays in sight, without the reason', async () => {
    const [slug = ''] = await slugsWhere('event', 'struck')
    const html = await caseOf(slug)
    expect(html).toMatch(/<s>Beredningen påbörjad<\/s>/)
    expect(html).toContain('Struket')
    expect(html).not.toContain('Fel ärende')
  })

  test('a registry number that was voided stays in sight, without the reason', async () => {
    const [slug = ''] = await slugsWhere('registry_number', 'voided')
    const html = await caseOf(slug)
    expect(html).toMatch(/<s>[^<]+<\/s> <span class="fact-note">Makulerat<\/span>/)
    expect(html).not.toContain('Registrerad på fel ärende')
  })

  test('of a motion that was withdrawn nobody says that its year is running', async () => {
    const [slug = ''] = await slugsWhere('event', 'withdrawn')
    expect(textOf(await caseOf(slug))).not.toContain('Ett år från')
  })
})
