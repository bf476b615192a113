import { itemFor } from '#src/agenda/store.ts'
import { compareDays, dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { byLine } from '#src/matters/projection.ts'
import { eventsOf, referralsOf, submittersOf } from '#src/matters/store.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import { dayKey, firstDay, type MeetingDay } from '#src/meetings/days.ts'
import { type Meeting, meetingDaysOf } from '#src/meetings/store.ts'
import { basisValues } from '#src/minutes/basis.ts'
import { answerTitle, proposedDecision, raisedTitle, whoAnswered } from '#src/minutes/phrases.ts'
import { nextParagraphNo } from '#src/minutes/series.ts'
import { itemById } from '#src/minutes/store.ts'
import { replyVersionsOf } from '#src/replies/store.ts'
import { isInTwoPapers } from '#src/responses/manner.ts'
import { PROPOSAL, type Section, SUMMARY, sectionUnder, versionsOf } from '#src/responses/store.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { plainText, printMarkup } from '#src/text/markup.ts'
import type { Values } from '#src/web/form.ts'
import { meetingKey } from '#src/web/paths.ts'
import { usualDueDay } from './due-day.ts'
import type { StepDefinition } from './table.ts'

interface About {
  matter: { id: string; slug: string; title: string; version: number }
  actor: { id: string; name: string }
  referralId: string | null
  /** The name of the body that asked; empty where the step is of no referral. */
  asking: string
  now: Date
  /** Does the program send letters by e-mail? */
  mails: boolean
  /** The meeting at which its § is to be written, as the address says it; the latest where it says none. */
  atMeeting: string | null
}

/** How the form of a step stands before anybody has typed: the day, the next §, and what the minutes usually say. */
export async function prefilled(db: Reader, step: StepDefinition, about: About): Promise<Values> {
  const today = dayInStockholm(about.now)
  const version = String(about.matter.version)
  if (!step.paragraph) {
    if (!step.fields.includes('due_on')) return { version, happened_on: today }
    const way = step.fields.includes('way') ? { way: about.mails ? 'email' : 'letter' } : {}
    const { matter, referralId } = about
    const referral = (await referralsOf(db, matter.id)).find(one => one.id === referralId)
    if (step.kind === 'referral_sent' && referral?.due_on) {
      const { due_on, questions, contact } = referral
      return { version, happened_on: today, ...way, due_on, questions, contact }
    }
    const earlier = referral?.due_on ?? null
    return { version, happened_on: today, ...way, due_on: await usualDueDay(db, matter.slug, earlier, today) }
  }
  const held = await heldMeetings(db, about.actor.id, today)
  const asked = held.find(one => [dayKey(one), meetingKey(one.meeting)].includes(about.atMeeting ?? ''))
  const chosen = asked ?? held[0]
  const meeting = chosen?.meeting
  return {
    version,
    meeting: chosen ? dayKey(chosen) : '',
    paragraph_no: meeting ? String(await nextParagraphNo(db, meeting)) : '',
    ...(await basisValues(db, about.matter.id, about.referralId)),
    ...(await usualWords(db, step.kind, about)),
    ...(meeting ? await agendaWords(db, meeting, step.kind, about) : {}),
  }
}

const proposes: ReadonlySet<EventKind> = new Set([
  'raised',
  'subcommittee_proposed',
  'board_proposed',
  'council_decided',
  'opinion_decided',
])

// What the members were sent is what the § starts from; where they were not asked to put it off, only its title.
async function agendaWords(
  db: Reader,
  meeting: Meeting,
  kind: EventKind,
  { matter, referralId }: About,
): Promise<Values> {
  const item = await itemFor(db, meeting.id, matter.id, referralId)
  if (!item) return {}
  if (!proposes.has(kind)) return { title: item.title }
  // Where the agenda says nothing, what the officials propose in a report of their own is what the § usually says.
  const saysNothing = item.proposal.length === 0 && referralId && (await isInTwoPapers(db, referralId, meeting.body_id))
  return { title: item.title, ...(saysNothing ? {} : { decision: printMarkup(item.proposal) }) }
}

/** A meeting on one of its days. */
export interface HeldOn {
  meeting: Meeting
  day: MeetingDay
}

/** The meetings that have been held, each on each of its days, the latest first: those whose minutes a step can stand in. */
export async function heldMeetings(db: Reader, bodyId: string, today: string): Promise<HeldOn[]> {
  const rows = (await meetingDaysOf(db, bodyId)).filter(({ meeting }) => meeting.cancelled_reason === null)
  const later = rows.flatMap(row => (row.later ? [{ meeting: row.meeting, day: row.later }] : []))
  const first = [...new Map(rows.map(({ meeting }) => [meeting.id, { meeting, day: firstDay(meeting) }])).values()]
  return [...first, ...later]
    .filter(({ day }) => day.held_on <= today)
    .toSorted((a, b) => compareDays(b.day.held_on, a.day.held_on) || b.meeting.no - a.meeting.no)
}

/** What the minutes usually say at such a step: title, decision, summary and recipients, as a form has them. */
export async function usualWords(
  db: Reader,
  kind: EventKind,
  {
    matter,
    actor,
    referralId,
    asking,
  }: Pick<About, 'actor' | 'referralId' | 'asking'> & { matter: { id: string; title: string } },
): Promise<Values> {
  const submitters = await submittersOf(db, matter.id)
  const by = byLine(submitters)
  const answer = answerTitle(matter.title, by)
  const before = await lastProposal(db, kind, matter.id, referralId)
  const summary = before.summary || whoAnswered(referralId ? [] : await referralsOf(db, matter.id))
  switch (kind) {
    case 'raised':
      return { title: raisedTitle(matter.title, by), decision: proposedDecision.raisedAndReferred(), also_refer: '1' }
    case 'referred_to_board':
      return { title: raisedTitle(matter.title, by), decision: proposedDecision.raisedAndReferred() }
    case 'opinion_decided': {
      const response = referralId ? (await versionsOf(db, referralId)).at(-1) : undefined
      const report = inReport(response?.staff_report ?? [])
      return {
        title: answer,
        decision:
          report.decision ||
          proposedDecision.opinion(actor.name, asking, response?.printed_on ?? null, response?.adopted),
        summary: report.summary || inReport(response?.sections ?? []).summary,
        recipients: asking,
      }
    }
    case 'subcommittee_proposed': {
      const report = await ownReport(db, matter.id)
      return {
        title: answer,
        decision: report.decision || proposedDecision.proposal(matter.title, by),
        summary: report.summary || summary,
      }
    }
    case 'board_proposed': {
      const report = await ownReport(db, matter.id)
      return {
        title: answer,
        summary: before.summary || report.summary || summary,
        recipients: 'Kommunfullmäktige',
        decision: before.decision || report.decision || proposedDecision.proposal(matter.title, by),
      }
    }
    case 'council_decided':
      return {
        title: answer,
        decision: before.decision || proposedDecision.council(matter.title, by),
        summary: before.summary,
        recipients: [...submitters.map(one => one.name_as_printed), 'Kommunstyrelsen'].join('\n'),
      }
    case 'postponed':
    case 'opinion_postponed':
      return { title: answer, decision: proposedDecision.postponed() }
    case 'remitted_back':
      return { title: answer, decision: proposedDecision.remittedBack() }
    case 'opinion_remitted_back':
      return { title: answer, decision: proposedDecision.opinionRemittedBack() }
    case 'progress_reported':
      return { title: 'Redovisning av en motion som inte är färdigberedd', decision: proposedDecision.progress() }
    case 'written_off':
      return { title: answer, decision: proposedDecision.writtenOff() }
    case 'withdrawal_noted':
      return { title: raisedTitle(matter.title, by), decision: proposedDecision.withdrawn() }
    case 'referral_declined':
      return { title: answer, decision: proposedDecision.declined(actor.name), recipients: asking }
    default:
      return { title: answer }
  }
}

interface Proposal {
  decision: string
  summary: string
}

/** What the body before this one said, for the next one to start from. */
async function lastProposal(
  db: Reader,
  kind: EventKind,
  matterId: string,
  referralId: string | null,
): Promise<Proposal> {
  const events = referralId ? [] : await eventsOf(db, matterId)
  const said = events.findLast(event => proposals.has(event.kind) && event.minute_item_id)
  const item = said?.minute_item_id ? await itemById(db, said.minute_item_id) : undefined
  if (!item) return { decision: '', summary: '' }
  const decision = kind === 'council_decided' ? withoutAddress(item.decision) : item.decision
  return { decision: printMarkup(decision), summary: printMarkup(item.summary) }
}

// What the board's own officials proposed, in their report as it was frozen last.
const ownReport = async (db: Reader, matterId: string): Promise<Proposal> =>
  inReport((await replyVersionsOf(db, matterId)).at(-1)?.sections ?? [])

function inReport(sections: readonly Section[]): Proposal {
  const under = (heading: string): string => printMarkup(sectionUnder(sections, heading)?.text ?? [])
  return { decision: under(PROPOSAL), summary: under(SUMMARY) }
}

const proposals: ReadonlySet<EventKind> = new Set(['subcommittee_proposed', 'board_proposed'])

// What the council decides is what was proposed to it, without the line that says to whom it was proposed.
const withoutAddress = ([first, ...rest]: RichText): RichText => {
  if (!first) return []
  return /förslag till kommunfullmäktige:?$/i.test(plainText([first]).trim()) ? rest : [first, ...rest]
}
