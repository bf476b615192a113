import { addWeeks, dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { byLine } from '#src/matters/projection.ts'
import type { MatterEvent } from '#src/matters/store.ts'
import { eventsOf, submittersOf } from '#src/matters/store.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import { type Meeting, meetingsOf } from '#src/meetings/store.ts'
import { answerTitle, proposedDecision, raisedTitle } from '#src/minutes/phrases.ts'
import { itemById, lastParagraphNo, recipientsOf } from '#src/minutes/store.ts'
import { versionsOf } from '#src/responses/store.ts'
import { printMarkup } from '#src/text/markup.ts'
import type { Values } from '#src/web/form.ts'
import { meetingKey } from '#src/web/paths.ts'
import type { StepDefinition } from './table.ts'

interface About {
  matter: { id: string; title: string; version: number }
  actor: { id: string; name: string }
  referralId: string | null
  now: Date
}

const REFERRAL_WEEKS = 8

/** How the form of a step stands before anybody has typed: the day, the next §, and what the minutes usually say. */
export async function prefilled(db: Reader, step: StepDefinition, about: About): Promise<Values> {
  const today = dayInStockholm(about.now)
  const version = String(about.matter.version)
  if (!step.paragraph) {
    return {
      version,
      happened_on: today,
      due_on: step.fields.includes('due_on') ? addWeeks(today, REFERRAL_WEEKS) : '',
    }
  }
  const meetings = await heldMeetings(db, about.actor.id, today)
  const latest = meetings[0]
  return {
    version,
    meeting: latest ? meetingKey(latest) : '',
    paragraph_no: latest ? String((await lastParagraphNo(db, latest.id)) + 1) : '',
    ...(await usualWords(db, step.kind, about)),
  }
}

/** The meetings that have been held, the latest first: those whose minutes a step can stand in. */
export async function heldMeetings(db: Reader, bodyId: string, today: string): Promise<Meeting[]> {
  return (await meetingsOf(db, bodyId)).filter(meeting => meeting.held_on <= today)
}

async function usualWords(db: Reader, kind: EventKind, { matter, actor, referralId }: About): Promise<Values> {
  const by = byLine(await submittersOf(db, matter.id))
  const answer = answerTitle(matter.title, by)
  const before = await lastProposal(db, matter.id, referralId)
  switch (kind) {
    case 'raised':
      return { title: raisedTitle(matter.title, by), decision: proposedDecision.raisedAndReferred(), also_refer: '1' }
    case 'referred_to_board':
      return { title: raisedTitle(matter.title, by), decision: proposedDecision.raisedAndReferred() }
    case 'opinion_decided': {
      const response = referralId ? (await versionsOf(db, referralId)).at(-1) : undefined
      const summary = response?.sections.find(section => section.heading === 'Sammanfattning')?.text ?? []
      const decision = proposedDecision.opinion(actor.name, response?.printed_on ?? null)
      return { title: answer, decision, summary: printMarkup(summary), recipients: 'Kommunstyrelsen' }
    }
    case 'subcommittee_proposed':
      return { title: answer, decision: proposedDecision.proposal(matter.title, by), summary: before.summary }
    case 'board_proposed':
      return { title: answer, ...before, decision: before.decision || proposedDecision.proposal(matter.title, by) }
    case 'council_decided':
      return {
        title: answer,
        decision: proposedDecision.council(matter.title, by),
        summary: before.summary,
        recipients: [by.replaceAll(/\), | och /g, m => (m.startsWith(')') ? ')\n' : '\n')), before.recipients]
          .filter(Boolean)
          .join('\n'),
      }
    case 'postponed':
    case 'opinion_postponed':
      return { title: answer, decision: proposedDecision.postponed() }
    case 'remitted_back':
    case 'opinion_remitted_back':
      return { title: answer, decision: proposedDecision.remittedBack() }
    case 'progress_reported':
      return { title: 'Redovisning av motioner som inte är färdigberedda', decision: proposedDecision.progress() }
    case 'written_off':
      return { title: answer, decision: proposedDecision.writtenOff() }
    default:
      return { title: answer }
  }
}

interface Proposal {
  decision: string
  summary: string
  recipients: string
}

/** What the body before this one said, for the next one to start from. */
async function lastProposal(db: Reader, matterId: string, referralId: string | null): Promise<Proposal> {
  const said = (event: MatterEvent) => event.kind === 'subcommittee_proposed' || event.kind === 'board_proposed'
  const last = referralId
    ? undefined
    : (await eventsOf(db, matterId)).findLast(event => said(event) && event.minute_item_id)
  const item = last?.minute_item_id ? await itemById(db, last.minute_item_id) : undefined
  if (!item) return { decision: '', summary: '', recipients: '' }
  return {
    decision: last?.kind === 'subcommittee_proposed' ? printMarkup(item.decision) : '',
    summary: printMarkup(item.summary),
    recipients: (await recipientsOf(db, item.id)).join('\n'),
  }
}
