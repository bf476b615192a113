import { crc32, deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { demoNow } from '#test/support/demo.ts'
import { foreignScript, formOf, messagesOf } from './html.ts'
import { docx, odt } from './samples.ts'
import { demoSite, everything, filledIn, rowCounts, signIn, type Visitor } from './support.ts'

// What is large takes its time to make and to look through, however soon it is refused.
vi.setConfig({ testTimeout: 60_000 })

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
let officer: Visitor
let path: string

beforeAll(async () => {
  officer = await signIn(site, 'tn')
  const referral = await site.db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .leftJoin('response', 'response.referral_id', 'referral.id')
    .select(['matter.slug', 'referral.no'])
    .where('referral.status', 'in', ['sent', 'received'])
    .where('body.code', '=', 'TN')
    .where('response.id', 'is', null)
    .executeTakeFirstOrThrow()
  path = `/motioner/${referral.slug}/remisser/${referral.no}/svar`
})

const MB = 1024 * 1024

/** Does something, and gives also for how long it kept the processor, and how much more memory it left in use. */
async function measured<T>(act: () => Promise<T>): Promise<{ result: T; ms: number; grown: number }> {
  const [before, begun] = [process.memoryUsage().rss, process.cpuUsage()]
  const result = await act()
  const { user, system } = process.cpuUsage(begun)
  return { result, ms: (user + system) / 1000, grown: process.memoryUsage().rss - before }
}

describe('five million characters pasted into an answer', () => {
  test.each([
    ['words', 'ord '],
    ['marks without a partner', '*_[('],
    ['links that begin and never end', '[a](https://'],
    ['lists in lists', '- \n  - '],
    ['a row of a table', '| a '],
    ['letters that grow on their way', 'å'],
  ])('%s: a message beside the field, what was typed stays, soon, and nothing is saved', async (_, piece) => {
    const text_1 = piece.repeat((5 * MB) / piece.length)
    const before = await everything(site)
    const form = await officer.open(path)
    // What the browser does to send it is not measured.
    const payload = new URLSearchParams(filledIn(form, { text_1 })).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const { result, ms } = await measured(() => officer.send('POST', form.action, payload, headers))
    expect([result.status, messagesOf(result.html)]).toEqual([422, { text_1: 'Högst 200000 tecken.' }])
    const kept = formOf(result.html, path)?.controls.find(one => one.name === 'text_1')?.values[0]
    expect(kept === text_1.trim() || kept === text_1).toBe(true)
    expect(ms).toBeLessThan(5_000)
    expect(await everything(site)).toEqual(before)
  })

  test('more than any form takes is told of on a page, and nothing is read of it', async () => {
    const form = await officer.open(path)
    const before = await rowCounts(site)
    const answer = await officer.submit(form, { text_1: 'å'.repeat(12 * MB) })
    expect([answer.status, answer.html.includes('Korta texten')]).toEqual([413, true])
    expect(await rowCounts(site)).toEqual(before)
  })
})

test('what could run is pasted as words: in the draft, on the page and in the papers', async () => {
  const pasted = [
    '<script>alert(1)</script><img src=x onerror=alert(2)><p style="background:url(javascript:alert(3))">stycke</p>',
    '[klicka](javascript:alert(4)) [och](JaVaScRiPt:alert(5)) [data](data:text/html,<script>alert(6)</script>)',
    '[sann](https://exempel.se/a"onmouseover=alert(7)) [fil](file:///etc/passwd) <a href="javascript:alert(8)">a</a>',
  ].join('\n\n')
  const texts = { text_1: pasted, text_2: pasted, text_3: 'c', text_4: 'd' }
  expect((await officer.post(path, texts)).status).toBe(303)
  expect((await officer.post(`${path}/faststall`, { printed_on: today, happened_on: today })).status).toBe(303)
  const draft = await officer.get(path)
  const page = await officer.get(`${path}/1`)
  for (const { html } of [draft, page]) {
    expect(foreignScript(html)).toBeNull()
    const active = [...html.matchAll(/<[a-z][^>]*\s(?:on\w+|style)\s*=/gi)].map(([tag]) => tag)
    expect(active).toEqual([])
    expect(html).not.toMatch(/href="\s*(?:javascript|data|file|vbscript):/i)
  }
  expect(page.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  const pdf = (await officer.get(`${path}/1.pdf`)).raw.toString('latin1')
  expect(pdf).not.toMatch(/\/URI \((?:javascript|data|file)/i)
  expect(pdf).not.toContain('/JavaScript')
})

const parts = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
}
/** A packed Word file with this as its text, made by the machine's own hand: what is large takes no time. */
function wordWith(document: Uint8Array | string): Buffer {
  const small = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])))
  const name = Buffer.from('word/document.xml')
  const unpacked = Buffer.from(document)
  const packed = deflateRawSync(unpacked)
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(8, 4)
  head.writeUInt32LE(crc32(unpacked), 10)
  head.writeUInt32LE(packed.length, 14)
  head.writeUInt32LE(unpacked.length, 18)
  head.writeUInt16LE(name.length, 22)
  const end = small.length - 22
  const whole = Buffer.from(small)
  const directory = whole.readUInt32LE(end + 16)
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, Buffer.alloc(14), name])
  central.writeUInt32LE(directory, 42)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, name, packed])
  const last = Buffer.from(whole.subarray(end))
  const entries = last.readUInt16LE(10) + 1
  last.writeUInt16LE(entries, 8)
  last.writeUInt16LE(entries, 10)
  last.writeUInt32LE(end - directory + central.length, 12)
  last.writeUInt32LE(directory + local.length, 16)
  return Buffer.concat([whole.subarray(0, directory), local, whole.subarray(directory, end), central, last])
}

const laughs = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "${'ha'.repeat(50)}">${Array.from(
  { length: 20 },
  (_, i) => `<!ENTITY a${i} "${`&${i === 0 ? 'a' : `a${i - 1}`};`.repeat(10)}">`,
).join('')}]><w:document>&a19;</w:document>`

/** The same file, saying of its largest part that it is small. */
function lying(bomb: Buffer): Buffer {
  const bytes = Buffer.from(bomb)
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    if (bytes.readUInt32LE(at + 24) > MB) bytes.writeUInt32LE(1000, at + 24)
  }
  return bytes
}

describe('a Word file that grows when it is opened', () => {
  const upload = (bytes: Buffer) =>
    officer.post(`${path}/fil`, { printed_on: today, happened_on: today }, { file: { name: 'svar.docx', bytes } })

  test.each<[string, () => Buffer, string]>([
    ['to hundreds of megabytes', () => wordWith(Buffer.alloc(150 * MB)), 'mer än 100 MB'],
    ['so, and says that it does not', () => lying(wordWith(Buffer.alloc(150 * MB))), 'mer än 100 MB'],
    ['by entities in entities', () => wordWith(laughs), 'entiteter'],
    ['so, in wide letters', () => wordWith(new Uint8Array(Buffer.from(`\ufeff${laughs}`, 'utf16le'))), 'entiteter'],
    ['by one huge entity', () => wordWith(`<!DOCTYPE w [<!ENTITY a "${'a'.repeat(3 * MB)}">]><w>&a;</w>`), 'entiteter'],
    ['not at all, since it is broken', () => docx().subarray(0, docx().length - 30), 'trasig'],
  ])('%s: refused beside the field, soon, and nothing is kept', async (_, make, words) => {
    const bytes = make()
    expect(bytes.length).toBeLessThan(MB)
    const before = await rowCounts(site)
    const { result, ms, grown } = await measured(() => upload(bytes))
    expect([result.status, Object.keys(messagesOf(result.html))]).toEqual([422, ['file']])
    expect(messagesOf(result.html).file).toContain(words)
    expect(ms).toBeLessThan(3_000)
    expect(grown).toBeLessThan(150 * MB)
    expect(await rowCounts(site)).toEqual(before)
  })

  test('an ordinary one is taken in as before, packed or not', async () => {
    const text = `<w:document>${'<w:p>Ett stycke om en cykelväg.</w:p>'.repeat(50_000)}</w:document>`
    for (const bytes of [docx(), wordWith(text)]) expect((await upload(bytes)).status).toBe(303)
    expect(messagesOf((await upload(odt())).html)).toEqual({ file: 'Välj en PDF eller en Word-fil (docx).' })
    expect(deflateRawSync(text).length).toBeLessThan(MB)
  })
})
