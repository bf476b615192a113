import { expect, test } from 'vitest'
import { linksOf } from './html.ts'
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
      const { status } = await visitor.get(link)
      if (status !== 200) dead.push(`${link} on ${from}: ${status}`)
    }
    expect(lead.size).toBeGreaterThan(20)
    expect(dead).toEqual([])
  },
  60_000,
)
