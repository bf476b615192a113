import { clockInStockholm, longDay } from '#src/dates.ts'
import { meetingAddress, meetingTitle } from '#src/meetings/address.ts'
import type { Meeting } from '#src/meetings/store.ts'
import type { Signatory } from '#src/minutes/parts-store.ts'
import { type Manner, manners } from '#src/minutes/signing-manner.ts'
import { may, type User } from '#src/permissions.ts'
import { ofParagraphs, paragraphSpan, withParty } from '#src/swedish.ts'
import { paths } from '#src/web/paths.ts'
import { type Approval, type Decline, type Round, type Standing, standingOf } from './round.ts'

/** How minutes were adjusted, in words. */
export const mannerText: Record<Manner, string> = {
  program: 'I Yttra',
  paper: 'På papper',
  esign: 'I en tjänst för e-underskrift',
}

const standingText: Record<Standing, { text: string; tone: string }> = {
  awaited: { text: 'Väntar på svar', tone: 'info' },
  approved: { text: 'Godkänt', tone: 'success' },
  outdated: { text: 'Godkände en tidigare lydelse', tone: 'warning' },
  declined: { text: 'Godkänner inte', tone: 'danger' },
}

/** Each of those who adjust as a row: who, and what they have said of the words as they are. */
export const approvalRows = ({ paragraphs, approvals }: Round, contentOf: (one: Approval) => string) =>
  approvals.map(one => ({
    text: withParty(one.name, one.party),
    by: [
      one.role === 'chair' ? 'Ordförande' : 'Justerare',
      ...(one.paragraphs.length < paragraphs.length ? [paragraphSpan(one.paragraphs)] : []),
    ].join(', '),
    note: one.answer === 'declined' ? (one.reason ?? '') : '',
    status: standingText[standingOf(one, contentOf(one))],
    when: one.answered_at ? clockInStockholm(one.answered_at) : '',
  }))

/** An open round on its meeting's page, with what this user can do about it. */
export function roundPart(
  meeting: Meeting,
  { round, contentOf }: { round: Round; contentOf: (one: Approval) => string },
  user: User | null,
) {
  const address = meetingAddress(meeting)
  const mine = round.approvals.find(one => isMine(one, meeting, user))
  return {
    heading: `${paragraphSpan(round.paragraphs)} för justering`,
    rows: approvalRows(round, contentOf),
    links: [
      ...(mine ? [{ href: paths.approve(...address, round.no), text: 'Läs och godkänn', primary: true }] : []),
      ...(may(user, 'minutes.adjust', meeting.body_id)
        ? [{ href: paths.withdrawRound(...address, round.no), text: 'Ta tillbaka' }]
        : []),
    ],
  }
}

const isMine = (approval: Approval, meeting: Meeting, user: User | null): boolean =>
  approval.name === user?.name && may(user, 'minutes.approve', meeting.body_id)

interface Adjusted {
  paragraphs: number[]
  adjusted_on: string
  immediate: number
  manner: string | null
  signed_sha256: string | null
  signed_name: string | null
  recorded_by: string
}

/** How a part of the minutes was adjusted, for those who work here: how and by whom, what each had seen, who would not. */
export function adjustedPart(
  meeting: Meeting,
  part: Adjusted,
  no: number,
  { signatories, declined }: { signatories: readonly Signatory[]; declined: readonly Decline[] },
  publishes: boolean,
) {
  const address = meetingAddress(meeting)
  const manner = manners.find(one => one === part.manner)
  return {
    heading: `Justering av ${paragraphSpan(part.paragraphs)}`,
    lines: [
      `${ofParagraphs(part.paragraphs, 'Justerad', 'Justerade')}${part.immediate ? ' omedelbart' : ''} ${longDay(part.adjusted_on)}. ${manner ? `${mannerText[manner]}. ` : ''}Antecknat av ${part.recorded_by}.`,
      ...(part.signed_sha256 ? [`Det undertecknade protokollet har SHA-256 ${part.signed_sha256}.`] : []),
    ],
    actions: publishes ? [{ href: paths.publishPart(...address, no), text: 'Publicera hela protokollet' }] : [],
    signed: part.signed_name && { href: paths.signedPaper(...address, no), name: part.signed_name },
    rows: [
      ...signatories.map(one => ({
        text: withParty(one.name, one.party),
        by: [
          one.role === 'chair' ? 'Ordförande' : 'Justerare',
          ...(one.paragraphs ? [paragraphSpan(one.paragraphs)] : []),
        ].join(', '),
        note: one.content_sha256 ? `Godkände den lydelse som har SHA-256 ${one.content_sha256}` : '',
        status: standingText.approved,
        when: one.answered_at ? clockInStockholm(one.answered_at) : '',
        links: one.content_sha256
          ? [{ href: paths.approvedWords(...address, one.content_sha256), text: 'Läs lydelsen' }]
          : [],
      })),
      ...declined.map(one => ({
        text: withParty(one.name, one.party),
        by: '',
        note: one.reason,
        status: standingText.declined,
        when: '',
        links: [],
      })),
    ],
  }
}

/** What was said in a round that the secretary took back, as far as somebody would not adjust. */
export const declinesBefore = (rounds: readonly Round[]) =>
  rounds
    .filter(round => round.ended_how === 'withdrawn')
    .flatMap(round =>
      round.approvals
        .filter(one => one.answer === 'declined')
        .map(one => ({
          text: withParty(one.name, one.party),
          by: paragraphSpan(one.paragraphs),
          note: one.reason ?? '',
          status: standingText.declined,
          when: one.answered_at ? clockInStockholm(one.answered_at) : '',
        })),
    )

/** Minutes that somebody is to adjust, as a row of the start page. */
export const waitingRow = ({ meeting, no }: { meeting: Meeting; no: number }) => ({
  text: meetingTitle(meeting),
  href: paths.approve(...meetingAddress(meeting), no),
  status: { text: 'Att justera', tone: 'info' },
})
