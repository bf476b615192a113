import { beforeAll, describe, expect, test } from 'vitest'
import { Faults, filled, partsOfAddresses, routesOf, whoMayAll } from './nonsense.ts'
import { demoSite, everything, filledIn, signIn, Visitor } from './support.ts'

const site = demoSite()
let everyone: Visitor[]
let real: (url: string) => Record<string, string>
let gets: string[]
let posts: string[]

beforeAll(async () => {
  real = await partsOfAddresses(site)
  everyone = [new Visitor(site), await whoMayAll(site)]
  gets = routesOf(site, 'GET')
  posts = routesOf(site, 'POST')
})

const namesIn = (url: string): string[] => [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

const garbage = [
  '..',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%00',
  '2026-17%00',
  '%c3%28',
  '%',
  '%ED%A0%80',
  '%0d%0aset-cookie:x=1',
  encodeURIComponent('💩'),
  encodeURIComponent('１'),
  encodeURIComponent("' or 1=1 --"),
  encodeURIComponent('<script>alert(1)</script>'),
  '-1',
  '0',
  '01',
  '1.5',
  '1e9',
  '9999',
  '2147483648',
  '99999999999999999999',
  '2026-02-30',
  '2026-11-23-99',
  '0000-00-00',
  'constructor',
  '__proto__',
  'undefined',
  '*',
  'a'.repeat(150),
  'a'.repeat(5000),
]

/** Every address of a route with one part of it replaced by garbage. */
const spoilt = (url: string): string[] =>
  namesIn(url).flatMap(name => garbage.map(value => filled(url, { ...real(url), [name]: value })))

describe('addresses of nonsense', () => {
  test('read by anybody, and by one who may do everything: never a fault of ours, always a page', async () => {
    const faults = new Faults()
    for (const visitor of everyone) {
      for (const address of gets.flatMap(spoilt)) faults.look(await visitor.get(address))
    }
    expect(faults.lines).toEqual([])
  }, 120_000)

  test('posted to by anybody, and by one who may do everything', async () => {
    const faults = new Faults()
    for (const visitor of everyone) {
      for (const address of posts.flatMap(spoilt)) faults.look(await visitor.sendFields(address, []))
    }
    expect(faults.lines).toEqual([])
  }, 120_000)

  test('posted to with a token that is right', async () => {
    const visitor = await signIn(site, 'registrator')
    const token = filledIn(await visitor.open('/motioner/registrera'), {}).find(([name]) => name === '_csrf')?.[1] ?? ''
    const [, may] = everyone
    const right = new Visitor(site)
    for (const [name, value] of visitor.cookies) right.cookies.set(name, value)
    right.cookies.set('yttra', may?.cookies.get('yttra') ?? '')
    const faults = new Faults()
    for (const address of posts.filter(url => url !== '/logga-ut').flatMap(spoilt)) {
      faults.look(await right.sendFields(address, [['_csrf', token]]))
    }
    expect(faults.lines).toEqual([])
  }, 120_000)

  const addresses = [
    '/nej',
    '/..',
    '//',
    '//evil.example/',
    '/%',
    '/%00',
    '/motioner/',
    '/motioner//',
    '/tillgangar/../package.json',
    '/tillgangar/%2e%2e/%2e%2e/package.json',
    '/tillgangar/..%2f..%2fpackage.json',
    '/tillgangar/ds/..%2f..%2f..%2fpackage.json',
    '/tillgangar/%00',
    '/tillgangar/finns-inte.css',
    '/.env',
    '/wp-login.php',
    `/${'a/'.repeat(3000)}`,
    `/${'%41'.repeat(5000)}`,
  ]
  test.each(addresses.map(address => [address.slice(0, 40), address]))('%s', async (_, address) => {
    for (const visitor of everyone) {
      const answer = await visitor.get(address)
      const faults = new Faults()
      faults.look(answer)
      expect(faults.lines).toEqual([])
      expect(answer.html).not.toContain('"dependencies"')
    }
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE'] as const)(
    '%s is no method for any address',
    async method => {
      const before = await everything(site)
      for (const url of [...gets, ...posts]) {
        const answer = await site.app.inject({
          method,
          url: filled(url, real(url)),
          headers: { cookie: cookieOf(everyone[1]) },
        })
        expect([url, answer.statusCode < 500]).toEqual([url, true])
      }
      expect(await everything(site)).toEqual(before)
    },
  )
})

const cookieOf = (visitor: Visitor | undefined): string =>
  [...(visitor?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')

describe('questions of nonsense', () => {
  const values = [
    '',
    '%00',
    '%c3%28',
    '%ED%A0%80',
    '"',
    "'",
    '*',
    '-',
    'AND',
    'NEAR(a b)',
    'a"b*',
    '(',
    'title:x',
    '\\',
    '%',
    '_',
    ':*',
    '!a %26 | b',
    '💩',
    'å'.repeat(200),
    'x '.repeat(5000),
    '-1',
    '999999999999999',
    '99999999999999999999999',
    '1e5',
    'constructor',
    '__proto__',
    'toString',
    '<script>alert(1)</script>',
  ]
  const names = ['q', 'status', 'organ', 'parti', 'motionar', 'ar', 'fore', 'efter', 'till', '__proto__', 'q[]', 'q[a]']
  test.each(['/', '/motioner', '/sammantraden', '/logga-in', '/motioner/2026-17'])(
    '%s',
    async path => {
      const faults = new Faults()
      for (const visitor of everyone) {
        for (const name of names) {
          for (const value of values) {
            const asked =
              value.startsWith('%') && value.length > 1 ? value : encodeURIComponent(value).replaceAll('%25', '%')
            faults.look(await visitor.get(`${path}?${name}=${asked}`))
          }
        }
        const long = [
          `q=${'x'.repeat(200_000)}`,
          'q=a&'.repeat(5000),
          '&=&='.repeat(999),
          'q=a&q=b&status=x&status=y&ar=1&ar=2',
        ]
        for (const question of long) faults.look(await visitor.get(`${path}?${question}`))
      }
      expect(faults.lines).toEqual([])
    },
    120_000,
  )
})
