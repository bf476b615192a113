import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allBodies } from '#src/bodies/store.ts'
import { permissions, type Role, roles } from '#src/permissions.ts'
import { buildApp } from '#src/web/app.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { demoDatabase, demoNow } from '#test/support/demo.ts'
import { signedIn } from '#test/support/people.ts'

let demo: TestDatabase
let app: FastifyInstance
let candidates: Record<string, string>[]

beforeAll(async () => {
  demo = await demoDatabase()
  app = await buildApp({ db: demo.db, clock: () => demoNow, secureCookies: false, mail: null })
  candidates = await everyAddress()
}, 120_000)
afterAll(async () => {
  await app.close()
  await demo.close()
})

/** Whatever may stand in an address of the demonstration: each matter, referral, meeting and §. */
async function everyAddress(): Promise<Record<string, string>[]> {
  const { db } = demo
  const matters = await db.selectFrom('matter').select('slug').execute()
  const referrals = await db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .select(['slug', 'no'])
    .execute()
  const items = await db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['body.code', 'held_on', 'paragraph_no'])
    .execute()
  const agendas = await db
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['body.code', 'held_on', 'seq'])
    .execute()
  const mandates = await db
    .selectFrom('mandate')
    .innerJoin('body', 'body.id', 'mandate.body_id')
    .select(['mandate.id', 'body.code'])
    .execute()
  const contacts = await db.selectFrom('contact').select('id').execute()
  const mails = await db.selectFrom('mail').select('id').execute()
  const holdings = await db
    .selectFrom('role_holding')
    .innerJoin('account', 'account.id', 'role_holding.account_id')
    .select(['role_holding.id', 'account.username'])
    .execute()
  return [
    ...contacts.map(({ id }) => ({ contact: id })),
    ...mails.map(({ id }) => ({ mail: id })),
    ...holdings.map(({ id, username }) => ({ username, holding: id })),
    ...mandates.map(({ id, code }) => ({ mandate: id, body: code.toLowerCase() })),
    ...matters.flatMap(({ slug }) => [
      { slug, body: 'sn', no: '1', seq: '2' },
      { slug, body: 'ks', no: '1', seq: '2' },
    ]),
    ...referrals.map(({ slug, no }) => ({ slug, no: String(no), comment: '1' })),
    ...items.map(({ code, held_on, paragraph_no }) => ({
      body: code.toLowerCase(),
      day: held_on,
      no: String(paragraph_no),
      place: '1',
      note: '1',
      section: 'overlaggning',
      lodged: '1',
      edition: '1',
      part: '1',
      round: '1',
      laterDay: '2',
    })),
    ...agendas.map(({ code, held_on, seq }) => ({ body: code.toLowerCase(), day: held_on, item: String(seq) })),
  ]
}

const named = (url: string): string[] => [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/** An address of this route that there is, and the body that its act belongs to. */
async function exampleOf({ url, at }: { url: string; at?: FastifyInstance['guardedRoutes'][number]['at'] }) {
  const fitting = candidates.filter(params => named(url).every(name => name in params))
  for (const params of fitting) {
    const bodyId = await at?.(demo.db, params).catch(() => undefined)
    const address = url.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '')
    if (bodyId !== undefined) return { address, bodyId }
  }
  throw new Error(`no example of ${url} in the demonstration`)
}

const refusal = 'Du har inte den rollen här.'

describe('who may use what', () => {
  test('every route that changes something names a right at a body, but signing in and out, one’s own password and a receipt', () => {
    const open = app.guardedRoutes.filter(route => route.method === 'POST' && !(route.permission in permissions))
    expect(open.map(route => route.url).sort()).toEqual(['/kvittens/:token', '/logga-in', '/logga-ut', '/losenord'])
  })

  test('a route that does not say who may use it stops the server', async () => {
    const { default: Fastify } = await import('fastify')
    const { guardEveryRoute } = await import('#src/web/guard.ts')
    const bare = Fastify()
    guardEveryRoute(bare, { db: demo.db, clock: () => demoNow, secureCookies: false, mail: null }, [])
    expect(() => bare.get('/x', async () => '')).toThrow('säger inte vem')
    expect(() => bare.get('/y', { config: { permission: 'minutes.record' } }, async () => '')).toThrow(
      'säger inte vid vilket organ',
    )
  })

  test('every changing route refuses the same role of another body, and lets in that of its own', async () => {
    const bodies = await allBodies(demo.db)
    const changing = app.guardedRoutes.filter(route => route.method === 'POST' && route.permission in permissions)
    expect(changing.length).toBeGreaterThan(40)
    for (const body of bodies) {
      const allRoles = (at: (id: string) => boolean): [Role, string][] =>
        bodies.filter(one => at(one.id)).flatMap(one => roles.map((role): [Role, string] => [role, one.id]))
      await signedIn(
        demo.db,
        `Everywhere but ${body.code}`,
        allRoles(id => id !== body.id),
        demoNow,
      ).then(cookie => strangers.set(body.id, cookie))
      await signedIn(
        demo.db,
        `Only ${body.code}`,
        allRoles(id => id === body.id),
        demoNow,
      ).then(cookie => owners.set(body.id, cookie))
    }
    for (const route of changing) {
      const { address, bodyId } = await exampleOf(route)
      const post = (cookie: string) => app.inject({ method: 'POST', url: address, headers: { cookie }, payload: {} })
      const stranger = await post(strangers.get(bodyId) ?? '')
      expect([address, stranger.statusCode, stranger.body.includes(refusal)]).toEqual([address, 403, true])
      const owner = await post(owners.get(bodyId) ?? '')
      expect(owner.body.includes(refusal), address).toBe(false)
      const nobody = await app.inject({ method: 'POST', url: address, payload: {} })
      expect([address, nobody.statusCode, nobody.headers.location]).toEqual([address, 303, '/logga-in'])
    }
  })
})

const strangers = new Map<string, string>()
const owners = new Map<string, string>()

describe('how many statements a page takes', () => {
  test.each([
    ['/', 3],
    ['/motioner', 6],
    ['/motioner?q=skola&parti=S', 6],
    ['/sammantraden', 4],
  ])('%s', async (url, most) => {
    expect(await statements(url)).toBeLessThanOrEqual(most)
  })

  test('the pages of a meeting, a § and a referral', async () => {
    const { code, held_on, paragraph_no } = await demo.db
      .selectFrom('minute_item')
      .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
      .innerJoin('body', 'body.id', 'meeting.body_id')
      .innerJoin('publication', 'publication.subject_id', 'minute_item.id')
      .select(['body.code', 'held_on', 'paragraph_no'])
      .limit(1)
      .executeTakeFirstOrThrow()
    const meeting = `/sammantraden/${code.toLowerCase()}/${held_on}`
    expect(await statements(meeting)).toBeLessThanOrEqual(5)
    expect(await statements(`${meeting}/${paragraph_no}`)).toBeLessThanOrEqual(16)
    const { slug, no } = candidates.find(one => one.slug && one.no && !one.body) ?? {}
    expect(
      await statements(`/motioner/${slug}/remisser/${no}`, owners.values().next().value ?? ''),
    ).toBeLessThanOrEqual(8)
  })

  test('a case page', async () => {
    const { slug } = await demo.db
      .selectFrom('motion_state')
      .select('slug')
      .where('audience', '=', 'public')
      .where('status', '=', 'closed')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(await statements(`/motioner/${slug}`)).toBeLessThanOrEqual(10)
    const cookie = owners.values().next().value ?? ''
    expect(await statements(`/motioner/${slug}`, cookie)).toBeLessThanOrEqual(10)
  })

  test('a case page with its clock running: ten for its reading, and one for who is signed in', async () => {
    const { slug } = await demo.db
      .selectFrom('motion_state')
      .select('slug')
      .where('audience', '=', 'public')
      .where('status', '=', 'out_for_referral')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(await statements(`/motioner/${slug}`)).toBeLessThanOrEqual(10)
    const cookie = owners.values().next().value ?? ''
    expect(await statements(`/motioner/${slug}`, cookie)).toBeLessThanOrEqual(11)
  })
})

async function statements(url: string, cookie = ''): Promise<number> {
  let count = 0
  const { openDatabase } = await import('#src/db/database.ts')
  const counted = openDatabase(demo.url, {
    onQuery: () => {
      count += 1
    },
  })
  const other = await buildApp({ db: counted.db, clock: () => demoNow, secureCookies: false, mail: null })
  try {
    const answer = await other.inject({ url, headers: { cookie } })
    expect(answer.statusCode, url).toBe(200)
    return count
  } finally {
    await other.close()
    await counted.close()
  }
}
