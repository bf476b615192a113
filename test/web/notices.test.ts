import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, longDay } from '#src/dates.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { noticesOfMeeting, partsToAnnounce } from '#src/notices/store.ts'
import { demoNow } from '#test/support/demo.ts'
import { formOf, textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { demoSite, signIn, type Typed, Visitor } from './support.ts'

const site = demoSite()
const reader = new Visitor(site)
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let stranger: Visitor

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
  stranger = await signIn(site, 'tn')
})

/** A § of a new meeting of the committee, three days ago, adjusted yesterday. */
async function adjustedMeeting(no: number): Promise<{ id: string; path: string }> {
  const held = addDays(today, -3)
  const { id, path } = await newMeeting(site, secretary, { held, no, paragraphs: [900 + no] })
  await adjusted(path, [900 + no])
  return { id, path }
}

async function adjusted(path: string, paragraphs: number[], typed: Typed = {}): Promise<void> {
  const answer = await secretary.post(`${path}/justera`, {
    adjusted_on: addDays(today, -1),
    chair: 'Eva Ek (S)',
    adjusters: 'Bo Alm (M)',
    gap_reason: 'Brådskar',
    paragraphs: paragraphs.map(String),
    ...typed,
  })
  expect(answer.status).toBe(303)
}

async function posted(no: number) {
  const { id, path } = await adjustedMeeting(no)
  const [part] = await partsToAnnounce(site.db, id)
  const posting = { part: part?.id ?? '', kept_at: 'Kansliet i Hamra' }
  const form = await secretary.open(`${path}/anslag`)
  return { id, path, form, posting, answer: await secretary.submit(form, posting) }
}

describe('the notice board (KL 8:9-13)', () => {
  test('an adjustment is made known to everybody, with the days that the law wants', async () => {
    const { answer, form, posting } = await posted(6)
    expect(answer.status).toBe(303)
    const page = textOf((await reader.get(answer.location)).html)
    const { lastDay } = appealPeriod(today)
    expect(page).toContain('§ 906')
    expect(page).toContain('Kansliet i Hamra')
    expect(page).toContain(String(Number(lastDay.slice(8))))
    expect((await reader.get('/anslagstavla')).html).toContain(`href="${answer.location}"`)

    const again = await secretary.submit(form, posting)
    expect([again.status, textOf(again.html).includes('Justeringen är redan anslagen.')]).toEqual([409, true])
    expect((await stranger.get(form.action)).status).toBe(403)
  })

  test('a notice hangs from the day on which it is recorded, whatever is said: it was not here before', async () => {
    const { answer, id, form } = await posted(5)
    expect(form.controls.map(control => control.name)).not.toContain('posted_on')
    const anew = await secretary.post(`${answer.location}/ersatt`, { kept_at: 'Kansliet', reason: 'Fel ort.' })
    expect(anew.status).toBe(303)
    const hung = async () => (await noticesOfMeeting(site.db, id)).map(one => one.posted_on)
    expect(await hung()).toEqual([today, today])
    const yesterday = { posted_on: addDays(today, -1), kept_at: 'Kansliet', reason: 'Fel hus.' }
    expect((await secretary.post(`${anew.location}/ersatt`, yesterday)).status).toBe(303)
    expect(await hung()).toEqual([today, today, today])
  })

  test('a notice stays until the appeal period has run out, to the day', async () => {
    const { answer, id } = await posted(8)
    const early = await secretary.post(`${answer.location}/ta-ned`, { taken_down_on: today })
    expect([early.status, textOf(early.html).includes('får tas ned tidigast')]).toEqual([422, true])
    expect(formOf(early.html, early.path)).toBeTruthy()

    const [notice] = await noticesOfMeeting(site.db, id)
    const { lastDay, removableFrom } = appealPeriod(addDays(today, -60))
    await site.db
      .updateTable('notice')
      .set({ posted_on: addDays(today, -60) })
      .where('id', '=', notice?.id ?? '')
      .execute()
    expect((await secretary.post(`${answer.location}/ta-ned`, { taken_down_on: lastDay })).status).toBe(422)
    expect((await secretary.post(`${answer.location}/ta-ned`, { taken_down_on: removableFrom })).status).toBe(303)
    expect((await reader.get(answer.location)).status).toBe(404)
    expect((await reader.get('/anslagstavla')).html).not.toContain(`"${answer.location}"`)
    expect((await secretary.get(answer.location)).status).toBe(200)
    const twice = await secretary.again(early, { taken_down_on: removableFrom })
    expect([twice.status, textOf(twice.html).includes('redan nedtaget')]).toEqual([409, true])
  })

  test('a faulty notice gives way to a new one, with the reason and a new last day', async () => {
    const { answer, id } = await posted(9)
    const old = answer.location
    const without = await secretary.post(`${old}/ersatt`, { kept_at: 'Kansliet', reason: '' })
    expect(without.status).toBe(422)
    expect(await noticesOfMeeting(site.db, id)).toHaveLength(1)
    const fault = 'Fel sammanträdesdag på anslaget.'
    const anew = await secretary.post(`${old}/ersatt`, { kept_at: 'Kansliet', reason: fault })
    expect(anew.status).toBe(303)
    expect((await reader.get(old)).status).toBe(404)
    expect((await reader.get(anew.location)).status).toBe(200)
    expect(textOf((await secretary.get(anew.location)).html)).toContain(fault)
    expect((await reader.get(anew.location)).html).not.toContain(fault)
    const late = await secretary.again(without, { kept_at: 'Kansliet', reason: fault })
    expect([late.status, textOf(late.html).includes('redan ersatt')]).toEqual([409, true])
    expect(await noticesOfMeeting(site.db, id)).toHaveLength(2)
  })

  test('the minutes behind a notice are published at once, and taken back at once; the notice stays', async () => {
    const { answer, path } = await posted(3)
    const part = `${path}/protokoll/1`
    expect((await reader.get(`${part}.pdf`)).status).toBe(404)
    expect((await secretary.get(answer.location)).html).toContain(`${part}/publicera`)
    expect((await stranger.get(`${part}/publicera`)).status).toBe(403)
    expect((await secretary.post(`${part}/publicera`)).status).toBe(303)
    expect([(await reader.get(`${part}.pdf`)).status, (await reader.get(`${path}/903`)).status]).toEqual([200, 200])
    expect((await secretary.post(`${part}/publicera`)).status).toBe(409)
    expect((await secretary.post(`${part}/dra-tillbaka`, { reason: '' })).status).toBe(422)
    expect((await secretary.post(`${part}/dra-tillbaka`, { reason: 'Ett namn är skyddat.' })).status).toBe(303)
    expect([(await reader.get(`${part}.pdf`)).status, (await reader.get(`${path}/903`)).status]).toEqual([404, 404])
    expect((await reader.get(answer.location)).status).toBe(200)
    const logged = await site.db
      .selectFrom('log_entry')
      .select('detail')
      .where('action', '=', 'minutes.withdrawn')
      .execute()
    expect(logged.map(one => one.detail)).toEqual(['§ 903: Ett namn är skyddat.'])
    expect((await secretary.post(`${part}/publicera`)).status).toBe(303)
    expect((await reader.get(`${part}.pdf`)).status).toBe(200)
  })

  test('leads to the minutes behind it once everybody may read all of them, and only then', async () => {
    const { id, path } = await newMeeting(site, secretary, { held: addDays(today, -4), no: 5, paragraphs: [930, 931] })
    await adjusted(path, [930, 931])
    const [part] = await partsToAnnounce(site.db, id)
    const posting = { part: part?.id ?? '', kept_at: 'Kansliet i Hamra' }
    const { location } = await secretary.post(`${path}/anslag`, posting)
    const minutes = `${path}/protokoll/1`
    const link = `<a href="${minutes}">Läs protokollet</a>`
    const read = async () => {
      const pages = [await reader.get(location), await secretary.get(location)]
      return [...pages.map(page => page.html.includes(link)), (await reader.get(minutes)).status]
    }
    expect(await read()).toEqual([false, false, 404])
    expect((await secretary.post(`${path}/930/publicering`)).status).toBe(303)
    expect(await read()).toEqual([false, false, 404])
    expect((await secretary.post(`${minutes}/publicera`)).status).toBe(303)
    expect(await read()).toEqual([true, true, 200])
    await site.db.updateTable('minutes_part').set({ words: null }).where('id', '=', posting.part).execute()
    expect((await reader.get(location)).html).toContain(`<a href="${minutes}.pdf">Läs protokollet (PDF)</a>`)
    expect((await reader.get(`${minutes}.pdf`)).status).toBe(200)
    expect((await secretary.post(`${path}/931/publicering`, { reason: 'Ett namn är skyddat.' })).status).toBe(303)
    expect((await reader.get(location)).html).not.toContain('Läs protokollet')
  })

  test('has a certificate of its own for everybody, once there is something to certify', async () => {
    const { id, path } = await adjustedMeeting(2)
    const certificate = `${path}/anslagsbevis/1`
    expect((await reader.get(certificate)).status).toBe(404)
    const [part] = await partsToAnnounce(site.db, id)
    await secretary.post(`${path}/anslag`, { part: part?.id ?? '', kept_at: 'Kansliet i Hamra' })
    const page = textOf((await reader.get(certificate)).html)
    for (const words of [
      'Socialnämnden',
      '§ 902',
      'Kansliet i Hamra',
      'Sista dag att överklaga',
      'Ansvarig',
      'Inte sett',
    ])
      expect(page).toContain(words)
    const { status, raw } = await reader.get(`${certificate}.pdf`)
    expect([status, raw.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    expect((await reader.get(`${path}/anslagsbevis/2`)).status).toBe(404)
  })

  test('a § says until when one may appeal, or that one cannot', async () => {
    const rows = await site.db
      .selectFrom('minute_item')
      .innerJoin('notice', 'notice.part_id', 'minute_item.part_id')
      .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
      .innerJoin('body', 'body.id', 'meeting.body_id')
      .select(['code', 'held_on', 'meeting.no', 'paragraph_no', 'preparatory'])
      .where('meeting.no', '=', 1)
      .execute()
    const words = async (code: string): Promise<string> => {
      const item = rows.find(row => row.code === code)
      return textOf(
        (await secretary.get(`/sammantraden/${code.toLowerCase()}/${item?.held_on}/${item?.paragraph_no}`)).html,
      )
    }
    expect(await words('KF')).toContain('Sista dag att överklaga:')
    expect(await words('SN')).toContain('kan inte överklagas')
  })
})

test('the secretary’s own page tells what the minutes wait for, and by when', async () => {
  const { id } = await adjustedMeeting(4)
  const before = textOf((await secretary.get('/')).html)
  expect(before).toMatch(/sammanträde 4, § 904\s+Att anslå/)
  const [part] = await partsToAnnounce(site.db, id)
  const posting = { part: part?.id ?? '', kept_at: 'Kansliet' }
  expect((await secretary.post(`/sammantraden/sn/${addDays(today, -3)}-4/anslag`, posting)).status).toBe(303)
  expect(textOf((await secretary.get('/')).html)).not.toMatch(/sammanträde 4, § 904\s+Att anslå/)
})

test('of one meeting she is told which §§ each part is about that is to be made known', async () => {
  const held = addDays(today, -2)
  const { path } = await newMeeting(site, secretary, { held, no: 6, paragraphs: [920, 921, 922] })
  await adjusted(path, [921])
  await adjusted(path, [920, 922])
  const page = textOf((await secretary.get('/')).html)
  expect(page).toMatch(/sammanträde 6, § 921\s+Att anslå/)
  expect(page).toMatch(/sammanträde 6, §§ 920, 922\s+Att anslå/)
})

test('one § is justerad, several are justerade', async () => {
  const held = addDays(today, -1)
  const { path } = await newMeeting(site, secretary, { held, no: 7, paragraphs: [910, 911, 912] })
  await adjusted(path, [910], { adjusted_on: held, immediate: '1' })
  await adjusted(path, [911, 912], { adjusted_on: today })
  const [first, later] = [longDay(held), longDay(today)]
  const page = textOf((await secretary.get(path)).html)
  for (const words of [`Justerad omedelbart ${first}.`, `Justerade ${later}.`]) expect(page).toContain(words)
  for (const words of [`§ 910, justerad ${first}`, `§§ 911–912, justerade ${later}`]) expect(page).toContain(words)
  const choices = textOf((await secretary.get(`${path}/anslag`)).html)
  expect(choices).toContain(`§ 910, omedelbart justerad ${first}`)
  expect(choices).toContain(`§§ 911–912, justerade ${later}`)
})
