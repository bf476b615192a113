import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Taken {
  to: string
  messageId: string
  raw: string
}

export interface Mailbox {
  url: string
  /** What the server has taken, in the order that it did. */
  taken: Taken[]
  close(): Promise<void>
}

export interface Behaviour {
  /** What is said to a recipient: a code of SMTP, or nothing for yes. */
  refuse?: (address: string) => number | undefined
  /** Says the address back when it refuses one. */
  quotes?: true
  /** Takes the letter and dies before saying so. */
  dieAfter?: (taken: Taken) => boolean
  /** Keeps nothing of what it takes. */
  forgets?: true
}

/** A mail server in this process, on a port of its own. */
export async function mailServer(behaviour: Behaviour = {}, port = 0): Promise<Mailbox> {
  const taken: Taken[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    closeTimeout: 100,
    onRcptTo({ address }, _, done) {
      const responseCode = behaviour.refuse?.(address)
      done(
        responseCode
          ? Object.assign(new Error(behaviour.quotes ? `<${address}>: nobody` : 'Nobody of that name'), {
              responseCode,
            })
          : null,
      )
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8')
        const messageId = /^Message-ID: (<[^>]+>)/im.exec(raw)?.[1] ?? ''
        const one = { to: session.envelope.rcptTo[0]?.address ?? '', messageId, raw }
        if (!behaviour.forgets) taken.push(one)
        if (!behaviour.dieAfter?.(one)) return done()
        for (const connection of server.connections) {
          if (connection.session.id === session.id) connection._socket.destroy()
        }
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>(ready => void server.listen(port, '127.0.0.1', ready))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken,
    close: () => new Promise(done => server.close(done)),
  }
}
