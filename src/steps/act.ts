import type { Acting } from '#src/acting.ts'
import type { Body } from '#src/bodies/body.ts'
import { allBodies, bodyById } from '#src/bodies/store.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid } from '#src/errors.ts'
import { canBeResponsible } from '#src/followup/responsible.ts'
import type { MailSetting } from '#src/mail/mail.ts'
import { recordEvent } from '#src/matters/actions.ts'
import type { EventData } from '#src/matters/event-data.ts'
import { fold } from '#src/matters/fold.ts'
import { outcomeFaults } from '#src/matters/outcomes.ts'
import { demandsOf, eventsOf, referralsOf } from '#src/matters/store.ts'
import { meetingChosen } from '#src/meetings/address.ts'
import { recordItem } from '#src/minutes/actions.ts'
import { contentOf } from '#src/minutes/form.ts'
import { saysOtherwise } from '#src/minutes/outcomes.ts'
import { itemById } from '#src/minutes/store.ts'
import { aboutReferral } from '#src/referrals/about.ts'
import { planReferral, receiveReferral, sendPlanned, sendReferral } from '#src/referrals/actions.ts'
import { answerFile, registerDelivered } from '#src/referrals/delivered.ts'
import { sendLetter } from '#src/referrals/letter.ts'
import { sendAnswer, tellOfChange } from '#src/referrals/tell.ts'
import { versionsOf } from '#src/responses/store.ts'
import { bodyInPath } from '#src/web/paths.ts'
import { warnOfDueDay } from './due-day.ts'
import { canBeAsked, type StepInput } from './form.ts'
import type { StepDefinition } from './table.ts'

export interface Taking {
  /** How letters leave; null where none do. */
  mail: MailSetting | null
  matter: { id: string; slug: string }
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
  if (step.kind === 'referral_sent' && referralId) return sendPlannedOf(tx, taking, referralId, input, acting)
  if (step.kind === 'referral_sent' || step.kind === 'referral_planned')
    return sendReferralOf(tx, taking, input, acting)
  if (step.kind === 'referral_received' && referralId) return receiveReferralOf(tx, taking, referralId, input, acting)
  if (step.kind === 'referral_extended' && referralId) await refuseUnfit(tx, taking, referralId, input, acting)
  const data = { ...dataOf(input), ...(await responsibleOf(tx, input)) }
  if (input.outcomes) await refuseOutcomes(tx, matter.id, input.outcomes)
  const place = step.paragraph ? await writeParagraph(tx, taking, input, acting) : null
  if (input.outcomes) refuseOtherWords(input.outcomes, input.decision ?? '')
  const eventId = await recordEvent(
    tx,
    matter.id,
    {
      kind: step.kind,
      happened_on: place?.decided_on ?? input.happened_on ?? '',
      ...(referralId ? { referral_id: referralId } : {}),
      ...(place ? { minute_item_id: place.itemId } : {}),
      data,
      note: input.required_note ?? input.note,
      order_reason: input.order_reason,
    },
    acting,
    input.version,
  )
  if (referralId) await tellAfterwards(tx, { ...taking, referralId }, eventId, input, acting)
  if (input.also_refer && place) {
    const referred = {
      kind: 'referred_to_board' as const,
      happened_on: place.decided_on,
      minute_item_id: place.itemId,
      order_reason: input.order_reason,
    }
    await recordEvent(tx, matter.id, referred, acting)
  }
}

/** What a step of a referral brings with it: a letter to the one whom it concerns, and the answer among the documents. */
async function tellAfterwards(
  tx: Tx,
  { step, matter, referralId, mail }: Taking & { referralId: string },
  eventId: string,
  input: StepInput,
  acting: Acting,
): Promise<void> {
  const which = { matterId: matter.id, referralId }
  if (step.kind === 'referral_extended') await tellOfChange(tx, which, { change: 'extended', eventId, mail }, acting)
  if (step.kind === 'referral_recalled') await tellOfChange(tx, which, { change: 'recalled', eventId, mail }, acting)
  if (step.kind !== 'opinion_delivered') return
  const { referral } = await aboutReferral(tx, matter.id, referralId)
  const decision = fold(await eventsOf(tx, matter.id)).steps.findLast(
    one => one.event.kind === 'opinion_decided' && one.event.referral_id === referralId,
  )?.event
  const item = decision?.minute_item_id ? await itemById(tx, decision.minute_item_id) : undefined
  const versions = await versionsOf(tx, referralId)
  const version = versions.find(one => one.id === item?.response_version_id) ?? versions.at(-1)
  const file = version ? await answerFile(tx, matter.id, version, acting) : null
  const on = input.happened_on ?? ''
  await registerDelivered(tx, { ...referral, matter_id: matter.id }, { on, file }, acting)
  // With a § behind it the extract is what is sent.
  if (!decision) await sendAnswer(tx, which, { file, mail }, acting)
}

function dataOf(input: StepInput): EventData {
  return {
    ...(input.due_on ? { due_on: input.due_on } : {}),
    ...(input.officer ? { officer: input.officer } : {}),
    ...(input.target_on ? { target_on: input.target_on } : {}),
    ...(input.outcomes ? { outcomes: input.outcomes } : {}),
    ...(input.by_minority ? { by_minority: true as const } : {}),
    ...(input.unanimous_urgency ? { unanimous_urgency: true as const } : {}),
  }
}

/** The body that is to see to what was granted. Throws invalid where it is none that can. */
async function responsibleOf(
  tx: Tx,
  { responsible_body, other_responsible_body }: StepInput,
): Promise<Pick<EventData, 'responsible_body'>> {
  const chosen = responsible_body || other_responsible_body
  if (!chosen) return {}
  const body = (await allBodies(tx)).find(one => canBeResponsible(one) && bodyInPath(one.code) === chosen)
  const where = responsible_body ? 'responsible_body' : 'other_responsible_body'
  if (!body) throw invalid({ [where]: 'Välj bland dem i listan.' })
  return { responsible_body: body.code }
}

async function refuseOutcomes(tx: Tx, matterId: string, outcomes: NonNullable<EventData['outcomes']>): Promise<void> {
  const fault = outcomeFaults(outcomes, await demandsOf(tx, matterId))
  if (fault) throw invalid({ outcome: fault })
}

function refuseOtherWords(outcomes: NonNullable<EventData['outcomes']>, decision: string): void {
  const said = saysOtherwise(decision, outcomes)
  if (said) throw invalid({ outcome: `I beslutet står ”${said}”. Välj det utfallet, eller ändra beslutet.` })
}

async function refuseUnfit(
  tx: Tx,
  { matter, askedId }: Taking,
  referralId: string,
  { due_on = '', order_reason }: StepInput,
  acting: Acting,
): Promise<void> {
  const today = dayInStockholm(acting.now)
  const before = (await referralsOf(tx, matter.id)).find(one => one.id === referralId)?.due_on
  if (before && due_on <= before) {
    throw invalid({ due_on: `Den nya svarsdagen måste komma efter den som gäller nu, ${proseDay(before)}.` })
  }
  if (due_on < today) throw invalid({ due_on: `Den nya svarsdagen, ${proseDay(due_on)}, har redan varit.` })
  const asked = (await allBodies(tx)).filter(body => body.id === askedId)
  await warnOfDueDay(tx, { slug: matter.slug, asked, due_on, order_reason }, today)
}

async function writeParagraph(tx: Tx, { matter, step, actorId, referralId }: Taking, input: StepInput, acting: Acting) {
  const { meeting, day } = await meetingChosen(tx, actorId, input.meeting ?? '')
  const response = step.kind === 'opinion_decided' && referralId ? (await versionsOf(tx, referralId)).at(-1) : undefined
  const itemId = await recordItem(
    tx,
    meeting,
    input.paragraph_no ?? 0,
    contentOf(input, meeting.body_kind),
    {
      matter_id: matter.id,
      response_version_id: response?.id,
      day_no: day.no,
      sameParagraph: input.same_paragraph ?? false,
      insert: input.insert ?? false,
    },
    acting,
  )
  // A § that is there already may have been taken up on another of the meeting's days.
  return { itemId, decided_on: found(await itemById(tx, itemId)).decided_on }
}

async function sendReferralOf(
  tx: Tx,
  { matter, step, actorId, mail }: Taking,
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
  const isSent = step.kind === 'referral_sent'
  const begin = isSent ? sendReferral : planReferral
  const begun: string[] = []
  for (const [i, to] of asked.entries()) {
    begun.push(await begin(tx, matter.id, { ...referral, to }, acting, i === 0 ? input.version : undefined))
  }
  await warnOfDueDay(tx, { slug: matter.slug, asked, due_on, order_reason }, dayInStockholm(acting.now))
  if (!isSent) return
  for (const id of begun) await sendLetter(tx, matter.id, id, { way: input.way ?? 'already', mail }, acting)
}

async function sendPlannedOf(
  tx: Tx,
  { matter, askedId, mail }: Taking,
  referralId: string,
  input: StepInput,
  acting: Acting,
): Promise<void> {
  const { happened_on = '', due_on = '', questions = '', contact = '', order_reason } = input
  const sending = { happened_on, due_on, questions, contact, order_reason }
  await sendPlanned(tx, matter.id, referralId, sending, acting, input.version)
  const asked = (await allBodies(tx)).filter(body => body.id === askedId)
  await warnOfDueDay(tx, { slug: matter.slug, asked, due_on, order_reason }, dayInStockholm(acting.now))
  await sendLetter(tx, matter.id, referralId, { way: input.way ?? 'already', mail }, acting)
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
