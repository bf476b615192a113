import { beforeAll, describe, expect, test } from 'vitest'
import { wellFilled } from './faults.ts'
import type { Form } from './html.ts'
import { formPatterns, formPlaces, type Places } from './places.ts'
import { type Answer, demoSite, filledIn, signIn, type Typed, Visitor } from './support.ts'

const site = demoSite()
let places: Places
const signedIn = new Map<string, Visitor>()

beforeAll(async () => {
  places = await formPlaces(site)
}, 180_000)

/** One of the places of a form that nobody has used up yet. */
async function opened(pattern: string, turn: number): Promise<{ visitor: Visitor; form: Form }> {
  const all = places.get(pattern) ?? []
  for (const place of [...all.slice(turn), ...all.slice(0, turn)]) {
    const visitor = signedIn.get(place.who) ?? (await signIn(site, place.who))
    signedIn.set(place.who, visitor)
    const form = await visitor.open(place.path).catch(() => undefined)
    if (form) return { visitor, form }
  }
  throw new Error(`nobody comes to ${pattern}`)
}

const odd: Record<string, (value: string) => string | string[] | null> = {
  'control characters and NUL': value => `\0\u0001${value}\u001b[31m\u007f\u0085\u202e\ufeff\0`,
  'every field twice': value => [value, 'det andra'],
  'every field empty': () => '',
  'every field left out': () => null,
  'nothing but combining marks': () => '\u0301'.repeat(50),
  'emoji, right-to-left and other scripts': value => `${value} 👩🏽‍💻 שלום 漢字 ﷽ \u{1f1f8}\u{1f1ea}`,
}

const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>'

/** Is it a page of ours, and does all that it leads to stand? */
async function standsUp(visitor: Visitor, answer: Answer): Promise<void> {
  expect(answer.status).toBeLessThan(500)
  if (answer.status !== 303) return expect(answer.status).toBeGreaterThanOrEqual(400)
  const next = await visitor.get(answer.location)
  expect([answer.location, next.status]).toEqual([answer.location, 200])
  expect(next.html).not.toMatch(/<script>|<img[^>]*onerror/i)
  const pdf = /href="([^"]*protokollsutdrag\.pdf)"/.exec(next.html)?.[1]
  if (pdf) expect([pdf, (await visitor.get(pdf)).status]).toEqual([pdf, 200])
}

test('two texts, each as long as its field allows, are not lost together', async () => {
  const { visitor, form } = await opened('/sammantraden/:body/:day/:no/redigera', 0)
  const long = `${'å'.repeat(80)} `.repeat(2_400)
  const answer = await visitor.submit(form, { decision: long, summary: long })
  expect(answer.status).toBe(303)
})

describe.each(Object.keys(odd))('odd text in every field, %s: refused or taken, never a fault of ours', kind => {
  const turn = Object.keys(odd).indexOf(kind)
  test.each(formPatterns)('%s', async pattern => {
    const { visitor, form } = await opened(pattern, turn)
    const make = odd[kind] ?? (() => '')
    const typed: Typed = {}
    for (const control of form.controls) {
      if (control.kind !== 'hidden' && control.kind !== 'file') typed[control.name] = make(control.values[0] ?? 'x')
    }
    await standsUp(visitor, await visitor.submit(form, typed))
  })
})

const textual = new Set(['text', 'long'])
const people = new Set(['submitters', 'co_submitters', 'chair', 'adjusters', 'who', 'speakers'])

/** The form as it may be sent, with this put before every text. */
function withText(form: Form, put: string): Typed {
  const typed = wellFilled(form)
  for (const { name, kind, values } of form.controls) {
    if (!textual.has(kind) || ['party', 'starts_at', 'colour', 'number'].includes(name)) continue
    const value = String(typed[name] ?? values[0] ?? '')
    typed[name] = people.has(name) ? `${put.replaceAll(/[()\n]/g, '')} ${value}` : `${put} ${value}`
  }
  return typed
}

describe('text that is allowed, however odd, is taken and shown as it is', () => {
  test.each(formPatterns)('%s', async pattern => {
    const { visitor, form } = await opened(pattern, 7)
    const answer = await visitor.submit(form, withText(form, `${hostile} \u0000\u0007 👩🏽‍💻 \u202e`))
    await standsUp(visitor, answer)
  })

  test.each(['1900-01-01', '2199-12-31'])(
    '%s in every field for a day',
    async day => {
      for (const pattern of formPatterns) {
        const { visitor, form } = await opened(pattern, 10)
        const days = form.controls.filter(control => control.kind === 'day').map(control => [control.name, day])
        const why = { reason: 'Så står det.', order_reason: 'Så var det.' }
        await standsUp(
          visitor,
          await visitor.submit(form, { ...wellFilled(form), ...why, ...Object.fromEntries(days) }),
        )
      }
      for (const path of ['/', '/motioner', '/sammantraden', '/motioner?ar=1900', '/sammantraden?ar=2199']) {
        expect((await new Visitor(site).get(path)).status).toBe(200)
        for (const visitor of signedIn.values()) expect((await visitor.get(path)).status).toBe(200)
      }
    },
    60_000,
  )

  test('half characters, as bytes that are no UTF-8', async () => {
    for (const pattern of formPatterns) {
      const { visitor, form } = await opened(pattern, 8)
      const pairs = new URLSearchParams(filledIn(form, { ...wellFilled(form), title: null, reason: null }))
      const fields = `${pairs}&title=%ED%A0%80%FF&reason=%ED%B0%80%C3`
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      await standsUp(visitor, await visitor.send('POST', form.action, fields, headers))
    }
  }, 60_000)

  test('a form sent as JSON with half characters and values of other kinds', async () => {
    for (const pattern of formPatterns) {
      const { visitor, form } = await opened(pattern, 9)
      const fields = Object.fromEntries(filledIn(form, wellFilled(form)))
      const odd = {
        ...fields,
        title: '\ud800',
        reason: ['\udc00', 1, null],
        text: { a: 1 },
        number: 7,
        happened_on: null,
      }
      const answer = await visitor.send('POST', form.action, JSON.stringify(odd), {
        'content-type': 'application/json',
      })
      expect([pattern, answer.status < 500]).toEqual([pattern, true])
    }
  }, 60_000)
})
