import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { transact } from '#src/db/transact.ts'
import { keepFile } from '#src/files/store.ts'
import { readBounce } from '#src/mail/bounce.ts'
import { messageIdOf } from '#src/mail/mail.ts'
import { sendDue } from '#src/mail/outbox.ts'
import { enqueue, noteBounce } from '#src/mail/store.ts'
import { smtpPost } from '#src/mail/transport.ts'
import { freshDatabase } from '#test/support/database.ts'

/** Where .ci/run has put a mail server of Debian's, and where that puts what it takes. */
const { EXIM_SMTP: smtp = '', EXIM_MAIL: folder = '' } = process.env
const FROM = 'Älvhamra kommun <yttra@alvhamra.test>'

/** What lies in the mailbox, once every one of these is mentioned in it. */
async function arrived(ids: readonly string[]): Promise<string[]> {
  for (let tries = 0; tries < 100; tries++) {
    const names = await readdir(join(folder, 'new')).catch(() => [])
    const all = await Promise.all(names.map(name => readFile(join(folder, 'new', name), 'utf8')))
    if (ids.every(id => all.some(one => one.includes(id)))) return all
    await wait(100)
  }
  throw new Error('the letters did not come')
}

describe.runIf(smtp)('a mail server that people use', () => {
  test('takes our letters as they are, and what it returns is read', async () => {
    const { db } = await freshDatabase()
    await transact(db, async tx => {
      const acting = { actor: 'Provet', now: new Date() }
      const bytes = Buffer.from('%PDF-1.7 utdrag')
      const sha256 = await keepFile(tx, { bytes, media_type: 'application/pdf' }, acting)
      for (const to_address of ['forskolan@alvhamra.test', 'ingen@borta.test']) {
        const about = { dedupe_key: to_address, about: 'extract' as const, about_id: to_address }
        const words = { subject: 'Protokollsutdrag § 12, åtgärder', text: 'Här är utdraget från nämnden.' }
        const attachments = [{ sha256, name: 'utdrag-å.pdf' }]
        const to = { label: 'Förskolan Ängen', email: to_address }
        await enqueue(tx, to, { ...about, ...words, attachments }, acting)
      }
    })
    const post = smtpPost(smtp, FROM)
    const setting = { db, post, from: FROM, clock: () => new Date(), complain: console.error }
    expect(await sendDue(setting, 'exim')).toBe('busy')
    post.close()
    const rows = await db.selectFrom('mail').selectAll().orderBy('to_address').execute()
    expect(rows.map(row => row.sent_at !== null)).toEqual([true, true])
    const [reached, returned] = rows
    const all = await arrived(rows.map(row => row.id))
    const letter = all.find(one => one.includes(`Message-ID: ${messageIdOf(reached?.id ?? '', FROM)}`))
    expect(letter).toContain(Buffer.from('%PDF-1.7 utdrag').toString('base64'))
    const bounces = (await Promise.all(all.map(one => readBounce(Buffer.from(one))))).filter(one => one !== null)
    const ours = bounces.find(one => one.id === returned?.id)
    expect(ours?.failure).toContain('5.0.0')
    expect(
      await transact(db, tx =>
        noteBounce(tx, { id: ours?.id ?? '', sending: ours?.sending ?? 0, failure: ours?.failure ?? '' }, new Date()),
      ),
    ).toBe(true)
    const failed = await db.selectFrom('mail').select('to_address').where('failed_at', 'is not', null).execute()
    expect(failed).toEqual([{ to_address: 'ingen@borta.test' }])
  })
})
