import { addDays } from '#src/dates.ts'
import { found } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { matterById, referralsOf } from '#src/matters/store.ts'
import { answerTitle, proposedDecision } from '#src/minutes/phrases.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { practiceOf } from '#src/practice/store.ts'
import { planReferral, receiveReferral, sendReferral } from '#src/referrals/actions.ts'
import { referralAt } from '#src/referrals/store.ts'
import { type Draft, saveDraft } from '#src/responses/actions.ts'
import { freezeFile, freezeResponse } from '#src/responses/freeze.ts'
import { registerAnswer } from '#src/steps/answer.ts'
import { parseMarkup } from '#src/text/markup.ts'
import { reportDocument } from '#templates/documents/report.ts'
import { nextMeeting, workday } from './calendar.ts'
import { type Case, decide, step } from './case.ts'
import { holderOf } from './officials.ts'
import { municipality } from './people.ts'
import { passLevels } from './signing.ts'
import { sentOn, type World } from './world.ts'

type Waiting = AsyncGenerator<string, string, void>

/** The motion goes out for opinion and the answers come back. Gives the day when the last one is in. */
export async function* askForOpinions(one: Case, sentDay: string): Waiting {
  const { plot, motion } = one
  yield sentDay
  const [first, ...others] = motion.asked
  const asked = plot.twist === 'administration_answers' ? 'KLF' : first
  await send(one, asked, sentDay)
  for (const code of others) await send(one, code, sentDay)
  if (concernsTheCompany(one)) await send(one, COMPANY, sentDay)
  if (plot.until === 'out_for_referral' && plot.twist !== 'referral_extended') return sentDay
  const answered = yield* answer(one, asked, sentDay)
  if (concernsTheCompany(one) && plot.until !== 'out_for_referral') yield* answerFromOutside(one, answered)
  const extra =
    others.length > 0 && plot.until !== 'out_for_referral' ? yield* decline(one, others, answered) : answered
  return extra
}

async function send(one: Case, code: string, day: string): Promise<void> {
  const officer = holderOf('case_officer', 'KS')
  await sendReferral(one.world.tx, one.id, referralOf(one, code, day), one.world.as(officer))
}

/** Plans whom to ask, and by when; nobody is asked yet. */
export async function planFor(one: Case, day: string): Promise<void> {
  const officer = holderOf('case_officer', 'KS')
  for (const code of one.motion.asked)
    await planReferral(one.world.tx, one.id, referralOf(one, code, day), one.world.as(officer))
}

function referralOf({ world, motion }: Case, code: string, day: string) {
  return {
    from_body_id: world.body('KS').id,
    to: world.body(code),
    happened_on: day,
    due_on: addDays(day, 84),
    questions: `Vad skulle förslagen i motionen ”${motion.title}” betyda för er verksamhet, och vad skulle de kosta?`,
    contact: holderOf('case_officer', 'KS'),
  }
}

async function referralTo(one: Case, code: string) {
  const body = one.world.body(code)
  return found((await referralsOf(one.world.tx, one.id)).find(referral => referral.to_body_id === body.id))
}

async function* answer(one: Case, code: string, sentDay: string): Waiting {
  const { world, plot } = one
  const referral = await referralTo(one, code)
  const receivedOn = workday(addDays(sentDay, 2))
  yield receivedOn
  const facts = { body: world.body(code), happened_on: receivedOn, number: null }
  await receiveReferral(world.tx, one.id, referral.id, facts, world.as(holderOf('registrar', code)))
  if (plot.twist === 'referral_extended') yield* extend(one, referral.id, addDays(sentDay, 60))
  if (plot.until === 'out_for_referral') return receivedOn
  if (plot.twist === 'committee_declines') {
    const day = nextMeeting(code, addDays(sentDay, 14))
    yield day
    const decision = proposedDecision.declined(world.body(code).name)
    const paragraph = {
      code,
      day,
      title: answerTitle(one.motion.title, one.by),
      decision,
      recipients: ['Kommunstyrelsen'],
    }
    await decide(one, 'referral_declined', paragraph, { referral_id: referral.id })
    return day
  }
  if (plot.twist === 'no_answer_comes') {
    const day = workday(addDays(sentDay, 92))
    yield day
    await step(one, 'referral_not_received', day, holderOf('case_officer', 'KS'), { referral_id: referral.id })
    return day
  }
  const startsOn = plot.twist === 'referral_extended' ? addDays(sentDay, 60) : sentDay
  return yield* writeAndDecide(one, code, referral.id, startsOn)
}

async function* extend(one: Case, referralId: string, from: string): AsyncGenerator<string, void, void> {
  const day = workday(from)
  yield day
  await step(one, 'referral_extended', day, holderOf('case_officer', 'KS'), {
    referral_id: referralId,
    data: { due_on: addDays(day, 56) },
    note: 'Förvaltningen bad om mer tid för att räkna på kostnaderna',
  })
}

async function* writeAndDecide(one: Case, code: string, referralId: string, sentDay: string): Waiting {
  const { world, motion, plot } = one
  const { tx } = world
  const officer = holderOf('case_officer', code)
  const draftedOn = workday(addDays(sentDay, 20))
  yield draftedOn
  const referral = { id: referralId, matter_id: one.id, to_body_id: world.body(code).id }
  const sections = [
    { heading: 'Sammanfattning', text: parseMarkup(motion.summary) },
    { heading: 'Förvaltningens synpunkter', text: parseMarkup(motion.opinion) },
    { heading: 'Ekonomiska och juridiska konsekvenser', text: parseMarkup(motion.consequences) },
  ]
  const draft = { title: `Remissvar: ${motion.title}`, officer, stance: motion.stance, sections }
  const { response_manner } = await practiceOf(tx, world.body(code).id)
  const written = response_manner === 'two' ? inTwoPapers(one, world.body(code), draft) : draft
  await saveDraft(tx, referral, written, world.as(officer), 0)
  await passLevels(tx, referral, world.as, officer)
  const frozenOn = workday(addDays(sentDay, 34))
  yield frozenOn
  const printed = { printed_on: frozenOn, happened_on: frozenOn }
  if (code === 'KLF') {
    const file = await writtenElsewhere(world, draft, frozenOn)
    await freezeFile(tx, referral, { ...draft, file, reportFile: null }, printed, world.as(officer))
    const day = workday(addDays(frozenOn, 3))
    yield day
    await step(one, 'opinion_delivered', day, officer, { referral_id: referralId })
    return day
  }
  const responseVersionId = await freezeResponse(tx, referral, printed, world.as(officer))
  const first = nextMeeting(code, addDays(frozenOn, 7))
  yield first
  const title = answerTitle(motion.title, one.by)
  if (plot.twist === 'opinion_remitted_back') {
    const decision = `Remissvaret om motionen ”${motion.title}” återremitteras till förvaltningen för att kostnaderna ska redovisas år för år.`
    await decide(one, 'opinion_remitted_back', { code, day: first, title, decision }, { referral_id: referralId })
    const again = workday(addDays(first, 8))
    yield again
    const renewed = { printed_on: again, happened_on: again }
    const version = await freezeResponse(tx, referral, renewed, world.as(officer))
    return yield* decideOpinion(one, code, referralId, nextMeeting(code, addDays(again, 5)), again, version)
  }
  return yield* decideOpinion(one, code, referralId, first, frozenOn, responseVersionId)
}

/** The same answer as the officials' report to their committee, and the opinion that it adopts. */
function inTwoPapers({ motion, by, world }: Case, { name }: { name: string }, { officer, stance }: Draft): Draft {
  const asking = world.body('KS').name
  const demands = motion.demands.map((one, i) => `${i + 1}. att ${one}`)
  const consequences = { heading: 'Ekonomiska och juridiska konsekvenser', text: parseMarkup(motion.consequences) }
  return {
    title: `Yttrande: ${motion.title}`,
    officer,
    stance,
    staff_report: [
      { heading: 'Förslag till beslut', text: parseMarkup(proposedDecision.opinionApart(name, asking)) },
      { heading: 'Sammanfattning', text: parseMarkup(motion.summary) },
      {
        heading: 'Bakgrund',
        text: parseMarkup(
          [`${by} har väckt motionen ”${motion.title}”. I den föreslås`, demands.join('\n')].join('\n\n'),
        ),
      },
      { heading: 'Bedömning', text: parseMarkup(motion.opinion) },
    ],
    sections: [
      { heading: 'Sammanfattning', text: parseMarkup(motion.summary) },
      { heading: 'Nämndens synpunkter', text: parseMarkup(motion.opinion) },
      consequences,
    ],
  }
}

// The municipality's company for electricity and heating, which has no people here.
const COMPANY = 'AEAB'

const concernsTheCompany = ({ motion, plot }: Case): boolean =>
  plot.until === 'out_for_referral' || (motion.asked[0] === 'TN' && plot.daysAgo % 2 === 0)

/** The company's answer comes as a letter to the board's registry, which registers it. */
async function* answerFromOutside(one: Case, from: string): AsyncGenerator<string, void, void> {
  const { world, motion } = one
  const day = workday(from)
  yield day
  const { no } = await referralTo(one, COMPANY)
  const { slug } = await matterById(world.tx, one.id)
  const sections = [
    {
      heading: 'Yttrande',
      text: parseMarkup(
        'Bolaget har gått igenom förslaget. Det påverkar inte elnätet eller fjärrvärmen, och bolaget har inget att invända.',
      ),
    },
  ]
  const letter = { title: `Yttrande: ${motion.title}`, officer: 'Birger Höglund', stance: null, sections }
  const file = await writtenElsewhere(world, letter, day, world.body(COMPANY).name)
  const came = { file, happened_on: day, stance: 'neutral' as const, officer: letter.officer, order_reason: '' }
  const referral = found(await referralAt(world.tx, slug, no))
  await registerAnswer(world.tx, referral, came, world.as(holderOf('registrar', 'KS')))
}

/** An answer that the officials did not write in Yttra, as the file that they upload. */
async function writtenElsewhere(
  world: World,
  { title, officer, sections }: Draft,
  day: string,
  body = 'Kommunledningsförvaltningen',
) {
  const paper = reportDocument({
    municipality: municipality.name,
    body,
    kind: 'REMISSVAR',
    title,
    facts: [{ label: 'Datum', value: day }],
    sections,
    updated_at: `${day}T08:00:00.000Z`,
  })
  const kept = { bytes: await renderPdf(paper), media_type: 'application/pdf' }
  return { sha256: await keepFile(world.tx, kept, world.as(officer)), file_name: 'remissvar.pdf' }
}

async function* decideOpinion(
  one: Case,
  code: string,
  referralId: string,
  day: string,
  printedOn: string,
  versionId: string,
): Waiting {
  const { world, motion } = one
  yield day
  const { name, id } = world.body(code)
  const asking = world.body('KS').name
  const apart = (await practiceOf(world.tx, id)).response_manner === 'two'
  const paragraph = {
    code,
    day,
    title: answerTitle(motion.title, one.by),
    decision: apart ? proposedDecision.opinionApart(name, asking) : proposedDecision.opinion(name, asking, printedOn),
    summary: motion.summary,
    speakers: Math.floor(world.roll() * 4),
    recipients: ['Kommunstyrelsen', `Kommunledningsförvaltningen, ${holderOf('case_officer', 'KS')}`],
    responseVersionId: versionId,
  }
  await decide(one, 'opinion_decided', paragraph, { referral_id: referralId })
  const back = sentOn(day)
  yield addDays(back, 1)
  return back
}

/** The others who were asked have nothing to add. */
async function* decline(one: Case, codes: readonly string[], from: string): Waiting {
  const day = workday(addDays(from, 2))
  yield day
  for (const code of codes) {
    const referral = await referralTo(one, code)
    await step(one, 'referral_declined', day, holderOf('registrar', code), { referral_id: referral.id })
  }
  return day
}
