import { beforeAll, describe, expect, test } from 'vitest'
import { grantRole } from '#src/accounts/store.ts'
import { bodyByCode } from '#src/bodies/store.ts'
import { saveContact } from '#src/contacts/store.ts'
import { transact } from '#src/db/transact.ts'
import { found } from '#src/errors.ts'
import { sha256 } from '#src/files/store.ts'
import { exportMatter } from '#src/interchange/export.ts'
import { matterFile } from '#src/interchange/format.ts'
import { loadMatter } from '#src/interchange/load.ts'
import { saveLevels } from '#src/reviews/levels-store.ts'
import { queueDigests } from '#src/work/digest.ts'
import { freshDatabase } from '#test/support/database.ts'
import { demoNow } from '#test/support/demo.ts'
import { linksOf, messagesOf, textOf } from './html.ts'
import { docx, pdf } from './samples.ts'
import { type Answer, demoSite, everything, signIn, type Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const acting = { actor: 'Provet', now: demoNow }
/** Writes, signs at the first level, signs at the second. */
let officer: Visitor
let unit: Visitor
let head: Visitor

const accountOf = async (username: string) =>
  site.db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'person.name'])
    .where('username', '=', username)
    .executeTakeFirstOrThrow()

beforeAll(async () => {
  const { id: account_id } = await accountOf('tn')
  const { id: body_id } = found(await bodyByCode(site.db, 'SN'))
  const role = { account_id, body_id, role: 'case_officer' as const, from_on: '2020-01-01', to_on: null }
  await transact(site.db, tx => grantRole(tx, role, acting))
  officer = await signIn(site, 'sn-handlaggare')
  unit = await signIn(site, 'sn-sekreterare')
  head = await signIn(site, 'tn')
})

async function openAt(code: string) {
  const row = await site.db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .select(['referral.matter_id', 'matter.slug', 'referral.no'])
    .where('referral.status', 'in', ['sent', 'received', 'drafted'])
    .where('body.code', '=', code)
    .orderBy('matter.slug')
    .executeTakeFirstOrThrow()
  return { ...row, path: `/motioner/${row.slug}/remisser/${row.no}` }
}

const TEXTS = { text_1: 'Bänkarna är för få.', text_2: 'Vi har räknat dem.', text_3: 'De är 14.', text_4: 'De kostar.' }
const write = async (path: string, typed: Record<string, string>) =>
  officer.submit(await officer.open(`${path}/svar`), { ...TEXTS, ...typed })
const freeze = (path: string) => officer.post(`${path}/svar/faststall`, { printed_on: today, happened_on: today })
const answerFor = (who: Visitor, path: string, typed: Record<string, string>) => who.post(`${path}/svar/granska`, typed)
const shown = async (who: Visitor, path: string) => textOf((await who.get(path)).html)
const first = (answer: Answer) => [answer.status, messagesOf(answer.html)]

describe('the levels of a body', () => {
  const path = '/organ/sn/godkannande'

  test('are chosen by its secretary among those who may review there, with faults beside their fields', async () => {
    expect((await officer.get(path)).status).toBe(403)
    const [ida, annika] = [await accountOf('sn-sekreterare'), await accountOf('tn')]
    const stranger = await accountOf('bun')
    const before = await everything(site)
    const wrong: [Record<string, string | string[]>, Record<string, string>][] = [
      [{ level_1: 'Enhetschef' }, { people_1: 'Välj minst en som får godkänna.' }],
      [{ people_1: [ida.id] }, { level_1: 'Skriv vad nivån heter, eller välj ingen.' }],
      [{ level_1: 'Chef', people_1: [stranger.id] }, { people_1: 'Välj bland dem som får granska här.' }],
      [
        { level_1: 'Chef', people_1: [ida.id], level_2: 'chef', people_2: [annika.id] },
        { level_2: 'En annan nivå heter så. Ge den ett eget namn.' },
      ],
      [
        { level_1: 'Enhetschef', people_1: [ida.id], level_2: 'Chef', people_2: [ida.id] },
        { people_2: 'Var och en godkänner på en nivå. Välj så att varje nivå har någon för sig.' },
      ],
    ]
    for (const [typed, messages] of wrong) expect(first(await unit.post(path, typed))).toEqual([422, messages])
    expect(await everything(site)).toEqual(before)

    const other = await unit.open(path)
    const chosen = { level_1: 'Enhetschef', people_1: [ida.id], level_2: 'Förvaltningschef', people_2: [annika.id] }
    expect((await unit.post(path, chosen)).status).toBe(303)
    const late = await unit.submit(other, { ...chosen, level_1: 'Gruppchef' })
    expect(late.status).toBe(409)
    expect(textOf(late.html)).toContain('Enhetschef')
    expect(textOf(late.html)).toContain('Gruppchef')
    expect(textOf(late.html)).toContain(annika.name)
    expect((await unit.open(path)).controls.find(one => one.name === 'level_2')?.values).toEqual(['Förvaltningschef'])
  })
})

describe('a draft', () => {
  test('is handed in, given back, changed, approved level by level, and then frozen with its signatures', async () => {
    const { path, matter_id, no } = await openAt('SN')
    const [robin, ida, annika] = [
      await accountOf('sn-handlaggare'),
      await accountOf('sn-sekreterare'),
      await accountOf('tn'),
    ]
    expect((await write(path, {})).status).toBe(303)
    expect(textOf((await freeze(path)).html)).toContain('Texten är inte lämnad för godkännande')
    expect(await shown(unit, '/mitt-arbete')).not.toContain('godkänn på nivån')

    const empty = await write(path, { text_2: '', hand_in: '1' })
    expect([empty.status, Object.keys(messagesOf(empty.html))]).toEqual([422, ['title']])
    expect(await shown(unit, `${path}/svar/granska`)).toContain('Vi har räknat dem.')

    expect((await write(path, { hand_in: '1' })).status).toBe(303)
    expect(await shown(officer, path)).toContain(`Enhetschef återstår: ${ida.name}. Därefter Förvaltningschef.`)
    expect(await shown(unit, '/mitt-arbete')).toContain('godkänn på nivån Enhetschef')
    expect(await shown(head, '/mitt-arbete')).not.toContain('godkänn på nivån')
    // What the page does not offer is refused all the same.
    const own = await answerFor(officer, path, { answer: 'approved' })
    expect(own.status).toBe(422)
    expect(textOf(own.html)).toContain('Den som skrev sist i texten kan inte godkänna den själv.')
    const early = await answerFor(head, path, { answer: 'approved' })
    expect(early.status).toBe(422)
    expect(textOf(early.html)).toContain('Det är inte din tur att godkänna. Enhetschef återstår')

    expect((await answerFor(unit, path, { answer: 'approved' })).status).toBe(303)
    expect(textOf((await freeze(path)).html)).toContain(`Förvaltningschef återstår: ${annika.name}.`)
    const silent = await answerFor(head, path, { answer: 'returned' })
    expect(first(silent)).toEqual([422, { text: 'Skriv vad du vill säga.' }])
    const back = await answerFor(head, path, {
      answer: 'returned',
      section: 'opinion-3',
      quote: 'De är\n14',
      text: 'Skriv om kostnaden.',
    })
    expect(back.status).toBe(303)
    expect(textOf((await freeze(path)).html)).toContain(`${annika.name} (Förvaltningschef) har lämnat tillbaka`)
    expect(await shown(officer, '/mitt-arbete')).toContain(`lämnat tillbaka av ${annika.name} (Förvaltningschef)`)
    const writing = (await officer.get(`${path}/svar`)).html
    const third = writing.slice(writing.indexOf('Avsnitt 3'), writing.indexOf('Avsnitt 4'))
    expect(textOf(third)).toContain('Skriv om kostnaden.')
    expect(textOf(third)).toContain('De är 14')

    const unchanged = await officer.submit(await officer.open(`${path}/svar`), { hand_in: '1' })
    expect(unchanged.status).toBe(409)
    expect(textOf(unchanged.html)).toContain(
      `${annika.name} (Förvaltningschef) har lämnat tillbaka texten för ändring.`,
    )

    const read = await unit.open(`${path}/svar/granska`)
    expect((await write(path, { text_3: 'De är 16 och kostar 9 000 kronor.', hand_in: '1' })).status).toBe(303)
    expect((await unit.submit(read, { answer: 'approved' })).status).toBe(409)
    expect(textOf((await freeze(path)).html)).toContain('Enhetschef återstår')
    expect(await shown(head, `${path}/svar/granska`)).toContain('Orden finns inte kvar i texten.')
    const firstAction = async () => /data-variant="primary"[^>]*>([^<]*)</.exec((await officer.get(path)).html)?.[1]
    expect(await firstAction()).toBe('Fortsätt skriva remissvaret')
    expect((await answerFor(unit, path, { answer: 'approved' })).status).toBe(303)
    expect((await answerFor(head, path, { answer: 'approved' })).status).toBe(303)
    expect(await firstAction()).toBe('Fastställ remissvaret')
    // Whoever looks and saves the same words has changed nothing.
    expect((await head.submit(await head.open(`${path}/svar`))).status).toBe(303)
    expect(await shown(officer, path)).toContain('Alla nivåer har godkänt texten så som den nu är.')
    const again = await officer.submit(await officer.open(`${path}/svar`), { hand_in: '1' })
    expect(again.status).toBe(409)
    expect(textOf(again.html)).toContain('Texten är redan lämnad för godkännande, så som den nu är.')
    expect((await freeze(path)).status).toBe(303)

    const version = await shown(officer, `${path}/svar/1`)
    expect(version).toMatch(new RegExp(`Godkänt, Enhetschef\\s+${ida.name} 23 november 2026`))
    expect(version).toMatch(new RegExp(`Godkänt, Förvaltningschef\\s+${annika.name} 23 november 2026`))

    const file = await exportMatter(site.db, matter_id)
    const { response } = found(file.referrals[no - 1])
    expect(response?.frozen[0]?.signed.map(one => [one.level, one.name])).toEqual([
      ['Enhetschef', ida.name],
      ['Förvaltningschef', annika.name],
    ])
    expect(response?.reviews.map(one => [one.answer, one.recorded.by])).toEqual([
      ['handed_in', robin.name],
      ['approved', ida.name],
      ['returned', annika.name],
      ['handed_in', robin.name],
      ['approved', ida.name],
      ['approved', annika.name],
    ])
    expect(response?.reviews[2]?.passage).toEqual({
      paper: 'opinion',
      section: expect.any(String),
      quote: 'De är\n14',
    })
    const { db } = await freshDatabase()
    const loaded = await transact(db, tx => loadMatter(tx, matterFile.parse(file), acting))
    expect(await exportMatter(db, loaded)).toEqual(file)
  })

  test('is not changed by what is saved after it was frozen, and begins again from the first level', async () => {
    const { path } = await openFrozen()
    expect((await write(path, { text_3: 'De är 17.', hand_in: '1' })).status).toBe(303)
    expect(textOf((await freeze(path)).html)).toContain('Enhetschef återstår')
    expect(await shown(officer, `${path}/svar/1`)).toContain('9 000 kronor')
  })

  test('that the committee itself changed is frozen without anybody signing it off', async () => {
    const { path } = await openFrozen()
    const typed = { printed_on: today, happened_on: today, adopted: '1' }
    expect((await officer.post(`${path}/svar/faststall`, typed)).status).toBe(303)
    const version = await shown(officer, `${path}/svar/2`)
    expect(version).toContain('ändrade förvaltningens förslag')
    expect(version).not.toContain('Godkänt, ')
  })
})

async function openFrozen() {
  const row = await site.db
    .selectFrom('response_version')
    .innerJoin('response', 'response.id', 'response_version.response_id')
    .innerJoin('referral', 'referral.id', 'response.referral_id')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .select(['matter.slug', 'referral.no', 'referral.matter_id'])
    .where('signed', '<>', '[]')
    .where('body.code', '=', 'SN')
    .executeTakeFirstOrThrow()
  return { ...row, path: `/motioner/${row.slug}/remisser/${row.no}` }
}

describe('a comment', () => {
  test('is said to be needed unless the draft can be approved without one', async () => {
    const { path } = await openFrozen()
    const needed = async (who: Visitor) => {
      const form = await who.open(`${path}/svar/granska`)
      const text = found(form.controls.find(one => one.name === 'text'))
      const may = form.controls.find(one => one.name === 'answer')?.options ?? []
      return { approves: may.includes('approved'), needed: !text.isOptional }
    }
    const seen = await Promise.all([officer, unit].map(needed))
    expect(seen).toEqual([
      { approves: false, needed: true },
      { approves: true, needed: false },
    ])
    const silent = await answerFor(officer, path, { answer: 'comment', text: '' })
    expect([silent.status, Object.keys(messagesOf(silent.html))]).toEqual([422, ['text']])
  })

  test('is about words that stand in the section as it is, and is marked as dealt with once', async () => {
    const { path } = await openFrozen()
    const say = (typed: Record<string, string>) => answerFor(unit, path, { answer: 'comment', text: 'Hm.', ...typed })
    expect(first(await say({ quote: 'De är 17.' }))).toEqual([422, { section: 'Välj avsnittet som orden står i.' }])
    const elsewhere = await say({ section: 'opinion-2', quote: 'De är 17.' })
    expect(elsewhere.status).toBe(422)
    expect(messagesOf(elsewhere.html).quote).toContain('så som texten nu är')
    expect(first(await say({ section: 'opinion-99' }))).toEqual([422, { section: 'Välj ett av avsnitten.' }])
    expect((await say({ section: 'opinion-3', quote: 'De är 17.', text: 'Är det säkert?' })).status).toBe(303)

    const page = await unit.get(`${path}/svar/granska`)
    const links = linksOf(page.html).filter(link => link.startsWith(`${path}/svar/granska/`))
    const texts = await Promise.all(links.map(link => shown(officer, link)))
    const mine = found(links[texts.findIndex(text => text.includes('Är det säkert?'))])
    const [one, two] = [await officer.open(mine), await unit.open(mine)]
    expect((await officer.submit(one)).status).toBe(303)
    const again = await unit.submit(two)
    expect(again.status).toBe(409)
    expect(textOf(again.html)).toContain('redan markerad som åtgärdad')
    const after = await unit.get(`${path}/svar/granska`)
    expect(textOf(after.html)).toContain(`Åtgärdat av ${(await accountOf('sn-handlaggare')).name}`)
    expect(linksOf(after.html)).not.toContain(mine)
    expect(await shown(officer, `${path}/svar`)).not.toContain('Är det säkert?')
    for (const no of ['0', '1', '99', 'x']) expect((await unit.get(`${path}/svar/granska/${no}`)).status).toBe(404)
    expect((await (await signIn(site, 'bun')).get(mine)).status).toBe(403)
  })
})

describe('an answer that was written elsewhere', () => {
  test('lies as the draft until the levels have approved it, and is frozen as the file that it is', async () => {
    const { path, matter_id, no } = await openFrozen()
    const send = async (file: Buffer, name: string, typed = {}) =>
      officer.post(`${path}/svar/fil`, typed, { file: { name, bytes: file } })
    const before = (await exportMatter(site.db, matter_id)).referrals[no - 1]?.response?.frozen.length ?? 0
    const stale = await officer.open(`${path}/svar/fil`)
    expect((await send(pdf(), 'svar.pdf')).status).toBe(303)
    const late = await officer.submit(stale, {}, { file: { name: 'annat.docx', bytes: docx() } })
    expect(late.status).toBe(409)
    const file = await exportMatter(site.db, matter_id)
    const { response } = found(file.referrals[no - 1])
    expect(response?.frozen.length).toBe(before)
    expect(response?.file).toEqual({ sha256: sha256(pdf()), name: 'svar.pdf' })
    const { db } = await freshDatabase()
    const loaded = await transact(db, tx => loadMatter(tx, matterFile.parse(file), acting))
    expect(await exportMatter(db, loaded)).toEqual(file)

    expect(await shown(officer, path)).toContain('filen svar.pdf')
    expect(await shown(officer, `${path}/svar`)).toContain('Sparar du text här gäller texten i stället för filen.')
    expect(textOf((await freeze(path)).html)).toContain('Enhetschef återstår')
    expect((await unit.get(`${path}/svar/utkast`)).raw.equals(pdf())).toBe(true)
    expect((await (await signIn(site, 'bun')).get(`${path}/svar/utkast`)).status).toBe(403)
    expect((await answerFor(unit, path, { answer: 'approved' })).status).toBe(303)
    expect((await answerFor(head, path, { answer: 'approved' })).status).toBe(303)
    expect((await freeze(path)).status).toBe(303)
    const frozen = (await exportMatter(site.db, matter_id)).referrals[no - 1]?.response?.frozen.at(-1)
    expect([frozen?.file?.sha256, frozen?.sections, frozen?.signed.length]).toEqual([sha256(pdf()), [], 2])
    expect((await officer.get(`${path}/svar/${before + 1}.pdf`)).raw.equals(pdf())).toBe(true)

    const adopted = await send(docx(), 'antaget.docx', { adopted: '1', printed_on: today, happened_on: today })
    expect(adopted.status).toBe(303)
    const last = (await exportMatter(site.db, matter_id)).referrals[no - 1]?.response?.frozen.at(-1)
    expect([last?.file?.name, last?.adopted, last?.signed]).toEqual(['antaget.docx', true, []])
    const without = await send(docx(), 'x.docx', { adopted: '1', printed_on: '', happened_on: '' })
    expect(first(without)).toEqual([422, { printed_on: 'Ange dagen.', happened_on: 'Ange dagen.' }])

    // Words that are saved again take the place of the file.
    expect((await write(path, { text_1: 'Skrivet här.' })).status).toBe(303)
    expect((await unit.get(`${path}/svar/utkast`)).status).toBe(404)
  })

  test('lies as two where the officials write a report apart, and both are read, approved and frozen', async () => {
    // As the committee for culture does; its level is one that another's head sees to.
    const { id: body_id } = found(await bodyByCode(site.db, 'KFN'))
    const { id: account_id } = await accountOf('tn')
    const role = { account_id, body_id, role: 'case_officer' as const, from_on: '2020-01-01', to_on: null }
    await transact(site.db, tx => grantRole(tx, role, acting))
    await transact(site.db, tx => saveLevels(tx, body_id, [{ name: 'Chef', people: [account_id] }], acting, 0))
    const [writer, chief] = [await signIn(site, 'kfn'), await signIn(site, 'tn')]
    const { path, matter_id, no } = await openAt('KFN')
    const files = { file: { name: 'yttrande.pdf', bytes: pdf() }, report: { name: 'skrivelse.docx', bytes: docx() } }
    expect((await writer.post(`${path}/svar/fil`, {}, files)).status).toBe(303)
    const review = linksOf((await chief.get(`${path}/svar/granska`)).html)
    for (const [link, bytes] of [
      [`${path}/svar/utkast`, pdf()],
      [`${path}/svar/utkast-tjansteskrivelse`, docx()],
    ] as const) {
      expect(review).toContain(link)
      expect((await chief.get(link)).raw.equals(bytes)).toBe(true)
      expect((await (await signIn(site, 'bun')).get(link)).status).toBe(403)
    }
    expect(await shown(writer, `${path}/svar`)).toContain('Sparar du text här gäller texten i stället för filerna.')
    const handedIn = await exportMatter(site.db, matter_id)
    const { db } = await freshDatabase()
    const loaded = await transact(db, tx => loadMatter(tx, matterFile.parse(handedIn), acting))
    expect(await exportMatter(db, loaded)).toEqual(handedIn)

    expect((await answerFor(chief, path, { answer: 'approved' })).status).toBe(303)
    const days = { printed_on: today, happened_on: today }
    expect((await writer.post(`${path}/svar/faststall`, days)).status).toBe(303)
    const frozen = (await exportMatter(site.db, matter_id)).referrals[no - 1]?.response?.frozen.at(-1)
    expect([frozen?.file?.name, frozen?.report_file?.name, frozen?.signed.length]).toEqual([
      'yttrande.pdf',
      'skrivelse.docx',
      1,
    ])
  })
})

describe('the board’s own report', () => {
  test('passes the board’s levels too, and says so', async () => {
    const { id } = found(await bodyByCode(site.db, 'KS'))
    const peder = await accountOf('sekreterare')
    await transact(site.db, tx => saveLevels(tx, id, [{ name: 'Kanslichef', people: [peder.id] }], acting, 0))
    const { slug } = await site.db
      .selectFrom('reply')
      .innerJoin('motion_state', 'motion_state.matter_id', 'reply.matter_id')
      .select('slug')
      .where('audience', '=', 'staff')
      .where('status', 'in', ['out_for_referral', 'in_preparation'])
      .orderBy('slug')
      .executeTakeFirstOrThrow()
    const path = `/motioner/${slug}/forslag-till-svar`
    const [writer, manager] = [await signIn(site, 'utredare'), await signIn(site, 'sekreterare')]
    const frozen = () => writer.post(`${path}/faststall`, { printed_on: today, happened_on: today })
    expect(textOf((await frozen()).html)).toContain('Texten är inte lämnad för godkännande')
    expect((await writer.post(path, { hand_in: '1' })).status).toBe(303)
    expect(await shown(writer, `/motioner/${slug}/remissvar`)).toContain(`Kanslichef återstår: ${peder.name}.`)
    expect(await shown(manager, '/mitt-arbete')).toContain('Förslag till svar: godkänn på nivån Kanslichef')
    expect((await manager.post(`${path}/granska`, { answer: 'approved' })).status).toBe(303)
    expect((await frozen()).status).toBe(303)
    expect(await shown(writer, `${path}/1`)).toContain('Godkänt, Kanslichef')
    expect(await shown(writer, `/motioner/${slug}/remissvar`)).toContain(`Godkänt av ${peder.name} (Kanslichef)`)
  })
})

describe('the daily letter', () => {
  const MAIL = { from: 'yttra@ort.se', site: 'https://yttra.example' }
  const lettersTo = async (name: string, now: string) => {
    const email = `${name.length}-${name.charCodeAt(0)}@ort.se`
    await transact(site.db, tx => saveContact(tx, { label: name, email, isProtected: false }, acting))
    await transact(site.db, tx => queueDigests(tx, MAIL, new Date(now)))
    const rows = await site.db.selectFrom('mail').selectAll().where('to_address', '=', email).orderBy('id').execute()
    return rows.map(one => one.text)
  }

  test('asks the one whose turn it is, and tells the one whose text was given back', async () => {
    const waits = await lettersTo('Östen Vallgärde', '2026-11-24T07:00:00.000Z')
    expect(waits.at(-1)).toContain('Väntar på att du godkänner')
    expect(waits.at(-1)).toContain('godkänn på nivån Förvaltningschef')
    expect(waits.at(-1)).toMatch(/https:\/\/yttra\.example\/motioner\/\S+\/svar\/granska/)
    const back = await lettersTo('Parvin Eskilsgård', '2026-11-24T07:30:00.000Z')
    expect(back.at(-1)).toContain('Lämnat tillbaka till dig för ändring')
    const none = await lettersTo('Sigrid Tallmark', '2026-11-24T08:00:00.000Z')
    expect(none.join('')).not.toContain('Väntar på att du godkänner')
  })

  test('no longer asks when it is done', async () => {
    const asking = (letters: string[]) => letters.filter(one => one.includes('Väntar på att du godkänner')).length
    const before = asking(await lettersTo('Östen Vallgärde', '2026-11-24T09:00:00.000Z'))
    expect(before).toBeGreaterThan(0)
    const chief = await signIn(site, 'mbn-chef')
    const link = linksOf((await chief.get('/mitt-arbete')).html).find(one => one.endsWith('/svar/granska'))
    expect((await chief.post(found(link), { answer: 'approved' })).status).toBe(303)
    const letters = await lettersTo('Östen Vallgärde', '2026-11-30T07:00:00.000Z')
    expect(asking(letters)).toBe(before)
    expect(await shown(chief, '/mitt-arbete')).not.toContain('godkänn på nivån')
  })
})
