import type { Acting } from '#src/acting.ts'
import type { Body } from '#src/bodies/body.ts'
import { allBodies, bodyById } from '#src/bodies/store.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid } from '#src/errors.ts'
import type { MailSetting } from '#src/mail/mail.ts'
import { outcomeFaults, recordEvent } from '#src/matters/actions.ts'
import type { EventData } from '#src/matters/event-data.ts'
import { demandsOf, referralsOf } from '#src/matters/store.ts'
import { meetingChosen } from '#src/meetings/address.ts'
import { recordItem } from '#src/minutes/actions.ts'
import { contentOf } from '#src/minutes/form.ts'
import { receiveReferral, sendReferral } from '#src/referrals/actions.ts'
import { sendLetter } from '#src/referrals/letter.ts'
import { versionsOf } from '#src/responses/store.ts'
import { bodyInPath } from '#src/web/paths.ts'
import { warnOfDueDay } from './due-day.ts'
import { canBeAsked, type StepInput } from './form.ts'
import type { StepDefinition } from './table.ts'

export interface Taking {
  /** How letters leave; null where none do. */
  mail: MailSetting | null
  matter: { id: string }
  step: StepDefinition
  /** The body whose act it is. */
  actorId: string
  referralId: string | null
  /** The body that a referral asks. */
  askedId: string | null
  /** It is noted for a body that was asked and has nobody here. */
  onBehalf: boolean
}

/** Takes one step of a matter as its form says: writes its §, if it has one, and the event. Throws Refusal. */
export async function takeStep(tx: Tx, taking: Taking, input: StepInput, acting: Acting): Promise<void> {
  const { step, matter, referralId } = taking
  if (step.kind === 'referral_sent') return sendReferralOf(tx, taking, input, acting)
  if (step.kind === 'referral_received' && referralId) return receiveReferralOf(tx, taking, referralId, input, acting)
  if (step.kind === 'referral_extended' && referralId)
    await refuseEarlier(tx, matter.id, referralId, input.due_on ?? '', dayInStockholm(acting.now))
  const data = dataOf(input)
  if (input.outcomes) await refuseOutcomes(tx, matter.id, input.outcomes)
  const place = step.paragraph ? await writeParagraph(tx, taking, input, acting) : null
  await recordEvent(
    tx,
    matter.id,
    {
      kind: step.kind,
      happened_on: place?.meeting.held_on ?? input.happened_on ?? '',
      ...(referralId ? { referral_id: referralId } : {}),
      ...(place ? { minute_item_id: place.itemId } : {}),
      data,
      note: input.required_note ?? input.note,
      order_reason: input.order_reason,
    },
    acting,
    input.version,
  )
  if (input.also_refer && place) {
    const referred = {
      kind: 'referred_to_board' as const,
      happened_on: place.meeting.held_on,
      minute_item_id: place.itemId,
      order_reason: input.order_reason,
    }
    await recordEvent(tx, matter.id, referred, acting)
  }
}

function dataOf(input: StepInput): EventData {
  return {
    ...(input.due_on ? { due_on: input.due_on } : {}),
    ...(input.officer ? { officer: input.officer } : {}),
    ...(input.target_on ? { target_on: input.target_on } : {}),
    ...(input.responsible ? { responsible: input.responsible } : {}),
    ...(input.outcomes ? { outcomes: input.outcomes } : {}),
    ...(input.by_minority ? { by_minority: true as const } : {}),
    ...(input.unanimous_urgency ? { unanimous_urgency: true as const } : {}),
  }
}

async function refuseOutcomes(tx: Tx, matterId: string, outcomes: NonNullable<EventData['outcomes']>): Promise<void> {
  const fault = outcomeFaults(outcomes, await demandsOf(tx, matterId))
  if (fault) throw invalid({ outcome: fault })
}

async function refuseEarlier(
  tx: Tx,
  matterId: string,
  referralId: string,
  dueOn: string,
  today: string,
): Promise<void> {
  const before = (await referralsOf(tx, matterId)).find(one => one.id === referralId)?.due_on
  if (before && dueOn <= before) {
    throw invalid({ due_on: `Den nya svarsdagen måste komma efter den som gäller nu, ${proseDay(before)}.` })
  }
  if (dueOn < today) throw invalid({ due_on: `Den nya svarsdagen, ${proseDay(dueOn)}, har redan varit.` })
}

async function writeParagraph(tx: Tx, { matter, step, actorId, referralId }: Taking, input: StepInput, acting: Acting) {
  const meeting = await meetingChosen(tx, actorId, input.meeting ?? '')
  const response = step.kind === 'opinion_decided' && referralId ? (await versionsOf(tx, referralId)).at(-1) : undefined
  const itemId = await recordItem(
    tx,
    meeting,
    input.paragraph_no ?? 0,
    contentOf(input, meeting.body_kind),
    { matter_id: matter.id, response_version_id: response?.id, sameParagraph: input.same_paragraph ?? false },
    acting,
  )
  return { meeting, itemId }
}

async function sendReferralOf(
  tx: Tx,
  { matter, actorId, mail }: Taking,
  input: StepInput,
  acting: Acting,
): Promise<void> {
  const asked = (await allBodies(tx)).filter(body => canBeAsked(body) && input.to_body?.includes(bodyInPath(body.code)))
  if (asked.length === 0 || asked.length < (input.to_body?.length ?? 0)) {
    throw invalid({ to_body: 'Välj vem som ska svara.' })
  }
  const { due_on = '', order_reason } = input
  const referral = {
    from_body_id: actorId,
    happened_on: input.happened_on ?? '',
    due_on,
    questions: input.questions ?? '',
    contact: input.contact ?? '',
    order_reason,
  }
  const sent: string[] = []
  for (const [i, to] of asked.entries()) {
    sent.push(await sendReferral(tx, matter.id, { ...referral, to }, acting, i === 0 ? input.version : undefined))
  }
  await warnOfDueDay(tx, asked, { due_on, order_reason }, dayInStockholm(acting.now))
  for (const id of sent) await sendLetter(tx, matter.id, id, { way: input.way ?? 'already', mail }, acting)
}

async function receiveReferralOf(
  tx: Tx,
  { matter, actorId, askedId, onBehalf }: Taking,
  referralId: string,
  input: StepInput,
  acting: Acting,
): Promise<void> {
  const asked: Body = found(await bodyById(tx, askedId ?? actorId), 'Organet')
  // Another's series is not counted here: only a number that they have given is noted.
  const body = onBehalf ? { ...asked, registry_format: null } : asked
  const facts = {
    body,
    happened_on: input.happened_on ?? '',
    number: input.number || null,
    order_reason: input.order_reason,
  }
  await receiveReferral(tx, matter.id, referralId, facts, acting, input.version)
}
