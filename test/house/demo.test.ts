import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Dialect, OpenDatabase } from '#src/db/database.ts'
import { openDatabase } from '#src/db/database.ts'
import { migrate } from '#src/db/migrator.ts'
import { transact } from '#src/db/transact.ts'
import { exportMatter } from '#src/interchange/export.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { fold } from '#src/matters/fold.ts'
import { project } from '#src/matters/project.ts'
import { eventsOf } from '#src/matters/store.ts'
import { matterWorkflow, referralWorkflow } from '#src/matters/workflow.ts'
import { dialect, newDatabase, type TestDatabase } from '#test/support/database.ts'
import { demoDatabase, demoNow } from '#test/support/demo.ts'

let demo: TestDatabase
beforeAll(async () => {
  demo = await demoDatabase()
}, 120_000)
afterAll(() => demo.close())

const acting = { actor: 'test', now: demoNow }

describe('the demonstration', () => {
  test('has the bodies, meetings and motions that were promised', async () => {
    const count = async (table: 'body' | 'meeting' | 'matter') =>
      (
        await demo.db
          .selectFrom(table)
          .select(eb => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n
    expect(await count('body')).toBeGreaterThanOrEqual(6)
    expect(await count('meeting')).toBeGreaterThanOrEqual(60)
    expect(await count('matter')).toBeGreaterThanOrEqual(60)
  })

  test('shows a motion in every state, and a referral in the end states', async () => {
    const rows = await demo.db
      .selectFrom('motion_state')
      .select('status')
      .where('audience', '=', 'staff')
      .distinct()
      .execute()
    expect(new Set(rows.map(row => row.status))).toEqual(statusesOf(matterWorkflow))
    const referrals = await demo.db.selectFrom('referral').select('status').distinct().execute()
    const seen = new Set(referrals.map(row => row.status))
    for (const status of ['sent', 'delivered', 'declined', 'not_received']) expect(seen).toContain(status)
    expect(statusesOf(referralWorkflow).size).toBeGreaterThan(seen.size - 1)
  })

  test('has late motions, one remitted back twice, a struck step and a voided number', async () => {
    const late = await demo.db
      .selectFrom('motion_state')
      .select('slug')
      .where('audience', '=', 'staff')
      .where('due_on', '<', '2026-11-23')
      .execute()
    expect(late.length).toBeGreaterThan(2)
    const { n } = await demo.db
      .selectFrom('event')
      .select(eb => ['matter_id', eb.fn.countAll<number>().as('n')])
      .where('kind', '=', 'remitted_back')
      .groupBy('matter_id')
      .orderBy('n', 'desc')
      .executeTakeFirstOrThrow()
    expect(n).toBe(2)
    expect(await demo.db.selectFrom('event').select('id').where('kind', '=', 'struck').execute()).not.toEqual([])
    expect(
      await demo.db.selectFrom('registry_number').select('id').where('voided_at', 'is not', null).execute(),
    ).not.toEqual([])
  })

  test('repeats no text: every decision and every summary is there once', async () => {
    const items = await demo.db
      .selectFrom('minute_item')
      .select(['id', 'decision', 'summary', 'meeting_id', 'title'])
      .execute()
    const summaries = items.map(item => item.summary).filter(summary => summary !== '[]')
    expect(new Set(summaries).size).toBe(summaries.length)
    const sections = await demo.db.selectFrom('response').select('sections').execute()
    // An answer that came as a file has none.
    const written = sections.map(row => row.sections).filter(one => one !== '[]')
    expect(new Set(written).size).toBe(written.length)
  })
})

test('projections made again from the events are the same', async () => {
  const read = async () => ({
    states: await demo.db.selectFrom('motion_state').selectAll().orderBy('audience').orderBy('sort_no').execute(),
    facets: (await demo.db.selectFrom('motion_facet').selectAll().execute())
      .map(row => Object.values(row).join(' '))
      .sort(),
    referrals: await demo.db.selectFrom('referral').selectAll().orderBy('id').execute(),
  })
  const before = await read()
  expect(before.states.length).toBeGreaterThan(100)
  await transact(demo.db, async tx => {
    await tx.deleteFrom('motion_state').execute()
    await tx.deleteFrom('motion_facet').execute()
    await tx.updateTable('referral').set({ status: 'planned', since_on: null, due_on: null }).execute()
    for (const { id } of await tx.selectFrom('matter').select('id').execute()) {
      await project(tx, id, fold(await eventsOf(tx, id)))
    }
  })
  expect(await read()).toEqual(before)
})

test('every matter goes out, into an empty database of the other kind, and out again the same', async () => {
  const other = await otherKind(dialect)
  try {
    const ids = (await demo.db.selectFrom('matter').select('id').orderBy('sort_no').execute()).map(row => row.id)
    for (const id of ids) {
      const out = JSON.stringify(await exportMatter(demo.db, id))
      const loaded = await transact(other.db, tx => loadMatter(tx, readMatterFile(out), acting))
      expect(JSON.stringify(await exportMatter(other.db, loaded))).toBe(out)
    }
    // Of a meeting at which no motion was, its summons and its minutes go out with no matter; so do the papers that went
    // with a summons, words that lie for adjustment elsewhere, and a § that is no motion's.
    const files = (open: OpenDatabase) => {
      const travelling = open.db
        .selectFrom('event')
        .innerJoin('minute_item', 'minute_item.id', 'event.minute_item_id')
        .select('minute_item.part_id')
        .where('minute_item.part_id', 'is not', null)
        .$castTo<{ part_id: string }>()
      return open.db
        .selectFrom('file')
        .select('sha256')
        .where('sha256', 'not in', eb => eb.selectFrom('summons').select('sha256'))
        .where('sha256', 'not in', eb =>
          eb
            .selectFrom('summons')
            .select('papers_sha256')
            .where('papers_sha256', 'is not', null)
            .$castTo<{ papers_sha256: string }>(),
        )
        .where('sha256', 'not in', eb =>
          eb
            .selectFrom('approval')
            .innerJoin('approval_round', 'approval_round.id', 'round_id')
            .select('content_sha256')
            .where('ended_at', 'is', null)
            .where('content_sha256', 'is not', null)
            .$castTo<{ content_sha256: string }>(),
        )
        .where('sha256', 'not in', eb =>
          eb
            .selectFrom('minutes_part')
            .select('sha256')
            .where('sha256', 'is not', null)
            .where('id', 'not in', travelling)
            .$castTo<{ sha256: string }>(),
        )
        .where('sha256', 'not in', eb =>
          eb
            .selectFrom('edition')
            .leftJoin('event', 'event.minute_item_id', 'edition.minute_item_id')
            .select('sha256')
            .where('event.id', 'is', null),
        )
        .where('sha256', 'not in', eb =>
          eb
            .selectFrom('dispatch')
            .leftJoin('event', 'event.minute_item_id', 'dispatch.minute_item_id')
            .select('sha256')
            .where('event.id', 'is', null),
        )
        .orderBy('sha256')
        .execute()
    }
    expect(await files(other)).toEqual(await files(demo))
  } finally {
    await other.close()
  }
}, 120_000)

// The run on PostgreSQL has both at hand; the run on SQLite loads into a fresh SQLite database.
async function otherKind(from: Dialect): Promise<OpenDatabase> {
  if (from === 'sqlite') return newDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'yttra-other-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const open = openDatabase(`sqlite:${join(folder, 'other.sqlite')}`)
  await migrate(open)
  return open
}

const statusesOf = (rows: readonly { to: string }[]): Set<string> =>
  new Set(rows.map(row => row.to).filter(to => to !== 'same'))
