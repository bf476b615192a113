import { beforeAll, describe, expect, test } from 'vitest'
import { messagesOf, textOf } from './html.ts'
import { demoSite, everything, signIn, type Visitor } from './support.ts'

const site = demoSite()
let secretary: Visitor
let motion: string
beforeAll(async () => {
  secretary = await signIn(site, 'sekreterare')
  const { slug } = await site.db
    .selectFrom('motion_state')
    .select('slug')
    .where('audience', '=', 'staff')
    .where('status', '=', 'raised')
    .orderBy('sort_no')
    .executeTakeFirstOrThrow()
  motion = `/motioner/${slug}`
})

/** The council's decision as its form is prefilled, but with these words and outcomes. */
const decide = async (typed: Record<string, string | string[]>) =>
  secretary.submit(await secretary.open(`${motion}/steg/besluta`), typed)

describe('what the council decides of a motion that nobody has prepared', () => {
  test('is refused where its words and its outcome differ, and where it is turned away and decided on as well', async () => {
    const before = await everything(site)
    const other = await decide({ outcome: ['not_admitted'], unanimous_urgency: '1' })
    expect([other.status, messagesOf(other.html)]).toEqual([
      422,
      { outcome: 'I beslutet står ”anses besvarad”. Välj det utfallet, eller ändra beslutet.' },
    ])
    const both = await decide({ outcome: ['not_admitted', 'rejected'], unanimous_urgency: '1' })
    expect(messagesOf(both.html)).toEqual({
      outcome: 'Det som avvisas prövas inte, och har inget annat utfall. Välj avvisning ensamt.',
    })
    expect(await everything(site)).toEqual(before)
  })

  test('needs that all present agree that it is urgent, also where it is turned away (KL 5:26-28, 5:33)', async () => {
    const words = { decision: 'Motionen avvisas, eftersom frågan inte är kommunens.', outcome: ['not_admitted'] }
    const unprepared = await decide(words)
    expect(unprepared.status).toBe(409)
    expect(textOf(unprepared.html)).toContain('kommunallagen 5 kap. 26–28 §§')
    expect((await decide({ ...words, unanimous_urgency: '1' })).status).toBe(303)
    const page = textOf((await secretary.get(motion)).html)
    expect(page).toContain('Avvisning. Alla närvarande var ense om att ärendet var brådskande')
    const list = textOf((await secretary.get('/motioner?status=decided')).html)
    expect(list).toContain('Beslutad: avvisning')
  })
})
