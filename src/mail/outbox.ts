import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '#src/db/schema.ts'
import { fileByHash } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { dropLease, holdLease } from './lease.ts'
import { type Attachment, messageIdOf, nextTry, verdictOf } from './mail.ts'
import { type DueMail, dueMails, noteNotSent, noteSent } from './store.ts'
import { CONNECTIONS, type Post } from './transport.ts'

const LEASE = 'outbox'
const LEASE_MS = 60_000
const BATCH = 200
const IDLE_MS = 2_000
const UNREACHABLE_MS = 30_000

export interface OutboxSetting {
  db: Database
  post: Post
  from: string
  clock: () => Date
  /** Told of what went wrong with the outbox itself. */
  complain: (error: unknown) => void
  idleMs?: number
  unreachableMs?: number
  /** For how long a process that died keeps the others from sending. */
  leaseMs?: number
}

export interface Outbox {
  /** Lets what is on its way arrive, and stops. */
  stop(): Promise<void>
}

/** How a round went: nothing was due, letters were handed over, or the server could not be reached. */
export type Round = 'idle' | 'busy' | 'unreachable'

/**
 * Sends what is due, again and again, for as long as the process lives. A letter is noted as sent once the server has
 * taken it: a process killed in between sends that one again, under the same Message-ID, and no other. Only the holder
 * of a lease sends, so that two processes never send the same letter.
 */
export function startOutbox(setting: OutboxSetting): Outbox {
  const holder = newId()
  const stopping = new AbortController()
  const running = run(setting, holder, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await running
      setting.post.close()
      await dropLease(setting.db, LEASE, holder).catch(setting.complain)
    },
  }
}

async function run(setting: OutboxSetting, holder: string, stop: AbortSignal): Promise<void> {
  const { complain, idleMs = IDLE_MS, unreachableMs = UNREACHABLE_MS } = setting
  while (!stop.aborted) {
    const round = await sendDue(setting, holder, stop).catch(error => {
      complain(error)
      return 'unreachable' as const
    })
    if (round !== 'busy')
      await wait(round === 'idle' ? idleMs : unreachableMs, null, { signal: stop }).catch(() => null)
  }
}

/** One round: as many letters as a batch holds, a few at a time. The lease is renewed while they are on their way. */
export async function sendDue(setting: OutboxSetting, holder: string, stop?: AbortSignal): Promise<Round> {
  const { db, clock, complain, leaseMs = LEASE_MS } = setting
  const hold = () => holdLease(db, LEASE, holder, clock(), leaseMs)
  if (!(await hold())) return 'idle'
  const due = await dueMails(db, clock(), BATCH)
  if (due.length === 0) return 'idle'
  let goesOn = true
  let unreachable = false
  let next = 0
  const renewing = setInterval(() => {
    hold().then(
      held => {
        goesOn &&= held
      },
      error => {
        goesOn = false
        complain(error)
      },
    )
  }, leaseMs / 4)
  const attached = attachmentsOf(db)
  const one = async (): Promise<void> => {
    while (goesOn && !unreachable && !stop?.aborted) {
      const mail = due[next++]
      if (!mail) return
      if ((await sendOne(setting, mail, attached)) === 'unreachable') unreachable = true
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one)).finally(() => clearInterval(renewing))
  return unreachable ? 'unreachable' : 'busy'
}

async function sendOne(
  { db, post, from, clock }: OutboxSetting,
  mail: DueMail,
  attached: ReturnType<typeof attachmentsOf>,
): Promise<'done' | 'unreachable'> {
  try {
    await post.send({
      messageId: messageIdOf(mail.id, from),
      sending: mail.sending_no,
      to: { name: mail.to_label, address: mail.to_address },
      subject: mail.subject,
      text: mail.text,
      attachments: await attached(JSON.parse(mail.attachments) as Attachment[]),
    })
  } catch (error) {
    const verdict = verdictOf(error)
    const again = verdict === 'refused' ? null : nextTry(mail.attempts + 1, new Date(mail.queued_at), clock())
    await noteNotSent(db, mail.id, error instanceof Error ? error.message : String(error), again, clock())
    return verdict === 'unreachable' ? 'unreachable' : 'done'
  }
  await noteSent(db, mail.id, clock())
  return 'done'
}

/** Reads the attachments of letters; the same file, which many letters of a round share, once. */
function attachmentsOf(db: Database) {
  const read = new Map<string, ReturnType<typeof fileByHash>>()
  const fileOf = (sha256: string) => {
    const known = read.get(sha256) ?? fileByHash(db, sha256)
    read.set(sha256, known)
    return known
  }
  return (attachments: readonly Attachment[]) =>
    Promise.all(
      attachments.map(async ({ sha256, name }) => {
        const file = await fileOf(sha256)
        if (!file) throw Object.assign(new Error(`Bilagan ${name} finns inte.`), { code: 'EMESSAGE' })
        return { filename: name, content: file.bytes, contentType: file.media_type }
      }),
    )
}
