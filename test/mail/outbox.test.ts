import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { keepFile } from '#src/files/store.ts'
import { messageIdOf, nextTry, verdictOf } from '#src/mail/mail.ts'
import { type Round, sendDue } from '#src/mail/outbox.ts'
import { enqueue, noteBounce, tryAgain } from '#src/mail/store.ts'
import { type Post, smtpPost } from '#src/mail/transport.ts'
import { freshDatabase } from '#test/support/database.ts'
import { type Behaviour, type Mailbox, mailServer } from './server.ts'

const FROM = 'Älvhamra kommun <yttra@alvhamra.se>'
let db: Database
let now: Date
const closing: (() => Promise<void> | void)[] = []

beforeEach(async () => {
  db = (await freshDatabase()).db
  now = new Date('2026-11-24T08:00:00.000Z')
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function serving(behaviour: Behaviour = {}): Promise<{ box: Mailbox; post: Post }> {
  const box = await mailServer(behaviour)
  const post = smtpPost(box.url, FROM)
  closing.push(() => post.close(), box.close)
  return { box, post }
}

async function queued(address: string, more: { subject?: string; to_label?: string } = {}): Promise<void> {
  await transact(db, async tx => {
    const acting = { actor: 'Provet', now }
    const sha256 = await keepFile(tx, { bytes: Buffer.from('%PDF-1.7 prov'), media_type: 'application/pdf' }, acting)
    await enqueue(
      tx,
      { label: more.to_label ?? 'Förskolan Ängen', email: address },
      {
        dedupe_key: address,
        about: 'extract',
        about_id: address,
        subject: more.subject ?? 'Protokollsutdrag § 12',
        text: 'Här är utdraget.\nVänliga hälsningar',
        attachments: [{ sha256, name: 'utdrag-å.pdf' }],
      },
      acting,
    )
  })
}

const round = (post: Post, holder = 'one'): Promise<Round> =>
  sendDue({ db, post, from: FROM, clock: () => now, complain: () => undefined }, holder)
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}
const rows = () => db.selectFrom('mail').selectAll().orderBy('to_address').execute()

describe('the outbox', () => {
  test('sends what is due, once, with its attachment and the same Message-ID as ever', async () => {
    const { box, post } = await serving()
    await queued('a@ort.se')
    await queued('a@ort.se')
    expect([await round(post), await round(post)]).toEqual(['busy', 'idle'])
    const [mail] = await rows()
    expect(box.taken.map(one => [one.to, one.messageId])).toEqual([['a@ort.se', messageIdOf(mail?.id ?? '', FROM)]])
    expect(box.taken[0]?.raw).toContain('Auto-Submitted: auto-generated')
    expect(box.taken[0]?.raw).toContain(Buffer.from('%PDF-1.7 prov').toString('base64'))
    expect([mail?.sent_at, mail?.try_at, mail?.failed_at]).toEqual([now.toISOString(), null, null])
  })

  test('tells of a recipient that is refused for good, and sends the others', async () => {
    const { box, post } = await serving({ refuse: address => (address.startsWith('nobody') ? 550 : undefined) })
    for (const who of ['a@ort.se', 'nobody@ort.se', 'z@ort.se']) await queued(who)
    await round(post)
    const [, refused] = await rows()
    expect(box.taken.map(one => one.to).sort()).toEqual(['a@ort.se', 'z@ort.se'])
    expect([refused?.failed_at, refused?.try_at, refused?.failure?.includes('550')]).toEqual([
      now.toISOString(),
      null,
      true,
    ])
  })

  test('keeps what the server said without the address that it quotes, which may be protected', async () => {
    const { post } = await serving({ refuse: () => 550, quotes: true })
    await queued('hemlig@ort.se')
    await round(post)
    const [{ id = '', failure = '' } = {}] = await rows()
    expect([failure?.includes('550'), failure?.includes('hemlig@')]).toEqual([true, false])
    await transact(db, tx => noteBounce(tx, { id, sending: 1, failure: '550 5.1.1 <hemlig@ort.se>: okänd' }, now))
    expect((await rows())[0]?.failure).toBe('550 5.1.1 <[adressen]>: okänd')
  })

  test('sends a letter that came back anew under the same Message-ID; what comes back of the first is of that one', async () => {
    const { box, post } = await serving()
    await queued('fel@ort.se')
    await round(post)
    const [{ id = '' } = {}] = await rows()
    const back = { id, sending: 1, failure: '550 okänd' }
    await transact(db, tx => noteBounce(tx, back, now))
    await transact(db, tx => tryAgain(tx, id, 'ratt@ort.se', { actor: 'Monica', now }))
    await round(post)
    expect(box.taken.map(one => one.to)).toEqual(['fel@ort.se', 'ratt@ort.se'])
    expect(new Set(box.taken.map(one => one.messageId)).size).toBe(1)
    expect(box.taken.map(one => /^X-Yttra-Sending: (\d+)/im.exec(one.raw)?.[1])).toEqual(['1', '2'])
    later(60)
    expect(await transact(db, tx => noteBounce(tx, { ...back, failure: '550 sen' }, now))).toBe(true)
    const [mail] = await rows()
    expect([mail?.to_address, mail?.failed_at, mail?.failure]).toEqual(['ratt@ort.se', null, null])
    const kept = await db.selectFrom('mail_sending').selectAll().execute()
    expect(kept).toMatchObject([{ no: 1, to_address: 'fel@ort.se', failed_at: now.toISOString(), failure: '550 sen' }])
    await transact(db, tx => noteBounce(tx, { ...back, sending: 2 }, now))
    expect((await rows())[0]?.failed_at).toBe(now.toISOString())
    const [entry] = await db.selectFrom('log_entry').selectAll().where('action', '=', 'mail.tried_again').execute()
    expect([entry?.actor, entry?.detail]).toEqual(['Monica', 'another address'])
  })

  test('tries again where the server says "not now"', async () => {
    let busy = true
    const { box, post } = await serving({ refuse: () => (busy ? 450 : undefined) })
    await queued('a@ort.se')
    expect([await round(post), await round(post)]).toEqual(['busy', 'idle'])
    busy = false
    later(2)
    await round(post)
    expect([box.taken.length, (await rows())[0]?.attempts]).toEqual([1, 2])
  })

  test('waits while the server is down, loses nothing, and goes on when it is up', async () => {
    const first = await mailServer()
    const port = Number(new URL(first.url).port)
    await first.close()
    const post = smtpPost(first.url, FROM)
    closing.push(() => post.close())
    for (let i = 0; i < 12; i++) await queued(`a${i}@ort.se`)
    const rounds: Round[] = []
    for (let minute = 0; minute < 60; minute += 5) {
      rounds.push(await round(post))
      later(5)
    }
    expect(rounds).not.toContain('busy')
    expect(rounds.filter(one => one === 'unreachable').length).toBeGreaterThan(5)
    expect((await rows()).filter(one => one.failed_at ?? one.sent_at)).toEqual([])
    const again = await mailServer({}, port)
    closing.push(again.close)
    later(60)
    while ((await round(post)) === 'busy');
    expect(again.taken.map(one => one.to).sort()).toEqual((await rows()).map(one => one.to_address))
    expect((await rows()).every(one => one.sent_at)).toBe(true)
  })

  test('repeats one that the server took and died on, under the same Message-ID', async () => {
    let dead = false
    const { box, post } = await serving({
      dieAfter: () => {
        const dies = !dead
        dead = true
        return dies
      },
    })
    await queued('a@ort.se')
    expect(await round(post)).toBe('unreachable')
    later(2)
    await round(post)
    expect(box.taken).toHaveLength(2)
    expect(box.taken[0]?.messageId).toBe(box.taken[1]?.messageId)
    expect((await rows())[0]?.sent_at).not.toBeNull()
  })

  test('lets no header in by a name or a subject', async () => {
    const { box, post } = await serving()
    await queued('a@ort.se', { subject: 'Hej\r\nBcc: x@ort.se', to_label: 'Nisse"\r\nBcc: y@ort.se' })
    await round(post)
    const head = box.taken[0]?.raw.split('\r\n\r\n')[0] ?? ''
    expect(head).not.toMatch(/^bcc:/im)
    expect(box.taken[0]?.to).toBe('a@ort.se')
  })

  test('is one process’s work at a time, and another’s when that one is gone', async () => {
    const { box, post } = await serving()
    await queued('a@ort.se')
    await round(post, 'one')
    await queued('b@ort.se')
    expect([await round(post, 'two'), box.taken.length]).toEqual(['idle', 1])
    later(5)
    expect([await round(post, 'two'), box.taken.length]).toEqual(['busy', 2])
    expect(await round(post, 'one')).toBe('idle')
  })
})

describe('what an error of the mail server means', () => {
  test.each([
    [{ code: 'ECONNREFUSED' }, 'unreachable'],
    [{ code: 'ESOCKET' }, 'unreachable'],
    [{ code: 'EAUTH', responseCode: 535 }, 'unreachable'],
    [{ responseCode: 421 }, 'unreachable'],
    [{ code: 'EENVELOPE', responseCode: 550 }, 'refused'],
    [{ code: 'EMESSAGE', responseCode: 552 }, 'refused'],
    [{ code: 'EENVELOPE', responseCode: 450 }, 'later'],
    [{ code: 'EENVELOPE' }, 'refused'],
    [null, 'unreachable'],
  ])('%o: %s', (error, verdict) => {
    expect(verdictOf(error)).toBe(verdict)
  })

  test('tries soon, then every hour, and gives up after three days', () => {
    const at = (text: string) => new Date(text)
    const from = at('2026-11-24T08:00:00Z')
    const minutes = (attempts: number) => ((nextTry(attempts, from, from)?.getTime() ?? 0) - from.getTime()) / 60_000
    expect([1, 2, 3, 4, 5, 6, 60].map(minutes)).toEqual([1, 5, 15, 30, 60, 60, 60])
    expect(nextTry(70, from, at('2026-11-27T08:00:00Z'))).not.toBeNull()
    expect(nextTry(70, from, at('2026-11-27T08:00:01Z'))).toBeNull()
  })
})
