import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { saveContact } from '#src/contacts/store.ts'
import { addDays } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { sendDue } from '#src/mail/outbox.ts'
import { smtpPost } from '#src/mail/transport.ts'
import { sittingOn } from '#src/rosters/roster.ts'
import { mandatesOf } from '#src/rosters/store.ts'
import { buildApp } from '#src/web/app.ts'
import { mailServer } from '#test/mail/server.ts'
import { pdfFaults, taggedText } from '#test/pdf/checker/check.ts'
import { open } from '#test/pdf/paper.ts'
import { demoNow } from '#test/support/demo.ts'
import { linksOf, messagesOf, textOf } from './html.ts'
import { docx, exe, pdf } from './samples.ts'
import { demoSite, everything, type Site, signIn, Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let member: Visitor
let reader: Visitor
let meetings = 0

beforeAll(async () => {
  secretary = await signIn(site, 'sekreterare')
  member = await signIn(site, 'ledamot')
  reader = new Visitor(site)
})

/** A meeting of the board on a day of its own. */
async function boardMeeting(who = secretary): Promise<string> {
  meetings += 1
  const held_on = addDays(today, 200 + meetings)
  await who.post('/sammantraden/ks/nytt', { held_on, no: '6', place: 'Hamra', starts_at: '13:00' })
  return `/sammantraden/ks/${held_on}-6`
}

const other = (title: string) => ({ title, section: 'decision', dnr: '', proposal: '' })
const add = (path: string, typed: Record<string, string | string[]>, who = secretary) =>
  who.post(`${path}/dagordning/lagg-till`, { ...other(''), pending: [], standing: [], ...typed })
const issue = (path: string, sent_on = today) => secretary.post(`${path}/kallelse/utfarda`, { sent_on })
const optionsOf = async (path: string, name: string): Promise<string[]> =>
  (await secretary.open(path)).controls.find(one => one.name === name)?.options ?? []

/** The first item of a new meeting: a motion that has a frozen answer, with the keys of all its papers. */
async function answeredMotion(): Promise<{ path: string; papers: string; keys: string[] }> {
  const path = await boardMeeting()
  for (const [i, pending] of (await optionsOf(`${path}/dagordning/lagg-till`, 'pending')).entries()) {
    await add(path, { pending })
    const papers = `${path}/dagordning/${i + 1}/handlingar`
    const keys = await optionsOf(papers, 'papers')
    if (keys.some(key => key.startsWith('r-')) && keys.some(key => key.startsWith('d-'))) return { path, papers, keys }
    await secretary.post(`${path}/dagordning/${i + 1}/stryk`, { reason: 'Har inget svar' })
  }
  throw new Error('no motion before the board has an answer')
}

const file = (name: string, bytes = pdf(name)) => ({ file: { name, bytes } })

describe('the papers of an item', () => {
  test('are those of its matter, and a file; what is not ticked lies there no more', async () => {
    const { path, papers, keys } = await answeredMotion()
    expect(
      (await secretary.post(papers, { papers: keys, file_title: 'Kartan över Älvhamra' }, file('karta.pdf'))).status,
    ).toBe(303)
    expect(textOf((await secretary.get(`${path}/dagordning`)).html)).toContain(`${keys.length + 1} handlingar`)
    const form = await secretary.open(papers)
    const kept = form.controls.find(one => one.name === 'papers')
    expect(kept?.values.length).toBe(keys.length + 1)
    expect((await secretary.submit(form, { papers: [kept?.values.at(-1) ?? ''] })).status).toBe(303)
    expect(textOf((await secretary.get(`${path}/dagordning`)).html)).toContain('1 handling')
    const stranger = await secretary.post(papers, { papers: ['d-finns-inte'] })
    expect([stranger.status, Object.keys(messagesOf(stranger.html))]).toEqual([422, ['papers']])
  })

  test('that are a program are refused, and nothing is laid', async () => {
    const { papers } = await answeredMotion()
    const before = await everything(site)
    const refused = await secretary.post(papers, { papers: [] }, file('karta.pdf', exe()))
    expect([refused.status, Object.keys(messagesOf(refused.html))]).toEqual([422, ['file']])
    expect(await everything(site)).toEqual(before)
  })

  test('are told of to whoever comes second', async () => {
    const { papers, keys } = await answeredMotion()
    const [mine, theirs] = [await secretary.open(papers), await secretary.open(papers)]
    expect((await secretary.submit(theirs, { papers: keys })).status).toBe(303)
    const late = await secretary.submit(mine, { papers: [] })
    expect([late.status, textOf(late.html).includes('Någon annan hann ändra')]).toEqual([409, true])
    expect((await secretary.again(late)).status).toBe(303)
  })

  test("begin with what is to be decided: a committee's own frozen answer, and its officials' report", async () => {
    const { slug, no, code, version } = await site.db
      .selectFrom('referral')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .innerJoin('body', 'body.id', 'referral.to_body_id')
      .innerJoin('response', 'response.referral_id', 'referral.id')
      .innerJoin('response_version', 'response_version.response_id', 'response.id')
      .select(['matter.slug', 'referral.no', 'body.code', 'response_version.id as version'])
      .where('referral.status', 'in', ['signed_off', 'on_agenda'])
      .where('body.code', 'in', ['BUN', 'TN', 'KFN', 'MBN'])
      .orderBy('response_version.no', 'desc')
      .executeTakeFirstOrThrow()
    const theirs = await signIn(site, code.toLowerCase())
    const held_on = addDays(today, 320)
    const body = code.toLowerCase()
    await theirs.post(`/sammantraden/${body}/nytt`, { held_on, no: '6', place: 'Hamra', starts_at: '' })
    const path = `/sammantraden/${body}/${held_on}-6`
    const referral = await site.db
      .selectFrom('referral')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .select('referral.id')
      .where('slug', '=', slug)
      .where('referral.no', '=', no)
      .executeTakeFirstOrThrow()
    await add(path, { pending: `r-${referral.id}` }, theirs)
    const form = await theirs.open(`${path}/dagordning/1/handlingar`)
    expect(form.controls.find(one => one.name === 'papers')?.values).toEqual([`t-${version}`, `r-${version}`])
  })
})

describe('a summons with papers', () => {
  test('has what was written here in one document with bookmarks, and files beside it', async () => {
    const { path, papers, keys } = await answeredMotion()
    await add(path, other('Bokslut'))
    const chosen = keys.filter(key => key.startsWith('r-')).slice(0, 1)
    await secretary.post(papers, { papers: chosen, file_title: 'Karta: norr/söder' }, file('karta.docx', docx()))
    expect((await issue(path)).status).toBe(303)

    const notice = await secretary.get(`${path}/kallelse/1.pdf`)
    expect((await taggedText(notice.raw)).join('\n')).not.toContain('Handling 1')
    const whole = await secretary.get(`${path}/kallelse/1/handlingar.pdf`)
    expect(whole.status).toBe(200)
    expect(await pdfFaults(whole.raw)).toEqual([])
    const words = (await taggedText(whole.raw)).join('\n')
    expect(words).toContain('2. Karta: norr/söder, till ärende')
    expect(words).toContain('ligger som egen fil bredvid')
    expect(words).toMatch(/H2: Handling 1: .* remissvar/)
    const outline = await (await open(whole.raw)).getOutline()
    expect(outline.map(one => one.title).at(-1)).toMatch(/^Handling 1: .* remissvar/)

    const zip = await secretary.get(`${path}/kallelse/1.zip`)
    const files = unzipSync(new Uint8Array(zip.raw))
    expect(Object.keys(files)).toEqual([
      expect.stringMatching(/^00 Kallelse Kommunstyrelsen .*\.pdf$/),
      '02 Karta norr söder.docx',
    ])
    expect(Buffer.from(files['02 Karta norr söder.docx'] ?? []).equals(docx())).toBe(true)
  })

  test('is read with its papers by the members of the body, from when they are called, and by nobody else', async () => {
    const { path, papers, keys } = await answeredMotion()
    await secretary.post(papers, { papers: keys.slice(0, 1) }, file('karta.pdf'))
    const [one, two] = [`${papers}/1`, `${papers}/2`]
    for (const place of [`${path}/dagordning`, `${path}/kallelse`, one, two]) {
      expect([place, (await member.get(place)).status]).toEqual([place, 404])
    }
    expect((await secretary.get(one)).status).toBe(200)
    await issue(path)
    const page = await member.get(`${path}/kallelse`)
    expect((await member.get(`${path}/dagordning`)).location).toBe(`${path}/kallelse`)
    const links = linksOf(page.html).filter(link => link.startsWith(path))
    expect(links).toEqual(
      expect.arrayContaining([one, two, `${path}/kallelse/1.zip`, `${path}/kallelse/1/handlingar.pdf`]),
    )
    for (const link of links) expect([link, (await member.get(link)).status]).toEqual([link, 200])
    for (const link of links) expect([link, (await reader.get(link)).status]).toEqual([link, 404])
    expect((await reader.get(`${path}/dagordning`)).location).toContain('/logga-in')

    await secretary.post(papers, {}, file('tillagg.pdf'))
    expect((await member.get(`${papers}/3`)).status).toBe(404)
    expect(textOf((await member.get(`${path}/kallelse`)).html)).not.toContain('tillagg')
  })

  test('of another body is not read by a member', async () => {
    const theirs = await signIn(site, 'sn-sekreterare')
    const held_on = addDays(today, 330)
    await theirs.post('/sammantraden/sn/nytt', { held_on, no: '6', place: 'Hamra', starts_at: '' })
    const path = `/sammantraden/sn/${held_on}-6`
    await add(path, other('Bokslut'), theirs)
    await theirs.post(`${path}/dagordning/1/handlingar`, {}, file('karta.pdf'))
    await theirs.post(`${path}/kallelse/utfarda`, { sent_on: today })
    for (const link of [
      `${path}/dagordning`,
      `${path}/kallelse`,
      `${path}/dagordning/1/handlingar/1`,
      `${path}/kallelse/1.zip`,
    ]) {
      expect([link, (await member.get(link)).status]).toEqual([link, 404])
    }
  })

  test('is followed by one with the papers that came later, which are marked; what was sent stays', async () => {
    const { path, papers, keys } = await answeredMotion()
    await secretary.post(papers, { papers: keys.slice(0, 1) })
    await issue(path)
    const form = await secretary.open(papers)
    expect(form.controls.find(one => one.name === 'papers')?.options).not.toContain(keys[0])
    expect((await secretary.submit(form, { papers: [] }, file('tillagg.pdf'))).status).toBe(303)
    expect((await issue(path)).status).toBe(303)
    const sent = await site.db
      .selectFrom('agenda_paper')
      .innerJoin('agenda_item', 'agenda_item.id', 'agenda_paper.agenda_item_id')
      .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
      .select(['agenda_paper.summons_no'])
      .where('held_on', '=', path.slice(-12, -2))
      .orderBy('agenda_paper.position')
      .execute()
    expect(sent).toEqual([{ summons_no: 1 }, { summons_no: 2 }])
    expect(textOf((await member.get(`${path}/kallelse`)).html)).toContain('2. tillagg (tillkommit)')
    const second = (await taggedText((await member.get(`${path}/kallelse/2/handlingar.pdf`)).raw)).join('\n')
    expect(second).toContain('Handlingar har tillkommit till ärenden som redan står i kallelsen.')
    expect(second).toContain('2. tillagg, till ärende')
    expect(second).not.toContain('Handling 1')
    expect(second).toContain('tillkommit')
    expect(Object.keys(unzipSync(new Uint8Array((await member.get(`${path}/kallelse/2.zip`)).raw))).length).toBe(2)
  })

  test('of the council shows those outside the notice, and nothing of the papers', async () => {
    const held_on = addDays(today, 60)
    await secretary.post('/sammantraden/kf/nytt', { held_on, no: '6', place: 'Kvarnen', starts_at: '' })
    const path = `/sammantraden/kf/${held_on}-6`
    await add(path, other('Bokslut'))
    await secretary.post(`${path}/dagordning/1/handlingar`, { file_title: 'Hemlig karta' }, file('karta.pdf'))
    await secretary.post(`${path}/kallelse/utfarda`, { sent_on: today })
    const page = await reader.get(`${path}/kallelse`)
    expect([page.status, page.html.includes('Bokslut'), page.html.includes('karta')]).toEqual([200, true, false])
    const links = linksOf(page.html).filter(link => link.startsWith(path))
    expect(links).toContain(`${path}/kallelse/1.pdf`)
    for (const link of links) expect([link, (await reader.get(link)).status]).toEqual([link, 200])
    for (const link of ['kallelse/1.zip', 'kallelse/1/handlingar.pdf', 'dagordning/1/handlingar/1']) {
      expect([link, (await reader.get(`${path}/${link}`)).status]).toEqual([link, 404])
    }
    expect((await member.get(`${path}/kallelse`)).html).toContain('Hemlig karta')
  })
})

describe('a summons by e-mail', () => {
  let mailing: Site
  let sender: Visitor
  const FROM = 'Älvhamra <yttra@alvhamra.example>'

  beforeAll(async () => {
    const mail = { from: FROM, site: 'https://yttra.example' }
    const app = await buildApp({ db: site.db, clock: () => demoNow, secureCookies: false, mail })
    mailing = { app, db: site.db }
    sender = await signIn(mailing, 'sekreterare')
  })

  test('goes to each with an address; the others are named, and all are told when it is not held', async () => {
    const board = await site.db.selectFrom('body').select('id').where('code', '=', 'KS').executeTakeFirstOrThrow()
    const path = await boardMeeting(sender)
    const names = sittingOn(await mandatesOf(site.db, board.id), path.slice(-12, -2)).map(one => one.name)
    const [first = '', second = '', third = ''] = names
    const acting = { actor: 'Provet', now: demoNow }
    await transact(site.db, async tx => {
      await saveContact(tx, { label: first, email: 'en@alvhamra.example', isProtected: false }, acting)
      await saveContact(tx, { label: second, email: 'gomd@alvhamra.example', isProtected: true }, acting)
    })
    await add(path, other('Bokslut'), sender)
    await sender.post(`${path}/dagordning/1/handlingar`, {}, file('karta.pdf'))
    const before = await sender.get(`${path}/kallelse/utfarda`)
    expect(textOf(before.html)).toContain('Till 2 av dem går kallelsen med e-post.')
    expect(textOf(before.html)).toContain('får kallelsen på annat sätt')
    expect((await sender.post(`${path}/kallelse/utfarda`, { sent_on: today })).status).toBe(303)

    const summons = await site.db
      .selectFrom('summons')
      .innerJoin('meeting', 'meeting.id', 'summons.meeting_id')
      .select(['summons.id', 'summons.recipients', 'summons.papers_sha256'])
      .where('meeting.held_on', '=', path.slice(-12, -2))
      .executeTakeFirstOrThrow()
    const mails = await site.db
      .selectFrom('mail')
      .selectAll()
      .where('about', '=', 'summons')
      .where('about_id', '=', summons.id)
      .orderBy('dedupe_key')
      .execute()
    expect(mails.map(one => [one.dedupe_key, one.to_address])).toEqual([
      [`summons:${summons.id}:1`, 'en@alvhamra.example'],
      [`summons:${summons.id}:2`, 'gomd@alvhamra.example'],
    ])
    expect(JSON.parse(mails[0]?.attachments ?? '')).toEqual([
      { sha256: summons.papers_sha256, name: expect.stringMatching(/^kallelse-ks-.*\.pdf$/) },
    ])
    const kept = JSON.parse(summons.recipients) as { name: string; channel: string; mail_id?: string }[]
    expect(kept.slice(0, 3)).toEqual([
      { name: first, channel: 'mail', mail_id: mails[0]?.id },
      { name: second, channel: 'mail', mail_id: mails[1]?.id },
      { name: third, channel: 'otherwise' },
    ])

    await site.db.updateTable('mail').set({ try_at: null }).where('about', '<>', 'summons').execute()
    const box = await mailServer()
    const post = smtpPost(box.url, FROM)
    await sendDue({ db: site.db, post, from: FROM, clock: () => demoNow, complain: () => undefined }, 'prov')
    post.close()
    await box.close()
    const letter = box.taken.find(one => one.to === 'en@alvhamra.example')
    expect(letter?.raw).toContain(`https://yttra.example${path}/dagordning`)
    expect(letter?.raw).toContain('kallelse-ks-')
    const page = await sender.get(`${path}/dagordning`)
    expect(textOf(page.html)).toContain(`${first}: Skickat`)
    expect(page.html).not.toContain('gomd@')
    expect(textOf(page.html)).toMatch(new RegExp(`Skickas på annat sätt [^:]*${third}`))

    expect((await sender.post(`${path}/stall-in`, { reason: 'För få ärenden' })).status).toBe(303)
    const told = await site.db
      .selectFrom('mail')
      .select(['to_address', 'subject', 'text'])
      .where('dedupe_key', 'like', 'meeting-cancelled:%')
      .orderBy('to_address')
      .execute()
    expect(told.map(one => one.to_address)).toEqual(['en@alvhamra.example', 'gomd@alvhamra.example'])
    expect([told[0]?.subject.includes('är inställt'), told[0]?.text.includes('Skäl: För få ärenden')]).toEqual([
      true,
      true,
    ])
  })

  test('tells those who were called that it is moved, once for each move', async () => {
    const path = await boardMeeting(sender)
    await add(path, other('Bokslut'), sender)
    await sender.post(`${path}/kallelse/utfarda`, { sent_on: today })
    const held_on = addDays(today, 400 + meetings)
    expect((await sender.post(`${path}/andra`, { held_on, reason: 'Salen är upptagen' })).status).toBe(303)
    const told = await site.db
      .selectFrom('mail')
      .select(['subject'])
      .where('dedupe_key', 'like', 'meeting-changed:%')
      .execute()
    expect(told.length).toBe(2)
    expect(told[0]?.subject).toContain('är flyttat till')
    expect(textOf((await sender.get(`/sammantraden/ks/${held_on}-6/dagordning`)).html)).toContain(
      'Besked om ändringen till 2',
    )
  })
})
