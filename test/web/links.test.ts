import { expect, test } from 'vitest'
import { linksOf } from './html.ts'
import { formPatterns, formPlaces } from './places.ts'
import { demoSite, signIn } from './support.ts'

const site = demoSite()

/** One matter in every state there is. */
async function oneOfEach(): Promise<string[]> {
  const rows = await site.db
    .selectFrom('motion_state')
    .select(['slug', 'status'])
    .where('audience', '=', 'staff')
    .orderBy('sort_no', 'desc')
    .execute()
  return [...new Map(rows.map(row => [row.status, row.slug])).values()]
}

/** What a page says where a view was given something that it did not know how to say. */
const unsaid = (html: string): string[] => html.match(/.{0,60}(?:\[object|undefined).{0,20}/g) ?? []

const accounts = [
  'registrator',
  'sekreterare',
  'utredare',
  'sn-registrator',
  'sn-handlaggare',
  'sn-sekreterare',
  'tn',
  'ledamot',
  'admin',
]

test.each(accounts)(
  'every link that %s is shown leads to a page',
  async who => {
    const visitor = await signIn(site, who)
    const first = ['/', '/motioner', '/sammantraden', ...(await oneOfEach()).map(slug => `/motioner/${slug}`)]
    const lead = new Map<string, string>()
    for (const path of first) {
      const page = await visitor.get(path)
      if (page.status !== 200) continue
      for (const link of linksOf(page.html)) {
        if (link.startsWith('/') && !/\.pdf$|[?&](fore|efter)=/.test(link)) lead.set(link, path)
      }
    }
    if (lead.has('/installningar')) {
      const settings = await visitor.get('/installningar')
      for (const link of linksOf(settings.html)) if (link.startsWith('/')) lead.set(link, '/installningar')
    }
    const dead: string[] = []
    for (const [link, from] of lead) {
      const { status, html } = await visitor.get(link)
      if (status !== 200) dead.push(`${link} on ${from}: ${status}`)
      dead.push(...unsaid(html).map(words => `${link}: ${words}`))
    }
    expect(lead.size).toBeGreaterThan(20)
    expect(dead).toEqual([])
  },
  60_000,
)

test('every form says what it means', async () => {
  const places = await formPlaces(site)
  const wrong: string[] = []
  for (const pattern of formPatterns) {
    const [place] = places.get(pattern) ?? []
    if (!place) throw new Error(`nobody comes to ${pattern} in the demonstration`)
    const { html } = await (await signIn(site, place.who)).get(place.path)
    wrong.push(...unsaid(html).map(words => `${place.path}: ${words}`))
  }
  expect(wrong).toEqual([])
}, 180_000)
