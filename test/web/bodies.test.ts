import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { Faults, filled, partsOfAddresses, routesOf, whoMayAll } from './nonsense.ts'
import { demoSite, everything, filledIn, signIn, Visitor } from './support.ts'

const site = demoSite()
let everyone: Visitor[]
let real: (url: string) => Record<string, string>
let posts: string[]

beforeAll(async () => {
  real = await partsOfAddresses(site)
  everyone = [new Visitor(site), await whoMayAll(site)]
  posts = routesOf(site, 'POST')
})

describe('bodies of nonsense', () => {
  const bodies: [string, string, string | Buffer][] = [
    ['text', 'text/plain', 'hej'],
    ['no type', '', 'hej'],
    ['a type that is none', '💩', 'hej'],
    ['half a JSON', 'application/json', '{"a":'],
    ['JSON null', 'application/json', 'null'],
    ['JSON number', 'application/json', '7'],
    ['JSON list', 'application/json', '[["a",1]]'],
    ['JSON with a prototype', 'application/json', '{"__proto__":{"x":1},"constructor":{"prototype":{"y":2}}}'],
    ['XML', 'application/xml', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>'],
    ['multipart without a boundary', 'multipart/form-data', 'hej'],
    ['multipart that is none', 'multipart/form-data; boundary=x', 'hej'],
    [
      'multipart that breaks off',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nhe',
    ],
    ['multipart without names', 'multipart/form-data; boundary=x', '--x\r\n\r\nhej\r\n--x--\r\n'],
    [
      'a file that breaks off',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="original"; filename="a.pdf"\r\n\r\n%PDF',
    ],
    [
      'a form of too many fields',
      'multipart/form-data; boundary=x',
      `${'--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(2000)}--x--\r\n`,
    ],
    ['a form that is squeezed', 'application/x-www-form-urlencoded', gzipSync('title=x')],
    ['a form of signs', 'application/x-www-form-urlencoded', '&&==&=%&%zz=%zz&__proto__=x&constructor=y&a[b]=c'],
    ['a form of many fields', 'application/x-www-form-urlencoded', 'a=b&'.repeat(100_000)],
    ['a form that is too large', 'application/x-www-form-urlencoded', `title=${'x'.repeat(3_000_000)}`],
  ]
  test.each(bodies)(
    '%s: a page, and nothing is changed',
    async (_, type, body) => {
      const before = await everything(site)
      const faults = new Faults()
      for (const visitor of everyone) {
        for (const url of posts.filter(url => url !== '/logga-ut')) {
          const headers: Record<string, string> = type ? { 'content-type': type } : {}
          faults.look(await visitor.send('POST', filled(url, real(url)), body, headers))
        }
      }
      expect(faults.lines).toEqual([])
      expect(await everything(site)).toEqual(before)
    },
    60_000,
  )

  test.each([
    'yttra=%00',
    'yttra=; yttra=x',
    `yttra=${'x'.repeat(5000)}`,
    '_csrf=%E0',
    'yttra-ord=success:%E0',
    '=;;=',
    'besked=x',
  ])('the cookie %s', async cookie => {
    for (const url of ['/', '/logga-in', '/motioner/registrera']) {
      const answer = await site.app.inject({ url, headers: { cookie } })
      expect(answer.statusCode).toBeLessThan(500)
    }
  })
})

describe('a form from elsewhere', () => {
  test('nobody changes anything without signing in', async () => {
    const before = await everything(site)
    const stranger = new Visitor(site)
    const form = await stranger.open('/logga-in')
    const token = filledIn(form, {}).filter(([name]) => name === '_csrf')
    for (const url of posts.filter(url => !/^\/(logga-|kvittens)/.test(url))) {
      for (const fields of [[], token]) {
        const answer = await stranger.sendFields(filled(url, real(url)), [...fields, ['title', 'x'], ['reason', 'x']])
        expect([url, answer.status, answer.location]).toEqual([url, 303, '/logga-in'])
      }
    }
    expect(await everything(site)).toEqual(before)
  })

  test('without the token of our page, or with another’s, it is refused with a page, and nothing is changed', async () => {
    const before = await everything(site)
    const faults = new Faults()
    // From another address: this one has tried to sign in too often by now.
    const may = new Visitor(site)
    may.cookies.set('yttra', everyone[1]?.cookies.get('yttra') ?? '')
    const other = filledIn(await (await signIn(site, 'admin')).open('/installningar'), {}).filter(
      ([name]) => name === '_csrf',
    )
    for (const url of posts) {
      for (const fields of [[], other, [['_csrf', 'x']] as [string, string][]]) {
        const answer = await may.sendFields(filled(url, real(url)), [...fields, ['reason', 'x']])
        faults.look(answer)
        expect([url, answer.status]).toEqual([url, 403])
      }
    }
    expect(faults.lines).toEqual([])
    expect(await everything(site)).toEqual(before)
  })
})
