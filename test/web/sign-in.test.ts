import { describe, expect, test } from 'vitest'
import { demoPassword } from '#src/demo/officials.ts'
import { Faults } from './nonsense.ts'
import { type Answer, demoSite, filledIn, signIn, Visitor } from './support.ts'

const site = demoSite()

describe('signing in', () => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'https:evil.example',
    'HTTPS:/evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/%0d%0aset-cookie:x=1',
    '/\r\nset-cookie: x=1',
    '///evil.example',
    '/.\\/evil.example',
    '@evil.example',
    '.evil.example',
    '/\u0000/evil.example',
    '/%2f/evil.example',
  ]
  test.each(elsewhere)('never leads to %j', async till => {
    for (const way of ['asked', 'typed']) {
      const visitor = new Visitor(site)
      const path = way === 'asked' ? `/logga-in?till=${encodeURIComponent(till)}` : '/logga-in'
      const typed = { username: 'ledamot', password: demoPassword, ...(way === 'typed' ? { till } : {}) }
      const answer = await visitor.post(path, typed)
      expect(answer.status).toBe(303)
      expect(new URL(answer.location, 'http://yttra.test/logga-in').origin).toBe('http://yttra.test')
      expect([...visitor.cookies.keys()].sort()).toEqual(['_csrf', 'yttra'])
    }
  })

  test('leads to the page that was asked for', async () => {
    const visitor = new Visitor(site)
    const sent = await visitor.get('/motioner/2026-17/steg/aterta?a=b')
    expect(sent.status).toBe(303)
    const answer = await visitor.post(sent.location, { username: 'registrator', password: demoPassword })
    expect(answer.location).toBe('/motioner/2026-17/steg/aterta?a=b')
  })

  test('again and again with the wrong password is stopped with a page, also under other names and addresses passed on', async () => {
    const visitor = new Visitor(site)
    const form = await visitor.open('/logga-in')
    const statuses: number[] = []
    let last: Answer | undefined
    for (let i = 0; i < 25; i += 1) {
      const pairs = filledIn(form, { username: i % 2 === 0 ? 'admin' : `ingen${i}`, password: 'fel' })
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': `192.0.2.${i}` }
      last = await visitor.send('POST', '/logga-in', new URLSearchParams(pairs).toString(), headers)
      statuses.push(last.status)
    }
    expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429])
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 422))
    const faults = new Faults()
    if (last) faults.look(last)
    expect(faults.lines).toEqual([])
    expect(last?.html).toContain('För många försök')
    expect((await signIn(site, 'admin')).cookies.has('yttra')).toBe(true)
  }, 60_000)

  test('gives a new session each time, and signing out ends it for good', async () => {
    const visitor = await signIn(site, 'admin')
    const cookie = visitor.cookies.get('yttra') ?? ''
    const token = filledIn(await visitor.open('/installningar'), {}).filter(([name]) => name === '_csrf')
    expect((await visitor.sendFields('/logga-ut', token)).status).toBe(303)
    const thief = new Visitor(site)
    thief.cookies.set('yttra', cookie)
    expect((await thief.get('/installningar')).status).toBe(303)
    expect((await signIn(site, 'admin')).cookies.get('yttra')).not.toBe(cookie)
  })

  test('is offered where a page is not there for those who have not, and leads back to it', async () => {
    const reader = new Visitor(site)
    const page = await reader.get('/sammantraden/kf/2199-01-01')
    expect([page.status, page.html.includes('/logga-in?till=%2Fsammantraden%2Fkf%2F2199-01-01')]).toEqual([404, true])
    const member = await signIn(site, 'ledamot')
    expect((await member.get('/sammantraden/kf/2199-01-01')).html).not.toContain('/logga-in')
  })
})
