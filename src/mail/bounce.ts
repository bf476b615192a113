import PostalMime from 'postal-mime'
import { SENDING_HEADER } from './mail.ts'

export interface Bounce {
  /** The id of our letter, from its Message-ID. */
  id: string
  /** Which sending of it came back. */
  sending: number
  /** What the far server said. */
  failure: string
}

/** What is told comes first, and the letter that came back after it: the rest is not needed. */
export const READ_BYTES = 262_144

/**
 * Reads a letter that came to the sender's mailbox as a delivery status notification (RFC 3464): which of our letters
 * did not arrive, and why. Null where it is anything else: an answer, an out-of-office note, a report that it is only
 * delayed.
 */
export async function readBounce(raw: Buffer): Promise<Bounce | null> {
  const mail = await PostalMime.parse(raw.subarray(0, READ_BYTES), {
    maxNestingDepth: 20,
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
  }).catch(() => null)
  const parts = (mail?.attachments ?? []).map(one => ({ type: one.mimeType, text: textOf(one.content) }))
  const report = parts.find(one => reports.has(one.type))?.text
  if (!report || !/^Action:\s*failed\b/im.test(report)) return null
  const returned = parts.filter(one => returnedTypes.has(one.type))
  const id = returned.map(one => /^Message-ID:\s*<([\w-]{8,64})@/im.exec(one.text)?.[1]).find(Boolean)
  return id ? { id, sending: sendingIn(returned), failure: reasonIn(report) } : null
}

// A letter from before sendings were told apart was sent once.
function sendingIn(returned: { text: string }[]): number {
  const header = new RegExp(`^${SENDING_HEADER}:\\s*(\\d{1,4})\\b`, 'im')
  return Number(returned.map(one => header.exec(one.text)?.[1]).find(Boolean) ?? 1)
}

// With addresses beyond ASCII the same parts have other names (RFC 6533).
const reports = new Set(['message/delivery-status', 'message/global-delivery-status'])
const returnedTypes = new Set(['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'])

const textOf = (content: string | ArrayBuffer | Uint8Array): string =>
  typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8')

/** The far server's own words, or at least its code (RFC 3464, 2.3.4 and 2.3.6). */
function reasonIn(report: string): string {
  const unfolded = report.replaceAll(/\r?\n[ \t]+/g, ' ')
  const said = /^Diagnostic-Code:\s*(?:[\w-]+;)?\s*(.+)$/im.exec(unfolded)?.[1]?.trim()
  const code = /^Status:\s*([\d.]+)/im.exec(unfolded)?.[1]
  return said ?? `Felkod ${code ?? 'saknas'}`
}
