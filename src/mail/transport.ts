import { createTransport } from 'nodemailer'
import { SENDING_HEADER } from './mail.ts'

export interface Letter {
  messageId: string
  /** Which sending of the letter it is: what comes back belongs to that one. */
  sending: number
  to: { name: string; address: string }
  subject: string
  text: string
  attachments: { filename: string; content: Buffer; contentType: string }[]
}

/** Hands letters to a mail server. `send` throws what the server said where it took none. */
export interface Post {
  send(letter: Letter): Promise<void>
  close(): void
}

export const CONNECTIONS = 5
const LONGEST_MS = 600_000

/**
 * The mail server at an address such as 'smtp://user:password@host:587' or 'smtps://host', over a few kept connections.
 */
export function smtpPost(url: string, from: string): Post {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: 1000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    // A server may look through a letter for a long time after its last line (RFC 5321, 4.5.3.2.6).
    socketTimeout: LONGEST_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, sending, ...letter }) {
      await transport.sendMail({
        ...letter,
        from,
        to,
        // A program sent it: no out-of-office answers, please (RFC 3834, 5).
        headers: { 'Auto-Submitted': 'auto-generated', [SENDING_HEADER]: String(sending) },
        signal: AbortSignal.timeout(LONGEST_MS),
      })
    },
    close: () => transport.close(),
  }
}
