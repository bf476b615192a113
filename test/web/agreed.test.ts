import { beforeAll, describe, expect, test } from 'vitest'
import { demoNow } from '#test/support/demo.ts'
import { other } from './agendas.ts'
import { textOf } from './html.ts'
import { demoSite, signIn, type Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const gap = 'Ärendet var inte tillkännagivet i tid. Det kan avgöras bara om alla närvarande är ense'
let secretary: Visitor

beforeAll(async () => {
  secretary = await signIn(site, 'sekreterare')
})

const add = (path: string, title: string) =>
  secretary.post(`${path}/dagordning/lagg-till`, { ...other(title), pending: [], standing: [] })

/** A council that has adopted its agenda, after which this item came and became a §. */
async function councilWith(title: string, no: number): Promise<{ path: string; agreed: string; paragraph: string }> {
  await secretary.post('/sammantraden/kf/nytt', { held_on: today, no: String(no), place: 'Kvarnen', starts_at: '' })
  const path = `/sammantraden/kf/${today}-${no}`
  await add(path, 'Upprop')
  const late = await secretary.post(`${path}/kallelse/utfarda`, { sent_on: today })
  await secretary.again(late, { order_reason: 'Kallat muntligen' })
  const form = await secretary.open(`${path}/dagordning/faststall`)
  expect((await secretary.submit(form, { agreed_1: '1' })).status).toBe(303)
  expect((await add(path, title)).status).toBe(303)
  const writing = await secretary.open(`${path}/dagordning/2/paragraf`)
  const paragraph = String(writing.controls.find(one => one.name === 'paragraph_no')?.values[0])
  expect((await secretary.submit(writing, { decision: 'Fullmäktige antar uttalandet.' })).status).toBe(303)
  return { path, agreed: `${path}/dagordning/2/enighet`, paragraph }
}

const missing = async (path: string): Promise<string> => textOf((await secretary.get(`${path}/justera`)).html)

describe('what the council takes up after its agenda was adopted', () => {
  test('is missed before adjustment until somebody has noted that all agreed (KL 5:52)', async () => {
    const { path, agreed, paragraph } = await councilWith('Uttalande om färjan', 3)
    expect(await missing(path)).toContain(`§ ${paragraph}: ${gap}`)
    expect((await secretary.get(`${path}/justera`)).html).toContain(`href="${path}/dagordning"`)
    expect((await secretary.get(`${path}/dagordning`)).html).toContain(`href="${agreed}"`)
    expect(textOf((await secretary.get(agreed)).html)).toContain(gap)
    expect((await secretary.submit(await secretary.open(agreed))).status).toBe(303)
    expect(await missing(path)).not.toContain(gap)
    expect(textOf((await secretary.get(`${path}/dagordning`)).html)).toContain(
      'Alla närvarande var ense om att ta upp ärendet.',
    )
    expect((await secretary.submit(await secretary.open(agreed))).status).toBe(303)
    expect(await missing(path)).toContain(gap)
  })

  test('is noted by the body’s own secretary alone, and not once the § is adjusted', async () => {
    const { path, agreed, paragraph } = await councilWith('Uttalande om bron', 4)
    expect((await (await signIn(site, 'sn-sekreterare')).get(agreed)).status).toBe(403)
    const form = await secretary.open(agreed)
    const meeting = await site.db
      .selectFrom('minute_item')
      .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
      .select(['minute_item.id', 'meeting.id as meeting_id'])
      .where('meeting.no', '=', 4)
      .where('paragraph_no', '=', Number(paragraph))
      .executeTakeFirstOrThrow()
    const part = await site.db.selectFrom('minutes_part').selectAll().limit(1).executeTakeFirstOrThrow()
    await site.db
      .insertInto('minutes_part')
      .values({ ...part, id: 'late-part', meeting_id: meeting.meeting_id })
      .execute()
    await site.db.updateTable('minute_item').set({ part_id: 'late-part' }).where('id', '=', meeting.id).execute()
    const refused = await secretary.submit(form)
    expect([refused.status, textOf(refused.html).includes(`§ ${paragraph} är justerad`)]).toEqual([409, true])
    expect((await secretary.get(`${path}/dagordning`)).html).not.toContain(`href="${agreed}"`)
  })

  test('is not asked about what the adoption settled, in a committee, or where nobody was called by a summons', async () => {
    const { path } = await councilWith('Uttalande om vägen', 5)
    expect((await secretary.get(`${path}/dagordning/1/enighet`)).status).toBe(404)
    const board = `/sammantraden/ks/${today}-6`
    await secretary.post('/sammantraden/ks/nytt', { held_on: today, no: '6', place: 'Kvarnen', starts_at: '' })
    await add(board, 'Resa')
    expect((await secretary.get(`${board}/dagordning/1/enighet`)).status).toBe(404)
  })
})
