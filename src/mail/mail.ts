import { paths } from '#src/web/paths.ts'

/** What a letter by e-mail is about: what its sending is shown beside. */
export const mailAbouts = ['referral', 'extract', 'digest', 'summons'] as const
export type MailAbout = (typeof mailAbouts)[number]

/** What a letter about a referral says: what its key begins with. */
export const letterKinds = ['referral', 'reminder', 'extended', 'recalled', 'answer'] as const

/** How letters leave: what they come from, and where the pages are that they lead to. */
export interface MailSetting {
  /** e.g. 'Älvhamra kommun <yttra@alvhamra.se>' */
  from: string
  /** The address of the program as its readers reach it, without a slash at its end. */
  site: string
}

/** Where the one who got a letter says that they have it. */
export const receiptAddress = ({ site }: MailSetting, token: string): string => site + paths.receipt(token)

export interface Attachment {
  sha256: string
  name: string
}

/**
 * How the sending of a letter went: it is waiting, sent, received by a person, or refused for good; or it still waited
 * elsewhere when its matter was loaded, and is not sent.
 */
export type MailState = 'waiting' | 'sent' | 'received' | 'failed' | 'unsent'

export const mailStateText: Record<MailState, string> = {
  waiting: 'Väntar på att skickas',
  sent: 'Skickat',
  received: 'Mottaget',
  failed: 'Gick inte fram',
  unsent: 'Skickades inte',
}

interface Went {
  sent_at: string | null
  failed_at: string | null
  received_at: string | null
  loaded_at: string | null
}

export function mailState(mail: Went): MailState {
  if (mail.received_at) return 'received'
  if (mail.failed_at) return 'failed'
  if (mail.sent_at) return 'sent'
  return mail.loaded_at ? 'unsent' : 'waiting'
}

/** May it be sent anew? Not what came along with a matter that was loaded: it was another program's letter. */
export const mayGoAnew = (mail: Went): boolean => mailState(mail) === 'failed' && mail.loaded_at === null

const ADDRESS = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/g

/** What a mail server said, without the addresses that it quotes: some are protected. */
export const withoutAddresses = (said: string): string => said.replaceAll(ADDRESS, '[adressen]')

const MINUTE = 60_000
const waits = [1, 5, 15, 30, 60].map(minutes => minutes * MINUTE)
const GIVE_UP_AFTER = 72 * 60 * MINUTE

/**
 * When to try again after this many attempts: soon at first, then every hour; null once three days have passed since the
 * letter was queued (RFC 5321, 4.5.4.1, asks for four to five days of a server that relays; ours speaks to its own).
 */
export function nextTry(attempts: number, queuedAt: Date, now: Date): Date | null {
  if (now.getTime() - queuedAt.getTime() > GIVE_UP_AFTER) return null
  const wait = waits[Math.min(attempts, waits.length) - 1] ?? MINUTE
  return new Date(now.getTime() + wait)
}

/**
 * What an error of the mail server means: this letter is refused for good, may go later, or the server is out of reach.
 */
export type Verdict = 'refused' | 'later' | 'unreachable'

const aboutTheServer = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH', 'EOAUTH2', 'ENOAUTH'])

/** Reads an error of nodemailer (RFC 5321, 4.2.1: 5yz is for good, 4yz for now). */
export function verdictOf(error: unknown): Verdict {
  const { code = '', responseCode = 0 } = (error ?? {}) as { code?: string; responseCode?: number }
  if (aboutTheServer.has(code) || code.startsWith('ECONN')) return 'unreachable'
  if (responseCode >= 500) return 'refused'
  if (responseCode === 421) return 'unreachable'
  if (responseCode >= 400) return 'later'
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'refused' : 'unreachable'
}

/** The same for every attempt at one letter, so that a reader's program knows a repeated one (RFC 5322, 3.6.4). */
export const messageIdOf = (id: string, from: string): string => `<${id}@${/@([^\s>]+)/.exec(from)?.[1] ?? 'yttra'}>`

/** Tells one sending of a letter from the next, under the same Message-ID: a letter comes back with it. */
export const SENDING_HEADER = 'X-Yttra-Sending'
