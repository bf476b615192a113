import { clockInStockholm } from '#src/dates.ts'
import { meetingAddress, meetingTitle } from '#src/meetings/address.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { may, type User } from '#src/permissions.ts'
import { paragraphSpan, withParty } from '#src/swedish.ts'
import { paths } from '#src/web/paths.ts'
import { type Approval, type Round, type Standing, standingOf } from './round.ts'

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

/** Minutes that somebody is to adjust, as a row of the start page. */
export const waitingRow = ({ meeting, no }: { meeting: Meeting; no: number }) => ({
  text: meetingTitle(meeting),
  href: paths.approve(...meetingAddress(meeting), no),
  status: { text: 'Att justera', tone: 'info' },
})
