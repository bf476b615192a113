import { beforeAll, describe, expect, test } from 'vitest'
import { longDay } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { recordEvent } from '#src/matters/actions.ts'
import { municipality, saveMunicipality } from '#src/municipality/store.ts'
import { unansweredOn } from '#src/unanswered/list.ts'
import { clockStateText } from '#src/unanswered/standing.ts'
import { demoNow } from '#test/support/demo.ts'
import { textOf } from './html.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const acting = { actor: 'prov', now: demoNow }
let officer: Visitor
let reader: Visitor

beforeAll(async () => {
  officer = await signIn(site, 'utredare')
  reader = new Visitor(site)
})

/** What the part about the year says on a motion's page; empty where there is none. */
async function clockOn(visitor: Visitor, slug: string): Promise<string> {
  const { html } = await visitor.get(`/motioner/${slug}`)
  const [, panel = ''] = /<h2>Ettårsgränsen<\/h2>([\s\S]*?)<\/section>/.exec(html) ?? []
  return textOf(panel)
}

describe('the clock on the page of a motion', () => {
  test('says of every open motion what the list of all says: its state, the reason, the year day and the days left', async () => {
    const motions = await unansweredOn(site.db, 'staff', today, demoNow)
    expect(new Set(motions.map(one => one.state)).size).toBeGreaterThan(3)
    for (const one of motions) {
      const said = await clockOn(officer, one.slug)
      expect(said, one.slug).toContain(clockStateText[one.state])
      expect(said, one.slug).toContain(one.because)
      if (one.year_on === null || one.days_left === null) continue
      expect(said, one.slug).toContain(longDay(one.year_on))
      expect(said, one.slug).toContain(one.days_left < 0 ? `för ${-one.days_left} dag` : `${one.days_left} dag`)
      if (one.last_meeting_on) expect(said, one.slug).toContain(longDay(one.last_meeting_on))
      if (one.reported_on)
        expect(said, one.slug).toContain(`Redovisad för kommunfullmäktige ${longDay(one.reported_on)}`)
    }
  })

  test('tells a reader from outside what the open list tells, without the plan of those who work here', async () => {
    const motions = await unansweredOn(site.db, 'public', today, demoNow)
    expect(motions.some(one => one.because !== '')).toBe(true)
    for (const one of motions) {
      const said = await clockOn(reader, one.slug)
      expect(said, one.slug).toContain(clockStateText[one.state])
      expect(said, one.slug).toContain(one.because)
      expect(said, one.slug).not.toContain('Se hur tiden räcker')
    }
  })

  test('is gone when the council has ended the motion', async () => {
    const { slug } = await site.db
      .selectFrom('motion_state')
      .select('slug')
      .where('audience', '=', 'public')
      .where('status', '=', 'decided')
      .executeTakeFirstOrThrow()
    expect([await clockOn(officer, slug), await clockOn(reader, slug)]).toEqual(['', ''])
  })

  test('begins when the motion was raised, or came in where the municipality counts so', async () => {
    const rows = await site.db
      .selectFrom('motion_state')
      .innerJoin('event', 'event.matter_id', 'motion_state.matter_id')
      .select(['motion_state.slug', 'raised_on', 'event.happened_on as came_on'])
      .where('audience', '=', 'staff')
      .where('ended_on', 'is', null)
      .where('event.kind', '=', 'submitted')
      .where('raised_on', 'is not', null)
      .execute()
    const one = rows.find(row => row.raised_on !== row.came_on)
    expect(await clockOn(officer, one?.slug ?? '')).toContain(`Räknas från inlämningen ${longDay(one?.came_on ?? '')}`)
    const before = await municipality(site.db)
    expect(before.clock_start).toBe('submitted')
    await transact(site.db, tx => saveMunicipality(tx, { ...before, clock_start: 'raised' }, acting))
    try {
      expect(await clockOn(officer, one?.slug ?? '')).toContain(`Motionen väcktes ${longDay(one?.raised_on ?? '')}`)
    } finally {
      await transact(site.db, tx => saveMunicipality(tx, before, acting))
    }
  })

  test('turns when the council has been told', async () => {
    const breach = (await unansweredOn(site.db, 'staff', today, demoNow)).find(one => one.state === 'breach')
    expect(await clockOn(officer, breach?.slug ?? '')).toContain('Över ett år, inte redovisad')
    await transact(site.db, tx =>
      recordEvent(tx, breach?.matter_id ?? '', { kind: 'progress_reported', happened_on: today }, acting),
    )
    expect(await clockOn(officer, breach?.slug ?? '')).toContain('Redovisad för sent')
  })
})
