import { UsageError } from './errors.ts'
import type { MailSetting } from './mail/mail.ts'

export interface Config {
  databaseUrl: string
  host: string
  port: number
  /** Fill an empty database with the demonstration municipality. */
  demo: boolean
  /** Behind HTTPS: cookies are sent only there. */
  secureCookies: boolean
  /** The mail server and how letters leave; null: none are sent. */
  mail: (MailSetting & { smtp: string }) | null
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** Reads the configuration; the only reader of the environment. Throws in words where a value cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const host = env.HOST || '127.0.0.1'
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`PORT är inget portnummer: ${env.PORT}`)
  const ownDatabase = env.DATABASE_URL || null
  const demo = args.includes('--demo') || (!args.includes('--empty') && !ownDatabase && loopback.has(host))
  return {
    databaseUrl: ownDatabase ?? 'sqlite:data/yttra.sqlite',
    host,
    port,
    demo,
    secureCookies: env.YTTRA_HTTPS === '1',
    mail: mailIn(env),
  }
}

function mailIn(env: NodeJS.ProcessEnv): Config['mail'] {
  if (!env.SMTP_URL) return null
  if (!/^smtps?:\/\/[^/]+/.test(env.SMTP_URL)) throw new UsageError('SMTP_URL ska se ut som smtp://server:587.')
  const from = env.YTTRA_MAIL_FROM ?? ''
  if (!/^[^@<>\r\n]+@[^@<>\s]+$|^[^<>\r\n]*<[^@<>\s]+@[^@<>\s]+>$/.test(from)) {
    throw new UsageError(
      'YTTRA_MAIL_FROM ska vara den adress som breven kommer från, som Älvhamra kommun <yttra@alvhamra.se>.',
    )
  }
  const site = (env.YTTRA_URL ?? '').replace(/\/+$/, '')
  if (!/^https?:\/\/[^/]+/.test(site))
    throw new UsageError('YTTRA_URL ska vara sidornas adress, som https://yttra.alvhamra.se.')
  return { smtp: env.SMTP_URL, from, site }
}
