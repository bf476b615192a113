import { describe, expect, test } from 'vitest'
import { formOf, textOf } from './html.ts'
import { type Answer, demoSite, everything, signIn, type Typed } from './support.ts'

const site = demoSite()

const boxOf = (answer: Answer): string => textOf(/Någon annan hann ändra[\s\S]*?<\/div>/.exec(answer.html)?.[0] ?? '')
const standing = (answer: Answer, name: string): string | undefined =>
  formOf(answer.html, '')?.controls.find(control => control.name === name)?.values[0]

/** The board's next meeting that has neither begun nor been called to. */
async function meetingAhead(): Promise<string> {
  const begun = site.db.selectFrom('minute_item').select('meeting_id')
  const { held_on } = await site.db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select('held_on')
    .where('code', '=', 'KS')
    .where('cancelled_reason', 'is', null)
    .where('meeting.id', 'not in', begun)
    .where('meeting.id', 'not in', site.db.selectFrom('summons').select('meeting_id'))
    .orderBy('held_on', 'desc')
    .executeTakeFirstOrThrow()
  return `/sammantraden/ks/${held_on}/andra`
}

async function contactPath(): Promise<string> {
  const query = site.db.selectFrom('contact').select('id').where('voided_at', 'is', null).where('protected', '=', 0)
  return `/mottagare/${(await query.executeTakeFirstOrThrow()).id}/andra`
}

interface Case {
  who: string
  path: () => Promise<string>
  first: Typed
  second: Typed
  /** What the second is shown of the first's, and what stands as typed. */
  shown: string
  field: string
}

const cases: Record<string, Case> = {
  'the settings': {
    who: 'admin',
    path: async () => '/installningar',
    first: { name: 'Älvhamra stad' },
    second: { name: 'Älvhamra' },
    shown: 'Älvhamra stad',
    field: 'name',
  },
  'a body': {
    who: 'admin',
    path: async () => '/installningar/organ/tn',
    first: { name: 'Teknik- och gatunämnden' },
    second: { name: 'Gatunämnden' },
    shown: 'Teknik- och gatunämnden',
    field: 'name',
  },
  'a meeting that the first moves to another day': {
    who: 'sekreterare',
    path: meetingAhead,
    first: { held_on: '2199-03-04', reason: 'Salen är upptagen' },
    second: { place: 'Folkets hus', reason: 'Bättre lokal' },
    shown: '2199-03-04',
    field: 'place',
  },
  'a recipient': {
    who: 'registrator',
    path: contactPath,
    first: { email: 'den.enas@alvhamra.test' },
    second: { email: 'den.andras@alvhamra.test' },
    shown: 'den.enas@alvhamra.test',
    field: 'email',
  },
}

describe('two people save the same thing', () => {
  test.each(Object.entries(cases))('%s: the second is told, keeps what was typed, and can go on', async (_, one) => {
    const [first, second] = [await signIn(site, one.who), await signIn(site, one.who)]
    const path = await one.path()
    const [form, same] = [await first.open(path), await second.open(path)]
    expect((await first.submit(form, one.first)).status).toBe(303)
    const before = await everything(site)
    const stale = await second.submit(same, one.second)
    expect(stale.status).toBe(409)
    expect(boxOf(stale)).toContain(one.shown)
    expect(standing(stale, one.field)).toBe(one.second[one.field])
    expect(await everything(site)).toEqual(before)
    expect((await second.again(stale)).status).toBe(303)
  })

  test('a recipient whom the first removes: the second is told, and can put them back', async () => {
    const [first, second] = [await signIn(site, 'registrator'), await signIn(site, 'registrator')]
    const path = await contactPath()
    const same = await second.open(path)
    expect((await first.post(path.replace('/andra', '/ta-bort'))).status).toBe(303)
    expect((await second.get(path)).status).toBe(404)
    const stale = await second.submit(same, { email: 'den.andras@alvhamra.test' })
    expect([stale.status, boxOf(stale)]).toEqual([409, expect.stringContaining('står inte längre i registret')])
    expect((await second.again(stale)).status).toBe(303)
    const kept = site.db.selectFrom('contact').select('id').where('email', '=', 'den.andras@alvhamra.test')
    expect(await kept.where('voided_at', 'is', null).execute()).not.toEqual([])
  })
})
