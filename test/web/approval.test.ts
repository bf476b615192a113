import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { sha256 } from '#src/files/store.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { odt, pdf } from './samples.ts'
import { demoSite, everything, signIn, Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const CHAIR = 'Samira Haddad (S)'
const ADJUSTER = 'Margareta Lindhagen (M)'
let secretary: Visitor
let chair: Visitor
let adjuster: Visitor
let meetings = 0

beforeAll(async () => {
  secretary = await signIn(site, 'sekreterare')
  chair = await signIn(site, 'ledamot')
  adjuster = await signIn(site, 'justerare')
  // So that each § keeps the number that it is told by here.
  await secretary.post('/organ/ks/arbetssatt', { numbering: 'elsewhere' })
})

/** A meeting of the board that all members came to, with one § of its agenda written: its page, and that of the §. */
async function written(
  held_on = addDays(today, -meetings - 1),
  order = '9',
): Promise<{ path: string; paragraph: string; no: number }> {
  meetings += 1
  await secretary.post('/sammantraden/ks/nytt', { held_on, no: order, place: 'Hamra', starts_at: '' })
  const path = `/sammantraden/ks/${held_on}-${order}`
  await secretary.post(`${path}/dagordning/lagg-till`, {
    title: 'Bokslut',
    section: 'decision',
    dnr: 'KS-2026/900',
    standing: [],
  })
  await secretary.post(`${path}/narvaro`)
  const no = 700 + meetings
  const decision = { paragraph_no: String(no), decision: 'Bokslutet godkänns.' }
  expect((await secretary.post(`${path}/dagordning/1/paragraf`, decision)).status).toBe(303)
  return { path, paragraph: `${path}/${no}`, no }
}

const lay = (path: string, adjusters = ADJUSTER) =>
  secretary.post(`${path}/justering/ny`, { chair: CHAIR, adjusters, gap_reason: 'Provet är ett prov.' })
/** A member who came, neither the chair nor the usual adjuster. */
async function another(path: string): Promise<string> {
  const [held_on = ''] = /\d{4}-\d{2}-\d{2}/.exec(path) ?? []
  const { name, party } = await site.db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'meeting_id')
    .select(['name', 'party'])
    .where('held_on', '=', held_on)
    .where('no', '=', 9)
    .where('capacity', '=', 'member')
    .where('here', '=', 'room')
    .where('office', 'is', null)
    .where('name', 'not in', ['Samira Haddad', 'Margareta Lindhagen'])
    .limit(1)
    .executeTakeFirstOrThrow()
  return `${name} (${party})`
}

const approve = (who: Visitor, path: string) => who.post(`${path}/justering/1`, { answer: 'approved', reason: '' })
const isAdjusted = async (no: number): Promise<boolean> => {
  const item = await site.db.selectFrom('minute_item').select('part_id').where('paragraph_no', '=', no).execute()
  return item.some(one => one.part_id !== null)
}

describe('those who adjust approve in the program', () => {
  test('each for themselves, and the §§ are adjusted when all have', async () => {
    const { path, no } = await written()
    expect((await lay(path)).status).toBe(303)
    expect(textOf((await adjuster.get('/')).html)).toContain('Protokoll att justera')
    expect((await approve(chair, path)).status).toBe(303)
    expect(await isAdjusted(no)).toBe(false)
    expect(textOf((await secretary.get(path)).html)).toContain('Väntar på svar')
    const last = await approve(adjuster, path)
    expect([last.status, await isAdjusted(no)]).toEqual([303, true])
    expect(textOf((await adjuster.get(last.location)).html)).toContain('Protokollet är justerat.')
    const { adjusted_on, recorded_by } = await site.db
      .selectFrom('minutes_part')
      .innerJoin('minute_item', 'minute_item.part_id', 'minutes_part.id')
      .select(['adjusted_on', 'recorded_by'])
      .where('paragraph_no', '=', no)
      .executeTakeFirstOrThrow()
    expect([adjusted_on, recorded_by]).toEqual([today, 'Margareta Lindhagen'])
    const again = await chair.get(`${path}/justering/1`)
    expect(textOf(again.html)).toContain('Justeringen är avslutad.')
  })

  test('with the annexes before them; nobody who is not asked reads the § or its annex', async () => {
    const { path, paragraph, no } = await written()
    const { sha256 } = await site.db.selectFrom('file').select('sha256').limit(1).executeTakeFirstOrThrow()
    const item = await site.db
      .selectFrom('minute_item')
      .select('id')
      .where('paragraph_no', '=', no)
      .executeTakeFirstOrThrow()
    const persons = JSON.stringify([{ name: 'Samira Haddad', party: 'S' }])
    const note = {
      kind: 'note',
      name: 'Samira Haddad',
      party: 'S',
      persons,
      on_behalf_of: null,
      text: '[]',
      in_annex: 1,
    }
    await site.db
      .insertInto('minutes_note')
      .values({ id: `annex-${no}`, minute_item_id: item.id, position: 1, ...note, sha256, file_name: 'bilaga.pdf' })
      .execute()
    expect((await adjuster.get(`${paragraph}/bilaga/1`)).status).toBe(404)
    await lay(path)
    expect((await adjuster.get(`${paragraph}/bilaga/1`)).status).toBe(200)
    expect((await (await signIn(site, 'justerare')).get(paragraph)).status).toBe(200)
    await secretary.post(`${path}/justering/1/ta-tillbaka`)
    expect((await adjuster.get(`${paragraph}/bilaga/1`)).status).toBe(404)
    expect(textOf((await adjuster.get(`${path}/justering/1`)).html)).not.toContain('Bokslutet godkänns.')
  })

  test('the words that they saw: a § that is changed afterwards is read and approved anew', async () => {
    const { path, paragraph, no } = await written()
    await lay(path)
    const form = await adjuster.open(`${path}/justering/1`)
    expect((await approve(chair, path)).status).toBe(303)
    await secretary.post(`${paragraph}/redigera`, { decision: 'Bokslutet godkänns inte.' })
    const blind = await adjuster.submit(form, { answer: 'approved' })
    expect([blind.status, await isAdjusted(no)]).toEqual([409, false])
    expect(textOf(blind.html)).toContain('Bokslutet godkänns inte.')
    expect((await adjuster.again(blind)).status).toBe(303)
    expect(await isAdjusted(no)).toBe(false)
    expect(textOf((await secretary.get(path)).html)).toContain('Godkände en tidigare lydelse')
    expect((await approve(chair, path)).status).toBe(303)
    expect(await isAdjusted(no)).toBe(true)
  })

  test('or say why not, and the secretary sees it', async () => {
    const { path, no } = await written()
    await lay(path)
    const silent = await adjuster.post(`${path}/justering/1`, { answer: 'declined', reason: '' })
    expect([silent.status, Object.keys(messagesOf(silent.html))]).toEqual([422, ['reason']])
    expect((await adjuster.again(silent, { reason: 'Beloppet är fel.' })).status).toBe(303)
    expect((await approve(chair, path)).status).toBe(303)
    expect(await isAdjusted(no)).toBe(false)
    expect(textOf((await secretary.get(path)).html)).toContain('Beloppet är fel.')
    expect((await secretary.post(`${path}/justering/1/ta-tillbaka`)).status).toBe(303)
    const late = await adjuster.get(`${path}/justering/1`)
    expect(textOf(late.html)).toContain('Justeringen är avslutad.')
  })

  test('nobody else does, and not the secretary in their place', async () => {
    const { path } = await written()
    await lay(path, '')
    expect((await adjuster.get(`${path}/justering/1`)).status).toBe(404)
    expect((await secretary.get(`${path}/justering/1`)).status).toBe(403)
    expect((await approve(chair, path)).status).toBe(303)
  })

  test('each what they answer for: the chair what the chair led, another the § that they led in the chair’s place', async () => {
    const { path, paragraph, no } = await written()
    const decision = { paragraph_no: String(no + 50), decision: 'Bokslutet läggs till handlingarna.' }
    await secretary.post(`${path}/dagordning/lagg-till`, { title: 'Annat', section: 'decision', standing: [] })
    expect((await secretary.post(`${path}/dagordning/2/paragraf`, decision)).status).toBe(303)
    await site.db
      .insertInto('item_role')
      .values(
        ['recused', 'acting_chair'].map((kind, i) => ({
          minute_item_id: site.db
            .selectFrom('minute_item')
            .select('id')
            .where('paragraph_no', '=', no + 50) as unknown as string,
          position: i + 1,
          kind,
          name: i === 0 ? 'Samira Haddad' : 'Margareta Lindhagen',
          party: i === 0 ? 'S' : 'M',
          reason: '',
        })),
      )
      .execute()
    const form = await secretary.open(`${path}/justering/ny`)
    const [acting] = form.controls.filter(control => control.name === 'acting_chairs')
    expect(acting?.values).toEqual(['Margareta Lindhagen (M)'])
    const laid = await secretary.submit(form, { chair: CHAIR, adjusters: await another(path), gap_reason: 'Prov' })
    expect([laid.status, messagesOf(laid.html)]).toEqual([303, {}])
    const own = textOf((await chair.get(`${path}/justering/1`)).html)
    expect([own.includes('Bokslutet godkänns.'), own.includes('läggs till handlingarna')]).toEqual([true, false])
    const hers = textOf((await adjuster.get(`${path}/justering/1`)).html)
    expect([hers.includes('Bokslutet godkänns.'), hers.includes('läggs till handlingarna')]).toEqual([false, true])
    expect((await approve(chair, path)).status).toBe(303)
    // What the other answers for is written anew; the chair has approved something else, which stands.
    await secretary.post(`${path}/${no + 50}/redigera`, { decision: 'Bokslutet lämnas utan åtgärd.' })
    const page = textOf((await secretary.get(path)).html)
    expect([page.includes('tidigare lydelse'), page.includes(`§ ${no + 50}`)]).toEqual([false, true])
    expect(paragraph).toContain(String(no))
  })

  test('adjusting by hand ends what was laid before them', async () => {
    const { path } = await written()
    await lay(path)
    const byHand = { chair: CHAIR, adjusters: ADJUSTER, gap_reason: 'Provet är ett prov.' }
    expect((await secretary.post(`${path}/justera`, byHand)).status).toBe(303)
    expect(textOf((await chair.get(`${path}/justering/1`)).html)).toContain('Justeringen är avslutad.')
  })
})

test('§§ are laid before those who were there, once at a time', async () => {
  const { path } = await written()
  const before = await everything(site)
  const stranger = await lay(path, 'Någon Annan (M)')
  expect([stranger.status, Object.keys(messagesOf(stranger.html))]).toEqual([422, ['adjusters']])
  const twice = await lay(path, CHAIR)
  expect([twice.status, Object.keys(messagesOf(twice.html))]).toEqual([422, ['adjusters']])
  expect(await everything(site)).toEqual(before)
  expect((await lay(path)).status).toBe(303)
  const rival = await lay(path)
  expect([rival.status, Object.keys(messagesOf(rival.html))]).toEqual([422, ['paragraphs']])
})

test('that nobody but the chair adjusts is a gap, and the reason is kept (KL 5:69)', async () => {
  const { path, no } = await written()
  const alone = { chair: CHAIR, acting_chairs: '', adjusters: '', gap_reason: '' }
  const refused = await secretary.post(`${path}/justera`, alone)
  expect([refused.status, Object.keys(messagesOf(refused.html))]).toEqual([422, ['gap_reason']])
  expect(textOf(refused.html)).toContain('Ingen justerare är angiven.')
  const done = await secretary.again(refused, { gap_reason: 'Justeraren har avlidit.' })
  expect([done.status, await isAdjusted(no)]).toEqual([303, true])
  expect(textOf((await secretary.get(path)).html)).toContain('Justeraren har avlidit.')
})

test('so is a chair who did not lead, unless the one who led adjusts as well', async () => {
  const { path } = await written()
  const typed = {
    chair: 'Margareta Lindhagen (M)',
    acting_chairs: '',
    adjusters: await another(path),
    gap_reason: '',
  }
  const refused = await secretary.post(`${path}/justera`, typed)
  expect(textOf(refused.html)).toContain('Samira Haddad (S) ledde')
  const both = await secretary.again(refused, { acting_chairs: CHAIR })
  expect(textOf(both.html)).not.toContain('Samira Haddad (S) ledde')
})

test('one who is asked and cannot sign in here is named at once; the minutes head the § by its registry number', async () => {
  const { path } = await written()
  const stranger = await another(path)
  const asked = await lay(path, stranger)
  expect(asked.status).toBe(303)
  expect(textOf((await secretary.get(asked.location)).html)).toContain(`${stranger} har inget konto som ledamot här`)
  expect(textOf((await secretary.get(`${path}/protokoll`)).html)).toContain('Diarienummer KS-2026/900')
})

test('an adjuster who is said to answer for a § answers for that and no other', async () => {
  const { path, no } = await written()
  const wrong = await lay(path, `${ADJUSTER}, §§ 1–3`)
  expect(messagesOf(wrong.html).adjusters).toContain('Margareta Lindhagen: §§ 1–3 är inte vald')
  expect(messagesOf((await lay(path, `${ADJUSTER}, §§ ett`)).html).adjusters).toContain('§§ 12–14')
  expect((await lay(path, `${ADJUSTER}, § ${no}`)).status).toBe(303)
})

const partWith = (no: number) =>
  site.db
    .selectFrom('minutes_part')
    .innerJoin('minute_item', 'minute_item.part_id', 'minutes_part.id')
    .selectAll('minutes_part')
    .where('paragraph_no', '=', no)
    .executeTakeFirstOrThrow()

describe('immediate adjustment is what the meeting asked for', () => {
  test('not what happens to be done on its day', async () => {
    const { path, no } = await written(today, '7')
    await lay(path)
    await approve(chair, path)
    await approve(adjuster, path)
    const { adjusted_on, immediate, manner } = await partWith(no)
    expect([adjusted_on, immediate, manner]).toEqual([today, 0, 'program'])
  })

  test('and answered after midnight it keeps its own day', async () => {
    const { path, no } = await written(addDays(today, -1), '7')
    const asked = { chair: CHAIR, adjusters: ADJUSTER, gap_reason: 'Prov', immediate: '1' }
    expect((await secretary.post(`${path}/justering/ny`, asked)).status).toBe(303)
    await approve(chair, path)
    await approve(adjuster, path)
    const { adjusted_on, immediate } = await partWith(no)
    expect([adjusted_on, immediate]).toEqual([today, 1])
  })

  test('never long afterwards', async () => {
    const { path } = await written(addDays(today, -40), '7')
    const asked = { chair: CHAIR, adjusters: ADJUSTER, gap_reason: 'Prov', immediate: '1' }
    const late = await secretary.post(`${path}/justering/ny`, asked)
    expect([late.status, Object.keys(messagesOf(late.html))]).toEqual([422, ['immediate']])
  })
})

describe('adjustment outside the program', () => {
  test('tells how, keeps the signed file for those who work here, and prints who would not and why', async () => {
    const { path, paragraph } = await written()
    const signed = { name: 'underskrivet.pdf', bytes: pdf('underskrift') }
    const decliner = await another(path)
    const typed = { chair: CHAIR, adjusters: ADJUSTER, gap_reason: 'Prov', manner: 'esign' }
    const alike = await secretary.post(`${path}/justera`, { ...typed, declined: `${ADJUSTER}: Beloppet är fel.` })
    expect(Object.keys(messagesOf(alike.html))).toEqual(['declined'])
    const wrong = await secretary.again(alike, { declined: '' }, { signed: { name: 'x.odt', bytes: odt() } })
    expect([wrong.status, Object.keys(messagesOf(wrong.html))]).toEqual([422, ['signed']])
    const declined = `${decliner}: Beloppet är fel.`
    expect((await secretary.post(`${path}/justera`, { ...typed, declined }, { signed })).status).toBe(303)
    const page = textOf((await secretary.get(path)).html)
    for (const words of ['e-underskrift', 'Beloppet är fel.', sha256(signed.bytes), 'underskrivet.pdf'])
      expect(page).toContain(words)
    expect((await secretary.get(`${path}/protokoll/1/undertecknat`)).raw).toEqual(signed.bytes)
    expect(textOf((await secretary.get(`${path}/protokoll`)).html)).toContain(`${decliner}: Beloppet är fel.`)
    expect((await secretary.post(`${paragraph}/publicering`)).status).toBe(303)
    const reader = new Visitor(site)
    expect((await reader.get(`${path}/protokoll/1/undertecknat`)).status).not.toBe(200)
    const open = (await reader.get(path)).html
    expect([open.includes('undertecknat'), open.includes('SHA-256')]).toEqual([false, false])
  })

  test('the form comes with those who were chosen at the meeting, and with who has declined', async () => {
    const { path } = await written()
    expect((await secretary.post(`${path}/justerare`, { chosen: ADJUSTER })).status).toBe(303)
    expect(textOf((await secretary.get(path)).html)).toContain(`Valda justerare: ${ADJUSTER}.`)
    const form = await secretary.open(`${path}/justering/ny`)
    expect(form.controls.find(one => one.name === 'adjusters')?.values).toEqual([ADJUSTER])
    expect((await secretary.submit(form, { gap_reason: 'Prov' })).status).toBe(303)
    await adjuster.post(`${path}/justering/1`, { answer: 'declined', reason: 'Beloppet är fel.' })
    await secretary.post(`${path}/justering/1/ta-tillbaka`)
    expect(textOf((await secretary.get(path)).html)).toMatch(/lades fram förut.*Beloppet är fel\./)
    const byHand = await secretary.open(`${path}/justera`)
    expect(byHand.controls.find(one => one.name === 'declined')?.values).toEqual([`${ADJUSTER}: Beloppet är fel.`])
  })
})

/** While the board has another name. */
async function otherwise(then: () => Promise<void>): Promise<void> {
  const named = (name: string) => site.db.updateTable('body').set({ name }).where('code', '=', 'KS').execute()
  await named('Annan styrelse')
  try {
    await then()
  } finally {
    await named('Kommunstyrelsen')
  }
}

describe('an approval holds for all that was read', () => {
  const standing = async (path: string) => textOf((await secretary.get(path)).html).includes('tidigare lydelse')

  test('also for what the body is called', async () => {
    const { path, no } = await written()
    await lay(path)
    await approve(chair, path)
    await otherwise(async () => {
      expect(await standing(path)).toBe(true)
      await approve(adjuster, path)
      expect(await isAdjusted(no)).toBe(false)
    })
  })

  test('for the headings, and for what the § is registered by', async () => {
    const { path, paragraph, no } = await written()
    await lay(path)
    await approve(chair, path)
    expect(await standing(path)).toBe(false)
    const form = await secretary.open('/organ/ks/protokoll')
    const heading = { one_decision: 'Så beslutades', many_decision: 'Så beslutades' }
    expect((await secretary.submit(form, heading)).status).toBe(303)
    expect(await standing(path)).toBe(true)
    const back = await secretary.open('/organ/ks/protokoll')
    expect((await secretary.submit(back, { reset: '1' })).status).toBe(303)
    expect(await standing(path)).toBe(false)
    const edit = await secretary.open(`${paragraph}/redigera`)
    expect((await secretary.submit(edit, { dnr: 'KS-2026/901' })).status).toBe(303)
    expect(await standing(path)).toBe(true)
    await approve(adjuster, path)
    expect(await isAdjusted(no)).toBe(false)
  })
})

test('the words that were approved can be shown, whatever is renamed meanwhile', async () => {
  const { path, no } = await written()
  await lay(path)
  await approve(chair, path)
  await site.db.updateTable('person').set({ name: 'Någon Annan' }).where('name', '=', 'Ove Stenmark Dahl').execute()
  try {
    expect((await approve(adjuster, path)).status).toBe(303)
    expect(await isAdjusted(no)).toBe(true)
  } finally {
    await site.db.updateTable('person').set({ name: 'Ove Stenmark Dahl' }).where('name', '=', 'Någon Annan').execute()
  }
  const hashes = await site.db
    .selectFrom('part_signatory')
    .select(['content_sha256', 'answered_at'])
    .where('part_id', '=', (await partWith(no)).id)
    .execute()
  expect(new Set(hashes.map(one => one.content_sha256)).size).toBe(1)
  const hash = hashes[0]?.content_sha256 ?? ''
  const { bytes } = await site.db
    .selectFrom('file')
    .select('bytes')
    .where('sha256', '=', hash)
    .executeTakeFirstOrThrow()
  expect(sha256(bytes)).toBe(hash)
  expect((await secretary.get(path)).html).toContain(`${path}/justering/lydelse/${hash}`)
  await otherwise(async () => {
    const words = textOf((await secretary.get(`${path}/justering/lydelse/${hash}`)).html)
    for (const one of ['Bokslutet godkänns.', 'Kommunstyrelsens beslut', 'KS-2026/900']) expect(words).toContain(one)
    expect(words).not.toContain('Annan styrelses')
  })
  expect((await secretary.get(`${path}/justering/lydelse/${'0'.repeat(64)}`)).status).toBe(404)
})

test('two who approve at the same moment adjust the §§ once', async () => {
  const { path, no } = await written()
  await lay(path)
  const both = await Promise.all([approve(chair, path), approve(adjuster, path)])
  expect(both.map(one => one.status)).toEqual([303, 303])
  const parts = await site.db
    .selectFrom('minute_item')
    .innerJoin('minutes_part', 'minutes_part.meeting_id', 'minute_item.meeting_id')
    .select('minutes_part.id')
    .where('paragraph_no', '=', no)
    .execute()
  expect([await isAdjusted(no), parts.length]).toEqual([true, 1])
})
