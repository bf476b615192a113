import { addDays } from '#src/dates.ts'
import type { Outcome } from '#src/matters/event-data.ts'
import type { MatterStatus } from '#src/matters/workflow.ts'
import { outcomeDecision } from '#src/minutes/outcomes.ts'
import { answerTitle } from '#src/minutes/phrases.ts'
import { nextMeeting, workday } from './calendar.ts'
import { board, type Case, decide, step } from './case.ts'
import { isLeftToNextDay } from './days.ts'
import { outcomesFor } from './decisions.ts'
import { holderOf } from './officials.ts'
import { councillors } from './people.ts'
import { contest, putOffByMinority } from './votes.ts'
import { type Life, noteTo, sentOn } from './world.ts'

type Until = MatterStatus | undefined

/** From the draft reply to the council's table. Gives the council's day where the matter came back from it, else null. */
export async function* goesThroughTheBodies(
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
  const proposal = `Förslag till kommunfullmäktige\n\n${outcomeDecision(one.about, outcomes)}`
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
    withBasis: true,
  })
  if (until === 'before_council') return null

  const councilOn = nextMeeting('KF', addDays(proposedOn, 9))
  yield councilOn
  if (until === 'postponed' || plot.twist === 'postponed_at_the_council') {
    const decision = `Svaret på motionen ”${motion.title}” bordläggs till nästa sammanträde.`
    const data = until === 'postponed' ? {} : { by_minority: true as const }
    const itemId = await decide(one, 'postponed', { code: 'KF', day: councilOn, title, decision }, { data })
    if (until !== 'postponed') await putOffByMinority(world, itemId)
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
  if (await isLeftToNextDay(world, day)) yield addDays(day, 1)
  const title = answerTitle(motion.title, one.by)
  const decision = outcomeDecision(one.about, outcomes)
  const recipients = [...motion.submitters, 'Kommunstyrelsen', ...motion.asked.map(code => world.body(code).name)]
  const speakers = 1 + Math.floor(world.roll() * 6)
  const paragraph = { code: 'KF', day, title, decision, speakers, recipients, withBasis: true }
  const itemId = await decide(one, 'council_decided', paragraph, { data: { outcomes } })
  if (plot.twist === 'note_in_annex') await noteTo(world, itemId, 'KF', annexText(motion.title))
  if (outcomes.every(outcome => outcome.outcome === 'rejected')) {
    const parties = new Set<string>(
      councillors.filter(each => motion.submitters.includes(each.name)).map(each => each.party),
    )
    const instead = motion.demands.length > 1 ? 'att motionen anses besvarad' : undefined
    const wordings = { yes: 'avslag på motionen', no: 'bifall till motionen', instead }
    await contest(world, itemId, voter => parties.has(voter.party), wordings)
  }
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
    data: { responsible_body: world.body(motion.asked[0]).code, target_on },
  })
  const checkedOn = workday(addDays(after, 110))
  yield checkedOn
  const note = `Arbetet med det som motionen ”${motion.title}” föreslog är påbörjat enligt ${world.body(motion.asked[0]).name.toLowerCase()}`
  await step(one, 'follow_up_reported', checkedOn, officer, { note })
  if (plot.until === 'in_follow_up') return
  const doneOn = workday(addDays(after, 200))
  yield doneOn
  await step(one, 'implemented', doneOn, officer)
}

const annexText = (title: string): string =>
  `Beslutet om motionen ”${title}” hade vunnit på att följas av en tidplan. Jag vill att det framgår av protokollet att frågan ställdes under överläggningen och inte fick något svar.`
