import type { Acting } from '#src/acting.ts'
import type { Body } from '#src/bodies/body.ts'
import { proseDay } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { recordEvent, refuseTheFuture } from '#src/matters/actions.ts'
import { referralsOf } from '#src/matters/store.ts'
import { isAwaited } from '#src/matters/workflow.ts'
import { openRegistryNumber } from '#src/registry/actions.ts'
import { registryNumbersOf } from '#src/registry/store.ts'

export interface NewReferral {
  from_body_id: string
  to: Body
  happened_on: string
  due_on: string
  questions: string
  contact: string
  note?: string
  order_reason?: string
  /** The number of the answered referral that it repeats, and what has changed since. */
  again_no?: number
  changed?: string
}

/**
 * Sends a motion out for opinion (domain.md 1.1, step 6; KL 6:12): one referral, with its own due day. Gives its id.
 * Throws invalid where the due day is not after the sending, or the body is asked already or planned to be.
 */
export const sendReferral = (tx: Tx, matterId: string, referral: NewReferral, acting: Acting, seen?: number) =>
  beginReferral(tx, matterId, 'referral_sent', referral, acting, seen)

/** Plans a referral, which nobody outside sees and nobody is told of before it is sent (domain.md 1.4). As sendReferral. */
export const planReferral = (tx: Tx, matterId: string, referral: NewReferral, acting: Acting, seen?: number) =>
  beginReferral(tx, matterId, 'referral_planned', referral, acting, seen)

type Sending = Pick<NewReferral, 'happened_on' | 'due_on' | 'questions' | 'contact' | 'order_reason'>

/**
 * Sends a referral that was planned, with what it now says: only what is sent stays as it is. Throws invalid where the due
 * day is not after the sending, wrong_status where it is not planned.
 */
export async function sendPlanned(
  tx: Tx,
  matterId: string,
  referralId: string,
  { questions, contact, ...sending }: Sending,
  acting: Acting,
  seen?: number,
): Promise<void> {
  refuseDays('referral_sent', sending, acting)
  await recordBeginning(tx, matterId, { kind: 'referral_sent', id: referralId }, sending, acting, seen)
  await tx.updateTable('referral').set({ questions, contact }).where('id', '=', referralId).execute()
}

type Beginning = 'referral_planned' | 'referral_sent'

const beginText: Record<Beginning, string> = { referral_planned: 'den planeras', referral_sent: 'remissen skickas' }

function refuseDays(
  kind: Beginning,
  { happened_on, due_on }: Pick<NewReferral, 'happened_on' | 'due_on'>,
  acting: Acting,
): void {
  refuseTheFuture('happened_on', happened_on, acting)
  if (due_on <= happened_on) {
    throw invalid({ due_on: `Svarsdagen måste komma efter ${proseDay(happened_on)}, då ${beginText[kind]}.` })
  }
}

async function beginReferral(
  tx: Tx,
  matterId: string,
  kind: Beginning,
  referral: NewReferral,
  acting: Acting,
  seen?: number,
): Promise<string> {
  refuseDays(kind, referral, acting)
  const earlier = await referralsOf(tx, matterId)
  const open = earlier.find(one => one.to_body_id === referral.to.id && isOpen(one))
  if (open?.status === 'planned') {
    throw invalid({
      to_body: `${referral.to.name} har redan en planerad remiss. Skicka den, eller återkalla den först.`,
    })
  }
  if (open) throw invalid({ to_body: `${referral.to.name} har redan remissen och har inte svarat än.` })
  const id = newId()
  await tx
    .insertInto('referral')
    .values({
      id,
      matter_id: matterId,
      no: earlier.length + 1,
      from_body_id: referral.from_body_id,
      to_body_id: referral.to.id,
      questions: referral.questions,
      contact: referral.contact,
      status: 'planned',
      since_on: null,
      due_on: null,
      again_no: referral.again_no ?? null,
      changed: referral.changed ?? '',
    })
    .execute()
  await recordBeginning(tx, matterId, { kind, id }, referral, acting, seen)
  return id
}

async function recordBeginning(
  tx: Tx,
  matterId: string,
  { kind, id }: { kind: Beginning; id: string },
  { happened_on, due_on, note, order_reason }: Pick<NewReferral, 'happened_on' | 'due_on' | 'note' | 'order_reason'>,
  acting: Acting,
  seen?: number,
): Promise<void> {
  const event = { kind, happened_on, referral_id: id, data: { due_on }, note, order_reason }
  await recordEvent(tx, matterId, event, acting, seen)
}

// One that no step stands for, since all were struck, is since nothing.
const isOpen = ({ status, since_on }: { status: string; since_on: string | null }): boolean =>
  isAwaited(status) || (status === 'planned' && since_on !== null)

/** Registers a referral at the body that was asked, under its own number where it keeps a register (step 7). */
export async function receiveReferral(
  tx: Tx,
  matterId: string,
  referralId: string,
  input: { body: Body; happened_on: string; number: string | null; order_reason?: string },
  acting: Acting,
  seen?: number,
): Promise<string | null> {
  const number = await numberAt(tx, matterId, input)
  await recordEvent(
    tx,
    matterId,
    {
      kind: 'referral_received',
      happened_on: input.happened_on,
      referral_id: referralId,
      order_reason: input.order_reason,
    },
    acting,
    seen,
  )
  return number
}

async function numberAt(
  tx: Tx,
  matterId: string,
  { body, number, happened_on }: { body: Body; number: string | null; happened_on: string },
): Promise<string | null> {
  const had = (await registryNumbersOf(tx, matterId)).find(one => one.body_id === body.id && !one.voided_at)
  if (had) return had.number
  if (number === null && body.registry_format === null) return null
  return openRegistryNumber(tx, matterId, body, number, happened_on)
}
