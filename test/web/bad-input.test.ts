import { beforeAll, describe, expect, test } from 'vitest'
import { dayInStockholm } from '#src/dates.ts'
import { demoNow } from '#test/support/demo.ts'
import { type Fault, faultsOf, wellFilled } from './faults.ts'
import { type Form, foreignScript, formOf, messagesOf } from './html.ts'
import { formPatterns, formPlaces, type Places } from './places.ts'
import { type Answer, demoSite, everything, filledIn, rowCounts, signIn, type Typed, Visitor } from './support.ts'

const site = demoSite()
let places: Places
const signedIn = new Map<string, Visitor>()

beforeAll(async () => {
  places = await formPlaces(site)
}, 180_000)

async function opened(pattern: string): Promise<{ visitor: Visitor; form: Form; path: string }> {
  for (const place of places.get(pattern) ?? []) {
    const visitor = signedIn.get(place.who) ?? (await signIn(site, place.who))
    signedIn.set(place.who, visitor)
    // What an earlier test took out is there no more.
    const page = await visitor.get(place.path)
    if (page.status === 404 || !formOf(page.html, place.path)) continue
    return { visitor, form: await visitor.open(place.path), path: place.path }
  }
  throw new Error(`nobody comes to ${pattern} in the demonstration`)
}

const asKept = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\0', '').normalize('NFC')

/** What a page that came back has lost of what was typed. */
function lost(sent: [string, string][], back: Form, faulty: string | null): string[] {
  const names = [...new Set(sent.map(([name]) => name))].filter(name => name !== '_csrf' && name !== 'version')
  return names.flatMap(name => {
    const control = back.controls.find(one => one.name === name)
    if (control?.kind === 'choice' && name === faulty) return []
    if (!control) return [`${name} is not on the page`]
    const wanted = sent.filter(([one]) => one === name).map(([, value]) => asKept(value))
    const kept = control.kind === 'boxes' ? wanted.filter(value => control.options.includes(value)) : wanted.slice(0, 1)
    return JSON.stringify(control.values) === JSON.stringify(kept) ? [] : [`${name} is not as typed`]
  })
}

/** What is not as it should be on the page that answers a form with this fault. */
function wrongWith(answer: Answer, sent: [string, string][], { field }: Fault): string[] {
  if (answer.status < 400 || answer.status >= 500) return [`answers ${answer.status}`]
  const back = formOf(answer.html, answer.path)
  if (!back) return [`answers ${answer.status} without the form`]
  const beside = messagesOf(answer.html)
  return [
    ...(beside[field] ? [] : [`no message beside it (${answer.status}, beside: ${Object.keys(beside)})`]),
    ...(new RegExp(`aria-describedby="[^"]*\\bf-${field}-error\\b`).test(answer.html) ? [] : ['not described by it']),
    ...(answer.html.includes(`href="#f-${field}"`) ? [] : ['no link to it from the summary']),
    ...(answer.html.includes(`id="f-${field}"`) ? [] : ['nothing that the link leads to']),
    ...lost(sent, back, field),
  ]
}

describe('a fault in a field: the form comes back with a message beside it, as typed, and nothing is saved', () => {
  test.each(formPatterns)(
    '%s',
    async pattern => {
      const { visitor, form } = await opened(pattern)
      const before = await rowCounts(site)
      const wrong: string[] = []
      for (const fault of faultsOf(form, dayInStockholm(demoNow))) {
        const typed: Typed = { ...wellFilled(form), ...fault.typed }
        const answer = await visitor.submit(form, typed)
        const all = wrongWith(answer, filledIn(form, typed), fault)
        const now = await rowCounts(site)
        if (JSON.stringify(now) !== JSON.stringify(before)) all.push('something was saved')
        Object.assign(before, now)
        const said = JSON.stringify(Object.values(fault.typed)[0])?.slice(0, 30)
        if (all.length > 0) wrong.push(`${fault.field}, ${fault.what} ${said}: ${all.join('; ')}`)
      }
      expect(wrong).toEqual([])
    },
    120_000,
  )
})

const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>\`\${7*7}\`<%= 7*7 %>`

describe('hostile text: comes back escaped, and nothing is saved', () => {
  test.each(formPatterns)('%s', async pattern => {
    const { visitor, form } = await opened(pattern)
    const before = await everything(site)
    const open = form.controls.filter(one => one.kind !== 'hidden' && one.kind !== 'file')
    const texts = open.filter(one => one.kind === 'text' || one.kind === 'long')
    const typed: Typed = Object.fromEntries(open.map(one => [one.name, hostile]))
    // One of them too long, so that the form comes back even where every text will do.
    if (texts[0]) typed[texts[0].name] = hostile + 'x'.repeat(300_000)
    const answer = await visitor.submit(form, typed)
    expect(foreignScript(answer.html)).toBeNull()
    if (open.length === 0) return
    expect(answer.status).toBe(422)
    const back = formOf(answer.html, '')?.controls ?? []
    for (const { name } of texts) expect(back.find(one => one.name === name)?.values).toEqual([typed[name]])
    expect(await everything(site)).toEqual(before)
  })
})

describe('a version that is none: told that somebody came between, or that it is wrong', () => {
  test.each(formPatterns)('%s', async pattern => {
    const { visitor, form } = await opened(pattern)
    const seen = form.controls.find(one => one.name === 'version')?.values[0]
    // Nothing to come between where there is no version, or where it is the first that is to be saved.
    if (!seen || seen === '0') return
    const before = await everything(site)
    for (const version of ['', 'x', '-1', '1.5', '999999999', '99999999999999999999', '\0', ['999', '1'], null]) {
      const answer = await visitor.submit(form, { ...wellFilled(form), version })
      expect([version, answer.status >= 400 && answer.status < 500]).toEqual([version, true])
      expect(formOf(answer.html, '')?.controls.find(one => one.name === 'version')?.values).toBeDefined()
    }
    expect(await everything(site)).toEqual(before)
  })
})

describe('signing in', () => {
  const tries: [string, Typed, string][] = [
    ['an empty name', { username: '', password: 'x' }, 'username'],
    ['no name', { username: null, password: 'x' }, 'username'],
    ['an over-long name', { username: 'a'.repeat(10_000), password: 'x' }, 'username'],
    ['an empty password', { username: 'admin', password: '' }, 'password'],
    ['no password', { username: 'admin', password: null }, 'password'],
    ['an over-long password', { username: 'admin', password: 'a'.repeat(300_000) }, 'password'],
    ['a wrong password', { username: 'admin', password: 'fel' }, 'password'],
    ['a name that is nobody', { username: 'ingen', password: 'fel' }, 'password'],
    ['a name with NUL', { username: 'admin\0', password: 'fel' }, 'password'],
    ['the same field twice', { username: ['admin', 'ledamot'], password: 'fel' }, 'password'],
    ['a name that asks the database', { username: "' or 1=1 --", password: "' or 1=1 --" }, 'password'],
    ['hostile text', { username: hostile, password: hostile }, 'password'],
  ]
  test.each(tries)('with %s: a message beside the field, and the name as typed', async (_, typed, field) => {
    const before = await rowCounts(site)
    const visitor = new Visitor(site)
    const answer = await visitor.post('/logga-in', typed)
    expect(answer.status).toBe(422)
    expect(Object.keys(messagesOf(answer.html))).toContain(field)
    expect(answer.html).toMatch(new RegExp(`id="f-${field}"[^>]*aria-describedby="f-${field}-error"`))
    const name = formOf(answer.html, '')?.controls.find(one => one.name === 'username')?.values[0]
    expect(name).toBe(asKept([typed.username ?? ''].flat()[0] ?? ''))
    expect(foreignScript(answer.html)).toBeNull()
    expect(visitor.cookies.has('yttra')).toBe(false)
    expect(await rowCounts(site)).toEqual(before)
  })
})
