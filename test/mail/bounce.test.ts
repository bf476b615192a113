import { describe, expect, test } from 'vitest'
import { readBounce } from '#src/mail/bounce.ts'

const ID = '019a0000-0000-7000-8000-00000000abcd'

/** A report as mail servers write them: words for people, facts for programs, and what came back. */
function report(more: { action?: string; diagnostic?: string; returned?: string; type?: string } = {}): Buffer {
  const {
    action = 'failed',
    diagnostic = 'smtp; 550 5.1.1 <x@ort.se>: Recipient address\r\n    rejected',
    type = 'message/rfc822',
  } = more
  const returned =
    more.returned ?? `From: yttra@ort.se\r\nMessage-ID: <${ID}@ort.se>\r\nSubject: =?utf-8?Q?Utdrag?=\r\n\r\nHej`
  return Buffer.from(
    [
      'From: MAILER-DAEMON@ort.se',
      'To: yttra@ort.se',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="gräns/1"'.replace('ä', 'a'),
      '',
      '--grans/1',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Tyvärr gick brevet inte fram.',
      '--grans/1',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.ort.se',
      '',
      'Final-Recipient: rfc822; x@ort.se',
      `Action: ${action}`,
      'Status: 5.1.1',
      ...(diagnostic ? [`Diagnostic-Code: ${diagnostic}`] : []),
      '',
      '--grans/1',
      `Content-Type: ${type}`,
      '',
      returned,
      '--grans/1--',
      '',
    ].join('\r\n'),
  )
}

describe('a letter that came back (RFC 3464)', () => {
  test('tells which of ours it was, and what the far server said', async () => {
    expect(await readBounce(report())).toEqual({
      id: ID,
      sending: 1,
      failure: '550 5.1.1 <x@ort.se>: Recipient address rejected',
    })
  })

  test('tells which sending of it came back', async () => {
    const returned = `Message-ID: <${ID}@ort.se>\r\nX-Yttra-Sending: 3\r\nSubject: Utdrag\r\n\r\nHej`
    expect((await readBounce(report({ returned })))?.sending).toBe(3)
  })

  test('that has only the headers of ours is enough', async () => {
    const returned = `Message-ID:\r\n <${ID}@ort.se>\r\nSubject: Utdrag\r\n`
    expect((await readBounce(report({ type: 'text/rfc822-headers', returned })))?.id).toBe(ID)
  })

  test('with addresses beyond ASCII is read as well (RFC 6533)', async () => {
    const raw = report({ type: 'message/global' })
      .toString()
      .replace('message/delivery-status', 'message/global-delivery-status')
    expect((await readBounce(Buffer.from(raw)))?.id).toBe(ID)
  })

  test('with a large letter in it is read from its beginning', async () => {
    const returned = `Message-ID: <${ID}@ort.se>\r\n\r\n${'lång rad\r\n'.repeat(200_000)}`
    expect((await readBounce(report({ returned })))?.id).toBe(ID)
  })

  test('without words has at least its code', async () => {
    expect((await readBounce(report({ diagnostic: '' })))?.failure).toBe('Felkod 5.1.1')
  })

  test.each([
    ['a delay', report({ action: 'delayed' })],
    ['a letter of somebody else’s', report({ returned: 'Message-ID: <1@x.se>\r\n\r\nHej' })],
    ['an answer', Buffer.from(`In-Reply-To: <${ID}@ort.se>\r\nAuto-Submitted: auto-replied\r\n\r\nJag är ledig.`)],
    ['nothing at all', Buffer.alloc(0)],
    ['noise', Buffer.from([0, 255, 254, 13, 10, 0])],
    ['parts without end', Buffer.from(`Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\n'.repeat(5000)}`)],
    ['nothing but lines', Buffer.alloc(9_000_000, '\n')],
  ])('%s is none', async (_, raw) => {
    expect(await readBounce(raw)).toBeNull()
  })
})
