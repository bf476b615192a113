import { beforeAll, describe, expect, test } from 'vitest'
import { wellFilled } from './faults.ts'
import { formOf, messagesOf } from './html.ts'
import { formPlaces, type Places } from './places.ts'
import { docm, docx, eml, exe, jpeg, odt, pdf, png, zip } from './samples.ts'
import { type Answer, demoSite, rowCounts, type SentFile, signIn, type Visitor } from './support.ts'

const site = demoSite()
let places: Places
const signedIn = new Map<string, Visitor>()

beforeAll(async () => {
  places = await formPlaces(site)
}, 180_000)

const DOCUMENT = '/motioner/:slug/handlingar/:body/ny'
const REGISTER = '/motioner/registrera'
const NOTE = '/sammantraden/:body/:day/:no/anteckning'
const SETTINGS = '/installningar'
const ANSWER = '/motioner/:slug/remisser/:no/svar/fil'

const fields: [string, string][] = [
  [REGISTER, 'original'],
  [DOCUMENT, 'file'],
  [NOTE, 'annex'],
  [SETTINGS, 'mark'],
  [ANSWER, 'file'],
]

async function opened(pattern: string) {
  const place = places.get(pattern)?.[0]
  if (!place) throw new Error(`nobody comes to ${pattern}`)
  const visitor = signedIn.get(place.who) ?? (await signIn(site, place.who))
  signedIn.set(place.who, visitor)
  return { visitor, form: await visitor.open(place.path) }
}

async function sendFile(pattern: string, field: string, file: SentFile): Promise<Answer> {
  const { visitor, form } = await opened(pattern)
  return visitor.submit(form, wellFilled(form), { [field]: file })
}

const megabytes = (count: number): Buffer => Buffer.concat([pdf(), Buffer.alloc(count * 1024 * 1024, 32)])

const refused: [string, () => SentFile][] = [
  ['30 MB', () => ({ name: 'stor.pdf', bytes: megabytes(30), type: 'application/pdf' })],
  ['a little over 20 MB', () => ({ name: 'stor.pdf', bytes: megabytes(20), type: 'application/pdf' })],
  ['text that calls itself PDF', () => ({ name: 'a.pdf', bytes: Buffer.from('Hej!'), type: 'application/pdf' })],
  ['a program that calls itself PDF', () => ({ name: 'a.pdf', bytes: exe(), type: 'application/pdf' })],
  ['a program that calls itself Word', () => ({ name: 'a.docx', bytes: exe() })],
  ['an empty file', () => ({ name: 'tom.pdf', bytes: Buffer.alloc(0), type: 'application/pdf' })],
  ['a page that calls itself a picture', () => ({ name: 'a.png', bytes: Buffer.from('<html><script>1</script>') })],
  ['a drawing with a script', () => ({ name: 'a.png', bytes: Buffer.from('<svg xmlns="x"><script>1</script></svg>') })],
  ['an archive that calls itself Word', () => ({ name: 'a.docx', bytes: zip({ 'a.txt': 'hej' }) })],
  ['Word with macros', () => ({ name: 'a.docx', bytes: docm() })],
  ['a letter without a sender', () => ({ name: 'a.eml', bytes: Buffer.from('Subject: hej\r\n\r\nhej') })],
]

describe.each(fields)('%s', (pattern, field) => {
  test.each(refused)('refuses %s: a message beside the field, the rest as typed, nothing saved', async (_, make) => {
    const before = await rowCounts(site)
    const answer = await sendFile(pattern, field, make())
    expect([413, 422]).toContain(answer.status)
    expect(Object.keys(messagesOf(answer.html))).toEqual([field])
    expect(answer.html).toMatch(new RegExp(`id="f-${field}"[^>]*aria-describedby="[^"]*f-${field}-error`))
    const back = formOf(answer.html, '')?.controls ?? []
    const { form } = await opened(pattern)
    for (const [name, value] of Object.entries(wellFilled(form))) {
      expect(back.find(control => control.name === name)?.values).toEqual([value])
    }
    expect(await rowCounts(site)).toEqual(before)
  })
})

const taken: [string, string, () => Buffer][] = [
  ['PDF', 'application/pdf', pdf],
  ['PNG', 'image/png', png],
  ['JPEG', 'image/jpeg', jpeg],
  ['Word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', docx],
  ['OpenDocument', 'application/vnd.oasis.opendocument.text', odt],
  ['a letter', 'message/rfc822', eml],
]

async function fileOfLast(visitor: Visitor): Promise<Answer & { name: string }> {
  const document = await site.db
    .selectFrom('document')
    .innerJoin('matter', 'matter.id', 'document.matter_id')
    .select(['slug', 'no', 'file_name', 'sha256'])
    .orderBy('document.id', 'desc')
    .executeTakeFirstOrThrow()
  expect(document.sha256).not.toBeNull()
  const answer = await visitor.get(`/motioner/${document.slug}/handlingar/${document.no}`)
  return { ...answer, name: document.file_name ?? '' }
}

describe('what is taken in', () => {
  test.each(taken)('%s, whatever the browser calls it, and given back byte for byte', async (_, type, make) => {
    const { visitor } = await opened(DOCUMENT)
    const answer = await sendFile(DOCUMENT, 'file', { name: 'handling', bytes: make(), type: 'text/html' })
    expect(answer.status).toBe(303)
    const file = await fileOfLast(visitor)
    expect(file.headers['content-type']).toBe(type)
    expect(file.headers['x-content-type-options']).toBe('nosniff')
    expect(file.raw.equals(make())).toBe(true)
    const shown = type === 'application/pdf' || type.startsWith('image/')
    expect(file.headers['content-disposition']).toMatch(shown ? /^inline;/ : /^attachment;/)
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Mina dokument\\Motion åäö.pdf', 'Motion åäö.pdf'],
    ['fil\u202efdp.exe', 'filfdp.exe'],
    ['<img src=x onerror=alert(1)>.pdf', '<img src=x onerror=alert(1)>.pdf'],
    ["a%22; b='c'.pdf", "a%22; b='c'.pdf"],
    ['👩🏽‍💻.pdf', '👩🏽💻.pdf'],
  ])('a file called %s is kept as %s, and every page that names it stands', async (name, kept) => {
    const { visitor } = await opened(DOCUMENT)
    const answer = await sendFile(DOCUMENT, 'file', { name, bytes: pdf() })
    expect(answer.status).toBe(303)
    expect((await visitor.get(answer.location)).html).not.toMatch(/<img[^>]*onerror/)
    const file = await fileOfLast(visitor)
    expect([file.status, file.name]).toEqual([200, kept])
  })

  test('a name that is far too long is cut, and its end kept', async () => {
    const answer = await sendFile(DOCUMENT, 'file', { name: `${'😀'.repeat(400)}.pdf`, bytes: pdf() })
    expect(answer.status).toBe(303)
    const { visitor } = await opened(DOCUMENT)
    const file = await fileOfLast(visitor)
    expect(file.status).toBe(200)
    expect(file.name).toMatch(/\.pdf$/)
    expect(file.name.isWellFormed()).toBe(true)
  })

  test('a file in a field that the form does not have is not kept', async () => {
    const { visitor, form } = await opened(DOCUMENT)
    const files = async () => (await site.db.selectFrom('file').select('sha256').execute()).length
    const before = await files()
    const answer = await visitor.submit(form, wellFilled(form), { annat: { name: 'a.pdf', bytes: pdf('annan') } })
    expect(answer.status).toBe(303)
    expect(await files()).toBe(before)
  })

  test.each(['__proto__', 'constructor', 'toString', ''])('a file and a field called “%s” do no harm', async name => {
    const { visitor, form } = await opened(DOCUMENT)
    const answer = await visitor.submit(form, { ...wellFilled(form), description: '', [name]: 'x' })
    expect(answer.status).toBeLessThan(500)
    const withFile = await visitor.submit(form, wellFilled(form), { [name]: { name: 'a.pdf', bytes: pdf() } })
    expect(withFile.status).toBeLessThan(500)
  })

  test('thirty files at once: refused, and not as a fault of ours', async () => {
    const { visitor, form } = await opened(DOCUMENT)
    const names = Array.from({ length: 30 }, (_, i) => `fil${i}`)
    const files = Object.fromEntries(names.map(name => [name, { name: 'a.pdf', bytes: pdf() }]))
    const answer = await visitor.submit(form, wellFilled(form), files)
    expect([400, 413, 422]).toContain(answer.status)
  })
})

describe('a file chosen in a form that has another fault', () => {
  const faults: [string, string, string][] = [
    [REGISTER, 'original', 'title'],
    [DOCUMENT, 'file', 'description'],
    [NOTE, 'annex', 'who'],
    [SETTINGS, 'mark', 'name'],
  ]
  test.each(faults)('%s: stays, and goes with the form when that is mended', async (pattern, field, faulty) => {
    const { visitor, form } = await opened(pattern)
    const typed = wellFilled(form)
    const bytes = png()
    const first = await visitor.submit(form, { ...typed, [faulty]: '' }, { [field]: { name: 'vald.png', bytes } })
    expect([first.status, Object.keys(messagesOf(first.html))]).toEqual([422, [faulty]])
    expect(first.html).toContain('vald.png')
    const second = await visitor.again(first, { [faulty]: ' ' })
    expect([second.status, second.html.includes('vald.png')]).toEqual([422, true])
    const wrong = await visitor.again(second, {}, { [field]: { name: 'fel.png', bytes: exe() } })
    expect([wrong.status, wrong.html.includes('vald.png')]).toEqual([422, true])
    const good = String(typed[faulty] ?? form.controls.find(one => one.name === faulty)?.values[0])
    const third = await visitor.again(wrong, { [faulty]: good })
    expect(third.status).toBe(303)
    if (pattern === DOCUMENT || pattern === REGISTER) {
      const file = await fileOfLast(visitor)
      expect([file.name, file.raw.equals(bytes)]).toEqual(['vald.png', true])
    }
  })

  test('another may not take it with the token', async () => {
    const { visitor, form } = await opened(DOCUMENT)
    const stopped = await visitor.submit(
      form,
      { ...wellFilled(form), description: '' },
      { file: { name: 'hemlig.pdf', bytes: pdf('h') } },
    )
    const token = formOf(stopped.html, '')?.controls.find(one => one.name === 'file_stashed')?.values[0]
    const other = await signIn(site, 'sn-registrator')
    const path = form.action.replace(/handlingar\/\w+/, 'handlingar/sn')
    const answer = await other.post(path, { description: '', file_stashed: token ?? '' })
    expect(answer.html).not.toContain('hemlig.pdf')
  })

  test('a token that is no longer good: told to choose the file again, not saved without it', async () => {
    const { visitor, form } = await opened(DOCUMENT)
    const before = await rowCounts(site)
    const answer = await visitor.submit(form, { ...wellFilled(form), file_stashed: 'finns-inte-laengre' })
    expect(answer.status).toBe(422)
    expect(Object.keys(messagesOf(answer.html))).toEqual(['file'])
    expect(await rowCounts(site)).toEqual(before)
  })
})

describe('several files in one field', () => {
  const paper = (name: string) => ({ name, bytes: pdf(name) })
  const documentsOfLast = async () => {
    const { matter_id } = await site.db
      .selectFrom('document')
      .select('matter_id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    return site.db
      .selectFrom('document')
      .select(['file_name', 'description'])
      .where('matter_id', '=', matter_id)
      .orderBy('no')
      .execute()
  }

  test('the original of a motion and its annexes: all are registered, also after a fault in the form', async () => {
    const { visitor, form } = await opened(REGISTER)
    const typed = wellFilled(form)
    const files = { original: [paper('motion.pdf'), paper('karta.pdf'), paper('brev.pdf')] }
    const stopped = await visitor.submit(form, { ...typed, title: '' }, files)
    expect(stopped.status).toBe(422)
    for (const name of ['motion.pdf', 'karta.pdf', 'brev.pdf']) expect(stopped.html).toContain(name)
    expect((await visitor.again(stopped, { title: 'Flera papper' })).status).toBe(303)
    expect(await documentsOfLast()).toEqual([
      { file_name: 'motion.pdf', description: 'Motion: Flera papper' },
      { file_name: 'karta.pdf', description: 'Bilaga till motionen: karta.pdf' },
      { file_name: 'brev.pdf', description: 'Bilaga till motionen: brev.pdf' },
    ])
  })

  test('more than it takes: a message beside the field, nothing saved', async () => {
    const { visitor, form } = await opened(REGISTER)
    const before = await rowCounts(site)
    const files = { original: Array.from({ length: 7 }, (_, i) => paper(`${i}.pdf`)) }
    const answer = await visitor.submit(form, wellFilled(form), files)
    expect([answer.status, Object.keys(messagesOf(answer.html))]).toEqual([422, ['original']])
    expect(await rowCounts(site)).toEqual(before)
  })

  test('where there is room for one, nothing is lost without a word', async () => {
    const { visitor, form } = await opened(DOCUMENT)
    const answer = await visitor.submit(form, wellFilled(form), { file: [paper('a.pdf'), paper('b.pdf')] })
    expect([answer.status, messagesOf(answer.html)]).toEqual([422, { file: 'Välj bara en fil här.' }])
  })
})
