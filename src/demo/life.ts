import { addDays } from '#src/dates.ts'
import { found } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { addRegistryNumber, recordEvent, strikeEvent, voidRegistryNumber } from '#src/matters/actions.ts'
import type { Outcome } from '#src/matters/event-data.ts'
import { byLine } from '#src/matters/projection.ts'
import { eventsOf, registryNumbersOf } from '#src/matters/store.ts'
import type { EventKind, MatterStatus } from '#src/matters/workflow.ts'
import { answerTitle, raisedTitle } from '#src/minutes/phrases.ts'
import { receiveMotion, registerOriginal, submitMotion } from '#src/motions/actions.ts'
import type { Channel } from '#src/motions/form.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { publish } from '#src/publication/actions.ts'
import { midSentence } from '#src/swedish.ts'
import { nextMeeting, workday } from './calendar.ts'
import { decisionText, outcomesFor } from './decisions.ts'
import { holderOf } from './officials.ts'
import { askForOpinions } from './opinions.ts'
import { originalPaper } from './original.ts'
import { councillors } from './people.ts'
import type { Plot } from './plots.ts'
import type { MotionTexts } from './texts/shape.ts'
import { type Life, noteTo, type Paragraph, sentOn, type World, writeParagraph } from './world.ts'

/** One motion on its way, as the people around it take its steps. */
export interface Case {
  world: World
  motion: MotionTexts
  plot: Plot
  id: string
  by: string
  /** "väckt av A (S) om skolvägen", as decisions name it. */
  about: string
}

const board = 'KS'

/** Records a step that is taken by a person and has no §. */
export async function step(one: Case, kind: EventKind, day: string, actor: string, more = {}): Promise<string> {
  return recordEvent(one.world.tx, one.id, { kind, happened_on: day, ...more }, one.world.as(actor))
}

/** Writes a § and the step that it is. */
export async function decide(
  one: Case,
  kind: EventKind,
  paragraph: Omit<Paragraph, 'matterId'>,
  more = {},
): Promise<string> {
  const minute_item_id = await writeParagraph(one.world, { ...paragraph, matterId: one.id })
  await step(one, kind, paragraph.day, holderOf('secretary', paragraph.code), { minute_item_id, ...more })
  return minute_item_id
}

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
  return { world, motion, plot, id, by, about: `väckt av ${by} om ${midSentence(title)}` }
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
  await registerOriginal(
    tx,
    one.id,
    world.body(board),
    { title: motion.title, submitters, received_on: day },
    file,
    world.as(registrar),
  )
  if (plot.twist === 'number_voided') {
    const [wrong] = await registryNumbersOf(tx, one.id)
    await voidRegistryNumber(tx, one.id, found(wrong).id, 'Registrerad i fel dossié', world.as(registrar))
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
    const decision = `Motionen om ${midSentence(motion.title)} lämnas över till kommunstyrelsen för beredning.`
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
    note: `Återtagen i e-brev från ${one.motion.submitters[0]}`,
  })
}

async function* isWrittenOff(one: Case, from: string): Life {
  const day = nextMeeting('KF', from)
  yield day
  const title = `Redovisning av beredningen: ${midSentence(one.motion.title)}`
  const decision = `Redovisningen av hur långt beredningen av motionen om ${midSentence(one.motion.title)} har kommit läggs till handlingarna.`
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

type Until = MatterStatus | undefined

/** From the draft reply to the council's table. Gives the council's day where the matter came back from it, else null. */
async function* goesThroughTheBodies(
  one: Case,
  from: string,
  cycle: number,
): AsyncGenerator<string, string | null, void> {
  const { motion, plot, world } = one
  const until: Until = plot.until
  const officer = holderOf('case_officer', board)
  const draftedOn = workday(addDays(from, 12))
  yield draftedOn
  if (cycle > 1) await step(one, 'preparation_begun', draftedOn, officer, { data: { officer } })
  await step(one, 'reply_drafted', draftedOn, officer, { data: { officer } })
  if (until === 'reply_drafted') return null
  const broughtOn = workday(addDays(draftedOn, 5))
  yield broughtOn
  await step(one, 'brought_before_subcommittee', broughtOn, officer)
  if (until === 'before_subcommittee') return null

  const outcomes = outcomesFor(motion, world.roll())
  const title = answerTitle(motion.title, one.by)
  const proposal = `Förslag till kommunfullmäktige\n\n${decisionText(one.about, outcomes)}`
  const preparedOn = nextMeeting('KSAU', addDays(broughtOn, 6))
  yield preparedOn
  await decide(one, 'subcommittee_proposed', { code: 'KSAU', day: preparedOn, title, decision: proposal })
  if (until === 'before_board') return null

  const proposedOn = nextMeeting('KS', addDays(preparedOn, 5))
  yield proposedOn
  const summary = cycle === 1 ? motion.boardSummary : ''
  const recipients = ['Kommunfullmäktige']
  await decide(one, 'board_proposed', {
    code: 'KS',
    day: proposedOn,
    title,
    decision: proposal,
    summary,
    speakers: 2,
    recipients,
  })
  if (until === 'before_council') return null

  const councilOn = nextMeeting('KF', addDays(proposedOn, 9))
  yield councilOn
  if (until === 'postponed' || plot.twist === 'postponed_at_the_council') {
    const decision = `Ärendet om ${midSentence(motion.title)} bordläggs till nästa sammanträde.`
    await decide(one, 'postponed', { code: 'KF', day: councilOn, title, decision })
    if (until === 'postponed') return null
  }
  if (until === 'remitted_back' || (plot.twist === 'remitted_back_twice' && cycle < 3)) {
    const decision = remittals[cycle - 1] ?? ''
    const data = cycle === 1 ? {} : { by_minority: true as const }
    await decide(one, 'remitted_back', { code: 'KF', day: councilOn, title, decision, speakers: 5 }, { data })
    return until === 'remitted_back' ? null : councilOn
  }
  const decidedOn = plot.twist === 'postponed_at_the_council' ? nextMeeting('KF', addDays(councilOn, 1)) : councilOn
  if (decidedOn !== councilOn) yield decidedOn
  yield* isDecided(one, decidedOn, outcomes)
  return null
}

const remittals = [
  'Ärendet återremitteras till kommunstyrelsen med motiveringen att kostnaderna ska räknas om efter årets priser.',
  'Ärendet återremitteras till kommunstyrelsen med motiveringen att de berörda föreningarna ska få yttra sig.',
]

async function* isDecided(one: Case, day: string, outcomes: Outcome[]): Life {
  const { motion, plot, world } = one
  const title = answerTitle(motion.title, one.by)
  const decision = decisionText(one.about, outcomes)
  const recipients = [...motion.submitters, 'Kommunstyrelsen', ...motion.asked.map(code => world.body(code).name)]
  const speakers = 1 + Math.floor(world.roll() * 6)
  const paragraph = { code: 'KF', day, title, decision, speakers, recipients }
  const itemId = await decide(one, 'council_decided', paragraph, { data: { outcomes } })
  if (plot.twist === 'note_in_annex') await noteTo(world, itemId, 'KF', annexText(motion.title))
  if (plot.until === 'decided') world.unsent.add(itemId)
  if (plot.until === 'decided' || plot.until === 'dispatched') return
  const after = workday(addDays(sentOn(day), 12))
  yield after
  const officer = holderOf('case_officer', board)
  if (!outcomes.some(outcome => outcome.outcome === 'granted')) {
    await step(one, 'closed', after, officer)
    return
  }
  const target_on = addDays(after, 240)
  await step(one, 'follow_up_begun', after, officer, {
    data: { responsible: world.body(motion.asked[0]).name, target_on },
  })
  const checkedOn = workday(addDays(after, 110))
  yield checkedOn
  const note = `Arbetet med ${midSentence(motion.title)} är påbörjat enligt ${world.body(motion.asked[0]).name.toLowerCase()}`
  await step(one, 'follow_up_reported', checkedOn, officer, { note })
  if (plot.until === 'in_follow_up') return
  const doneOn = workday(addDays(after, 200))
  yield doneOn
  await step(one, 'implemented', doneOn, officer)
}

const annexText = (title: string): string =>
  `Beslutet om ${midSentence(title)} hade vunnit på att följas av en tidplan. Jag vill att det framgår av protokollet att frågan ställdes under överläggningen och inte fick något svar.`
