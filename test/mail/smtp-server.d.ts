declare module 'smtp-server' {
  import type { Socket } from 'node:net'
  import type { Readable } from 'node:stream'

  interface Session {
    id: string
    envelope: { mailFrom: { address: string } | false; rcptTo: { address: string }[] }
  }
  type Callback = (error?: (Error & { responseCode?: number }) | null) => void

  export class SMTPServer {
    constructor(options: {
      disabledCommands?: string[]
      authOptional?: boolean
      logger?: boolean
      closeTimeout?: number
      size?: number
      onRcptTo?: (address: { address: string }, session: Session, callback: Callback) => void
      onData?: (stream: Readable, session: Session, callback: Callback) => void
    })
    listen(port: number, host: string, callback: () => void): { address(): { port: number } }
    close(callback: () => void): void
    on(event: 'error', listener: (error: Error) => void): this
    connections: Set<{ _socket: Socket; session: Session }>
    server: { address(): { port: number } }
  }
}
