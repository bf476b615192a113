import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { openDatabase } from '#src/db/database.ts'
import { migrate } from '#src/db/migrator.ts'
import type { Database } from '#src/db/schema.ts'
import { sendDue } from '#src/mail/outbox.ts'
import { CONNECTIONS, smtpPost } from '#src/mail/transport.ts'
import { bytes, FROM, queueLetters } from './letters.ts'
import { median } from './measure.ts'
import type { Bench } from './pages.ts'

const MAILS = 10_000
const ROUNDS = 3

/** How fast the outbox sends, against a bare loop of nodemailer with one durable commit a letter. */
export async function mailLines(bench: Bench): Promise<void> {
  const file = join(tmpdir(), `yttra-bench-mail-${process.pid}.sqlite`)
  const open = openDatabase(`sqlite:${file}`)
  await migrate(open)
  const server = fork(new URL('smtp-child.ts', import.meta.url), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [url] = (await once(server, 'message')) as [string]
  const times: { own: number; bare: number }[] = []
  await round(open.db, url, 500)
  for (let i = 0; i < ROUNDS; i++) times.push(await round(open.db, url, MAILS))
  bench.add({
    name: `Outbox, ${MAILS.toLocaleString('en')} letters of 36 KB / bare loop of nodemailer with a commit a letter, time`,
    measured: `${Math.round(MAILS / (median(times.map(one => one.own)) / 1000))} a second`,
    against: `${Math.round(MAILS / (median(times.map(one => one.bare)) / 1000))} a second`,
    // 0.8 of the rate is 1.25 of the time.
    ratio: median(times.map(one => one.own / one.bare)),
    goal: 1.25,
  })
  server.kill()
  await open.close()
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
}

async function round(db: Database, url: string, mails: number): Promise<{ own: number; bare: number }> {
  return { bare: await bareLoop(db, url, mails), own: await outbox(db, url, mails) }
}

async function outbox(db: Database, url: string, mails: number): Promise<number> {
  await queueLetters(db, mails)
  const post = smtpPost(url, FROM)
  const clock = () => new Date()
  const begun = performance.now()
  while ((await sendDue({ db, post, from: FROM, clock, complain: console.error }, 'bench')) === 'busy');
  const took = performance.now() - begun
  post.close()
  return took
}

/** The same letters by the library alone; of each it is noted, durably, that it went. */
async function bareLoop(db: Database, url: string, mails: number): Promise<number> {
  await queueLetters(db, mails)
  const ids = (
    await db.selectFrom('mail').select(['id', 'to_address']).where('sent_at', 'is', null).execute()
  ).entries()
  const transport = createTransport({ url, pool: true, maxConnections: CONNECTIONS, maxMessages: 1000 })
  const begun = performance.now()
  const one = async () => {
    for (const [, { id, to_address }] of ids) {
      const attachments = [{ filename: 'utdrag.pdf', content: bytes }]
      await transport.sendMail({ from: FROM, to: to_address, subject: 'Utdrag', text: 'Hej', attachments })
      const sent_at = new Date().toISOString()
      await db.updateTable('mail').set({ sent_at, try_at: null }).where('id', '=', id).execute()
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one))
  const took = performance.now() - begun
  transport.close()
  return took
}
