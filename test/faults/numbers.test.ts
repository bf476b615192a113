import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import type { Database } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { closeMeeting } from '#src/minutes/numbers.ts'
import { committee } from '#test/minutes/record.ts'
import { dialect, freshDatabase } from '#test/support/database.ts'
import type { Counts } from './numbers-child.ts'

const PROCESSES = 2
const SECRETARIES = 100
const ACTS = process.env.YTTRA_TEST_EVERYTHING ? 12 : 4
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const acting = { actor: 'Provet', now: new Date('2026-11-23T09:00:00.000Z') }
const days = Array.from({ length: 10 }, (_, i) => addDays('2026-01-14', i * 28))

interface Report {
  counts: Counts
  written: string[]
  numbered: Record<string, number>
}

function started(url: string, place: number): ChildProcess {
  const args = [url, String(seed + place), String(SECRETARIES / PROCESSES), String(ACTS)]
  return fork(new URL('numbers-child.ts', import.meta.url), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
}

async function reportOf(child: ChildProcess): Promise<Report> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`seed ${seed}: a process ended with ${code}`)
  })
  const [report] = (await Promise.race([once(child, 'message'), ended])) as [Report]
  ended.catch(() => {})
  return report
}

/** The most connections that the processes have had at once, looked at until they are done. */
async function mostConnections(db: Database, isDone: () => boolean): Promise<number> {
  let most = 0
  while (!isDone()) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
    most = Math.max(most, Number(rows[0]?.n ?? 0))
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return most
}

const numbersOf = (db: Database) =>
  db.selectFrom('minute_item').select(['id', 'paragraph_no', 'number_fixed_at']).orderBy('paragraph_no').execute()

test(`${SECRETARIES} secretaries write, close and fix in one body's series through two processes, and a third of it fails`, async () => {
  const { db, url } = await freshDatabase()
  const meetings = await committee(db, days, acting)
  let isDone = false
  const watching = dialect === 'postgres' ? mostConnections(db, () => isDone) : Promise.resolve(0)
  const children = Array.from({ length: PROCESSES }, (_, place) => started(url, place))
  const reports = await Promise.all(children.map(reportOf)).finally(() => {
    isDone = true
    for (const child of children) child.kill()
  })
  const connections = await watching
  const all = await numbersOf(db)
  const fixed = all.filter(one => one.number_fixed_at !== null)
  const sum = (deed: keyof Counts): number => reports.reduce((total, { counts }) => total + counts[deed], 0)
  const said = (['saved', 'closed', 'fixed', 'failed', 'refused'] as const).map(deed => `${sum(deed)} ${deed}`)
  console.log(`seed ${seed}: ${said.join(', ')}; ${fixed.length} numbers fixed, ${connections} connections at most`)

  expect(
    fixed.map(one => one.paragraph_no),
    `seed ${seed}: no number twice, no gap`,
  ).toEqual(fixed.map((_, i) => i + 1))
  expect(all.map(one => one.id).sort(), `seed ${seed}: nothing lost, nothing half-saved`).toEqual(
    reports.flatMap(report => report.written).sort(),
  )
  for (const [id, no] of reports.flatMap(report => Object.entries(report.numbered))) {
    expect(all.find(one => one.id === id)?.paragraph_no, `seed ${seed}: § ${no} stays`).toBe(no)
  }
  // Those who come to a meeting that is closed are refused, and how many those are is chance.
  const begun = sum('saved') + sum('closed') + sum('fixed') + sum('failed')
  expect(begun, `seed ${seed}`).toBeGreaterThan((SECRETARIES * ACTS) / 4)
  expect(sum('failed') / begun, `seed ${seed}`).toBeGreaterThan(1 / 5)
  for (const deed of ['saved', 'closed', 'fixed'] as const) expect(sum(deed), `seed ${seed}`).toBeGreaterThan(0)
  if (dialect === 'postgres') expect(connections).toBeGreaterThanOrEqual(20)

  const written = db.selectFrom('minute_item').select('meeting_id')
  const open = await db
    .selectFrom('meeting')
    .select('id')
    .where('closed_at', 'is', null)
    .where('id', 'in', written)
    .execute()
  for (const meeting of meetings.filter(one => open.some(({ id }) => id === one.id))) {
    await transact(db, tx => closeMeeting(tx, meeting, { ended_at: null }, acting))
  }
  const last = await numbersOf(db)
  expect(
    last.map(one => one.paragraph_no),
    `seed ${seed}: when all are closed`,
  ).toEqual(last.map((_, i) => i + 1))
}, 300_000)
