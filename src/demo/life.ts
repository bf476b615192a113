import { addDays } from '#src/dates.ts'
import { voidDocument } from '#src/documents/actions.ts'
import { found } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { strikeEvent } from '#src/matters/actions.ts'
import { byLine } from '#src/matters/projection.ts'
import { eventsOf } from '#src/matters/store.ts'
import { answerTitle, proposedDecision, raisedTitle } from '#src/minutes/phrases.ts'
import { receiveMotion, registerOriginal, submitMotion } from '#src/motions/actions.ts'
import type { Channel } from '#src/motions/form.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { publish } from '#src/publication/actions.ts'
import { addRegistryNumber, voidRegistryNumber } from '#src/registry/actions.ts'
import { registryNumbersOf } from '#src/registry/store.ts'
import { midSentence } from '#src/swedish.ts'
import { nextMeeting, workday } from './calendar.ts'
import { board, type Case, decide, step } from './case.ts'
import { goesThroughTheBodies } from './council.ts'
import { holderOf } from './officials.ts'
import { askForOpinions, planFor } from './opinions.ts'
import { originalPaper } from './original.ts'
import { councillors } from './people.ts'
import type { Plot } from './plots.ts'
import type { MotionTexts } from './texts/shape.ts'
import type { Life, World } from './world.ts'

/** The life of one motion, from its coming to its end or to where its plot stops. */
export async function* motionLife(world: World, motion: MotionTexts, plot: Plot, receivedOn: string): Life {
  yield receivedOn
  const one = await comesIn(world, motion, plot, receivedOn)
  if (plot.until === 'submitted') return
  yield workday(addDays(receivedOn, 1))
  await isRegistered(one, workday(addDays(receivedOn, 1)))
  if (plot.until === 'registered') return

  const raisedOn = nextMeeting('KF', addDays(receivedOn, 6))
  yield raisedOn
  await isRaised(one, raisedOn)
  if (plot.until === 'raised' || plot.until === 'referred_to_board') return

  const begunOn = workday(addDays(raisedOn, 4))
  yield begunOn
  const officer = holderOf('case_officer', board)
  await step(one, 'preparation_begun', begunOn, officer, { data: { officer } })
  if (plot.twist === 'referrals_planned') await planFor(one, begunOn)
  if (plot.until === 'in_preparation') return
  if (plot.until === 'withdrawn') return yield* isWithdrawn(one, addDays(begunOn, 40))

  let answeredOn = yield* askForOpinions(one, workday(addDays(raisedOn, 9)))
  if (plot.until === 'out_for_referral') return
  if (plot.until === 'written_off') return yield* isWrittenOff(one, addDays(raisedOn, 340))
  for (const cycle of plot.twist === 'remitted_back_twice' ? [1, 2, 3] : [1]) {
    const decidedOn = yield* goesThroughTheBodies(one, answeredOn, cycle)
    if (decidedOn === null) return
    answeredOn = addDays(decidedOn, 10)
  }
}

async function comesIn(world: World, motion: MotionTexts, plot: Plot, day: string): Promise<Case> {
  const submitters = motion.submitters.map(name =>
    found(
      councillors.find(one => one.name === name),
      name,
    ),
  )
  const by = byLine(submitters.map(one => ({ name_as_printed: one.name, party_as_printed: one.party })))
  const onPaper = (['paper', 'email', 'meeting'] as const)[Math.floor(world.roll() * 3)] ?? 'paper'
  const channel: Channel = plot.twist === 'handed_in_here' ? 'yttra' : onPaper
  const { title, text, demands } = motion
  const facts = { title, text, demands: [...demands], submitters, received_on: day, channel }
  const actor = channel === 'yttra' ? (submitters[0]?.name ?? '') : holderOf('registrar', board)
  const { id } = await submitMotion(world.tx, facts, world.as(actor))
  return { world, motion, plot, id, by, about: `”${title}”, väckt av ${by},` }
}

async function isRegistered(one: Case, day: string): Promise<void> {
  const { world, motion, plot } = one
  const { tx } = world
  const registrar = holderOf('registrar', board)
  await receiveMotion(tx, one.id, world.body(board), { registered_on: day, number: null }, world.as(registrar))
  const bytes = await renderPdf(originalPaper(motion, one.by, day))
  const sha256 = await keepFile(tx, { bytes, media_type: 'application/pdf' }, world.as(registrar))
  const file = { sha256, file_name: 'motion.pdf' }
  const submitters = motion.submitters.map(name => found(councillors.find(each => each.name === name)))
  const original = { title: motion.title, submitters, received_on: day }
  await registerOriginal(tx, one.id, world.body(board), original, file, world.as(registrar))
  if (plot.twist === 'number_voided') {
    const twice = await registerOriginal(tx, one.id, world.body(board), original, file, world.as(registrar))
    const again = { id: twice, matter_id: one.id }
    await voidDocument(tx, again, 'Samma motion registrerades två gånger', world.as(registrar))
    const [wrong] = await registryNumbersOf(tx, one.id)
    await voidRegistryNumber(tx, one.id, found(wrong).id, 'Registrerad på fel ärende', world.as(registrar))
    await addRegistryNumber(tx, one.id, world.body(board), null, day)
  }
}

async function isRaised(one: Case, day: string): Promise<void> {
  const { world, motion, plot } = one
  const secretary = holderOf('secretary', 'KF')
  if (plot.until === 'raised') {
    const decision = 'Motionen anmäls. Kommunfullmäktige tar ställning till beredningen vid nästa sammanträde.'
    await decide(one, 'raised', { code: 'KF', day, title: raisedTitle(motion.title, one.by), decision })
  } else {
    const decision = `Motionen ”${motion.title}” lämnas över till kommunstyrelsen för beredning.`
    const title = raisedTitle(motion.title, one.by)
    const minute_item_id = await decide(one, 'raised', {
      code: 'KF',
      day,
      title,
      decision,
      recipients: ['Kommunstyrelsen'],
    })
    await step(one, 'referred_to_board', day, secretary, { minute_item_id })
  }
  await publish(world.tx, 'matter', one.id, world.as(holderOf('registrar', board)))
  if (plot.twist !== 'step_struck') return
  const officer = holderOf('case_officer', board)
  await step(one, 'preparation_begun', day, officer, { data: { officer } })
  const wrong = (await eventsOf(world.tx, one.id)).at(-1)
  await strikeEvent(world.tx, one.id, found(wrong).id, 'Fel ärende: beredningen har inte börjat', world.as(officer))
}

async function* isWithdrawn(one: Case, from: string): Life {
  const day = workday(from)
  yield day
  await step(one, 'withdrawn', day, holderOf('registrar', board), {
    note: `Återtagen per e-post från ${one.motion.submitters[0]}`,
  })
  const meetingOn = nextMeeting('KF', day)
  yield meetingOn
  const title = raisedTitle(one.motion.title, one.by)
  await decide(one, 'withdrawal_noted', { code: 'KF', day: meetingOn, title, decision: proposedDecision.withdrawn() })
}

async function* isWrittenOff(one: Case, from: string): Life {
  const day = nextMeeting('KF', from)
  yield day
  const title = `Redovisning av beredningen: ${midSentence(one.motion.title)}`
  const decision = `Redovisningen av hur långt beredningen av motionen ”${one.motion.title}” har kommit läggs till handlingarna.`
  await decide(one, 'progress_reported', { code: 'KF', day, title, decision })
  const next = nextMeeting('KF', addDays(day, 20))
  yield next
  const off = `Motionen ${one.about} skrivs av från vidare handläggning.`
  await decide(one, 'written_off', {
    code: 'KF',
    day: next,
    title: answerTitle(one.motion.title, one.by),
    decision: off,
  })
}
