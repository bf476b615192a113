import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Database } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { keepFile } from '#src/files/store.ts'
import { messageIdOf } from '#src/mail/mail.ts'
import { enqueue } from '#src/mail/store.ts'
import { CONNECTIONS } from '#src/mail/transport.ts'
import { mailServer } from '#test/mail/server.ts'
import { freshDatabase } from '#test/support/database.ts'

const KILLS = process.env.YTTRA_TEST_EVERYTHING ? 200 : 3
const EACH_TIME = 25
const FROM = 'Yttra <yttra@ort.se>'
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

/** The same row of numbers from 0 to 1 for the same seed (mulberry32). */
function numbersFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

async function queue(db: Database, round: number): Promise<void> {
  await transact(db, async tx => {
    const acting = { actor: 'Provet', now: new Date() }
    const bytes = Buffer.alloc(36_000, 'a')
    const sha256 = await keepFile(tx, { bytes, media_type: 'application/pdf' }, acting)
    for (let i = 0; i < EACH_TIME; i++) {
      const about = `${round}-${i}`
      const mail = { dedupe_key: about, about: 'extract' as const, about_id: about }
      const to = { label: 'Mottagaren', email: `r${about}@ort.se` }
      const attachments = [{ sha256, name: 'utdrag.pdf' }]
      await enqueue(tx, to, { ...mail, subject: about, text: 'Hej', attachments }, acting)
    }
  })
}

async function started(url: string, smtp: string): Promise<ChildProcess> {
  const child = fork(new URL('outbox-child.ts', import.meta.url), [url, smtp, FROM], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/yttra' },
  })
  await once(child, 'message')
  return child
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test(`a process killed ${KILLS} times while it sends loses no letter, and repeats at most one a connection`, async () => {
  const random = numbersFrom(seed)
  const database = await freshDatabase()
  const { db } = database
  const server = await mailServer()
  let amidst = 0
  const noted = async () =>
    new Set(
      (await db.selectFrom('mail').select('id').where('sent_at', 'is not', null).execute()).map(one =>
        messageIdOf(one.id, FROM),
      ),
    )
  try {
    for (let round = 0; round < KILLS; round++) {
      await queue(db, round)
      const before = server.taken.length
      const child = await started(database.url, server.url)
      while (server.taken.length === before) await wait(1)
      await wait(random() * 40)
      await killed(child)
      await wait(20)
      const known = await noted()
      if (known.size < (round + 1) * EACH_TIME) amidst += 1
      const unnoted = server.taken.slice(before).filter(one => !known.has(one.messageId))
      expect(unnoted.length, `seed ${seed}, kill ${round}`).toBeLessThanOrEqual(CONNECTIONS)
    }
    expect(amidst, 'kills while letters were on their way').toBeGreaterThan(KILLS / 4)
    const last = await started(database.url, server.url)
    const all = KILLS * EACH_TIME
    while ((await noted()).size < all) await wait(50)
    await killed(last)
    const took = Map.groupBy(server.taken, one => one.messageId)
    const rows = await db.selectFrom('mail').selectAll().execute()
    expect([took.size, rows.length], `seed ${seed}`).toEqual([all, all])
    expect(rows.filter(row => row.failed_at !== null || row.sent_at === null || row.try_at !== null)).toEqual([])
    expect(rows.every(row => took.get(messageIdOf(row.id, FROM))?.[0]?.to === row.to_address)).toBe(true)
    const repeated = server.taken.length - all
    expect(repeated, `seed ${seed}`).toBeLessThanOrEqual(KILLS * CONNECTIONS)
    console.log(`seed ${seed}: ${KILLS} kills, ${all} letters, ${amidst} kills amidst them, ${repeated} repeated`)
  } finally {
    await server.close()
  }
}, 900_000)
