import type { Person } from '#src/approval/answering.ts'
import { adjustedPart, declinesBefore, roundPart } from '#src/approval/page.ts'
import type { Approval, Decline, Round } from '#src/approval/round.ts'
import type { Attender } from '#src/attendance/presence.ts'
import { frontPageLists } from '#src/attendance/words.ts'
import { clockInStockholm, longDay } from '#src/dates.ts'
import type { lodgedPart } from '#src/lodged/part.ts'
import { isProvisional } from '#src/minutes/numbering.ts'
import type { Signatory } from '#src/minutes/parts-store.ts'
import { rowOf, standingOf } from '#src/notices/page.ts'
import type { Notice } from '#src/notices/store.ts'
import { isStaff, may, type User } from '#src/permissions.ts'
import { ofParagraphs, paragraphSpan, withParty } from '#src/swedish.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { backToMeeting, meetingAddress, meetingTitle } from './address.ts'
import type { daysPart } from './days-part.ts'
import type { Meeting } from './store.ts'

interface Item {
  paragraph_no: number
  title: string
  number_fixed_at: string | null
  part_id: string | null
  adjusted_on: string | null
  published_at: string | null
}

interface Part {
  id: string
  paragraphs: number[]
  adjusted_on: string
  immediate: number
  manner: string | null
  signed_sha256: string | null
  signed_name: string | null
  recorded_by: string
  gap_reason: string
  /** The hash of its minutes on paper, where they are kept. */
  sha256: string | null
  /** 1 where they can be read as a page as well. */
  is_readable: number
}

interface About {
  /** The §§ that this reader may see. */
  items: Item[]
  attenders: Attender[]
  /** The numbers of the §§ that too few took part in. */
  short: number[]
  notices: Notice[]
  /** For those who work here: are the numbers typed as they are elsewhere, and would others be in turn now? */
  numbers: { isTyped: boolean; isOutOfTurn: boolean } | null
  /** What was adjusted together. */
  parts: Part[]
  /** Is a part of the minutes adjusted but not made known? */
  waitsForNotice: boolean
  /** §§ that lie before those who adjust them, each round with the hashes of its words as they are. */
  rounds: { round: Round; contentOf: (one: Approval) => string }[]
  /** Rounds that have ended. */
  ended: Round[]
  /** Each part anew as something in it was put right, by the part's id. */
  editions: Map<string, { no: number; paragraph_no: number; rectified_on: string }[]>
  /** Who adjusted each part, and who would not, by the part's id; for those who work here. */
  signatories: Map<string, Signatory[]>
  declined: Map<string, Decline[]>
  /** How the meeting was made known on the notice board. */
  announcement: string[]
  /** What may be done with it there. */
  board: Link[]
  /** Who was chosen to adjust. */
  chosen: Person[]
  /** How it was planned before. */
  changes: { was_held_on: string; was_place: string; was_starts_at: string | null; reason: string }[]
  /** The days on which it is held, where they are several. */
  days: Awaited<ReturnType<typeof daysPart>>
  /** What members hand in for its minutes, as far as this reader has to do with it. */
  lodged: Awaited<ReturnType<typeof lodgedPart>>
  user: User | null
  today: string
}

/** "Kommunhuset, kl. 17.30": where and when, as far as it is known. */
export const placeAndTime = (meeting: { place: string; starts_at: string | null }): string =>
  [meeting.place, meeting.starts_at && `kl. ${meeting.starts_at.replace(':', '.')}`].filter(Boolean).join(', ')

/** The same as a list of meetings says it: also until when one goes on that has several days. */
export const whereAndWhen = (
  meeting: Parameters<typeof placeAndTime>[0] & { held_on: string; ends_on: string },
): string =>
  [placeAndTime(meeting), meeting.ends_on > meeting.held_on && `fortsätter till och med ${longDay(meeting.ends_on)}`]
    .filter(Boolean)
    .join(', ')

/** The page of one meeting: its §§, and for those who work here who was there, what hangs on the board, what to do. */
export function meetingPage(meeting: Meeting, about: About) {
  const { items, attenders, notices, user, today } = about
  const staff = isStaff(user)
  const [body, day] = meetingAddress(meeting)
  return {
    title: meetingTitle(meeting),
    lead: placeAndTime(meeting),
    status: meeting.cancelled_reason === null ? undefined : { text: 'Inställt', tone: 'neutral' },
    planned: plannedBefore(meeting, about.changes),
    days: about.days,
    closed: staff ? closedWords(meeting) : '',
    breadcrumbs: backToMeeting(meeting),
    items: items.map(item => ({
      key: `§ ${item.paragraph_no}`,
      text: item.title,
      href: paths.paragraph(body, day, item.paragraph_no),
      note: staff ? [...numberWords(item, about), publishedWords(item)].join('. ') : '',
      status: item.adjusted_on
        ? { text: `Justerad ${longDay(item.adjusted_on)}`, tone: 'success' }
        : { text: 'Inte justerad', tone: 'warning' },
    })),
    notices: notices.map(one => ({ ...rowOf(one), status: standingOf(one, today) })),
    attendance: frontPageLists(attenders),
    attendanceReason: staff ? meeting.attendance_reason : '',
    inquorate: about.short.length > 0 ? `${paragraphSpan(about.short)}: inte fler än hälften deltar.` : '',
    gaps: (staff ? about.parts : [])
      .filter(part => part.gap_reason !== '')
      .map(part => `${paragraphSpan(part.paragraphs)}, ${longDay(part.adjusted_on)}: ${part.gap_reason}`),
    papers: about.parts.flatMap((part, i) =>
      part.sha256 && isOpenTo(part, items)
        ? [
            {
              href: paths.partPdf(body, day, i + 1),
              name: `${paragraphSpan(part.paragraphs)}, ${ofParagraphs(part.paragraphs, 'justerad', 'justerade')} ${longDay(part.adjusted_on)}`,
              kind: 'PDF',
              page: part.is_readable ? paths.partMinutes(body, day, i + 1) : undefined,
            },
            ...(about.editions.get(part.id) ?? []).map(one => ({
              href: paths.partEdition(body, day, i + 1, one.no),
              name: `${paragraphSpan(part.paragraphs)}, med rättelse av § ${one.paragraph_no} ${longDay(one.rectified_on)}`,
              kind: 'PDF',
            })),
          ]
        : [],
    ),
    lodged: about.lodged,
    saysWhenEmpty: staff,
    announcement: about.announcement,
    chosen: about.chosen.map(one => withParty(one.name, one.party)),
    adjustments: staff
      ? about.parts.map((part, i) => {
          const [signatories, declined] = [about.signatories.get(part.id) ?? [], about.declined.get(part.id) ?? []]
          const isClosed = items.some(item => item.part_id === part.id && item.published_at === null)
          const publishes = isClosed && may(user, 'record.publish', meeting.body_id)
          return adjustedPart(meeting, part, i + 1, { signatories, declined }, publishes)
        })
      : [],
    declines: declinesBefore(about.ended),
    rounds: about.rounds.map(open => roundPart(meeting, open, user)),
    actions: actionsAt(meeting, about),
  }
}

/** May this reader see all of what was adjusted together? */
const isOpenTo = (part: Part, items: readonly Item[]): boolean =>
  part.paragraphs.every(no => items.some(item => item.paragraph_no === no))

/** How a meeting was planned before a change: "27 november 2026, Salen, kl. 18.00". */
export const wasPlanned = ({
  was_held_on,
  was_place,
  was_starts_at,
}: Pick<About['changes'][number], 'was_held_on' | 'was_place' | 'was_starts_at'>): string =>
  [longDay(was_held_on), placeAndTime({ place: was_place, starts_at: was_starts_at })].filter(Boolean).join(', ')

/** Why it is not held, and how it was planned before. */
export const plannedBefore = (meeting: Meeting, changes: About['changes']): string[] => [
  ...(meeting.cancelled_reason === null ? [] : [`Inställt: ${meeting.cancelled_reason}`]),
  ...changes.map(one => `Var planerat till ${wasPlanned(one)}${one.reason ? `: ${one.reason}` : ''}`),
]

/** "Paragraferna har fått sina nummer. Avslutat 2026-03-09 kl. 20.30 av Eva Ek." once the meeting is closed. */
const closedWords = ({ closed_at, closed_by, ended_at, held_on, ends_on }: Meeting): string =>
  closed_at === null
    ? ''
    : [
        'Paragraferna har fått sina nummer.',
        `Avslutat ${clockInStockholm(closed_at)} av ${closed_by}.`,
        ...(ended_at && ends_on === held_on ? [`Sammanträdet slutade kl. ${ended_at.replace(':', '.')}.`] : []),
      ].join(' ')

const numberWords = (item: Item, { numbers }: About): string[] =>
  isProvisional(item) && !numbers?.isTyped ? ['Preliminärt nummer'] : []

const publishedWords = ({ published_at }: Item): string =>
  published_at ? `Publicerad ${clockInStockholm(published_at)}` : 'Inte publicerad'

function actionsAt(meeting: Meeting, { items, numbers, waitsForNotice, board, user, today }: About) {
  const address = meetingAddress(meeting)
  const can = (permission: Parameters<typeof may>[1]): boolean => may(user, permission, meeting.body_id)
  const link = (when: boolean, href: string, text: string, primary = false) => (when ? [{ href, text, primary }] : [])
  const isHeld = meeting.cancelled_reason === null
  const planning = isHeld && items.length === 0 && can('meeting.plan')
  const closes = isHeld && meeting.ends_on <= today && meeting.closed_at === null && items.some(isProvisional)
  const continues = isHeld && meeting.ends_on <= today && meeting.closed_at === null
  const unadjusted = items.some(item => item.part_id === null)
  return [
    ...link(isStaff(user), paths.agenda(...address), 'Dagordning'),
    ...board,
    ...link(isStaff(user) && items.length > 0, paths.minutes(...address), 'Hela protokollet'),
    ...link(isStaff(user) && items.length > 0, paths.extracts(...address), 'Utdrag av flera paragrafer'),
    ...link(planning, paths.changeMeeting(...address), 'Flytta eller ändra'),
    ...link(planning, paths.cancelMeeting(...address), 'Ställ in'),
    ...link(isHeld && meeting.held_on <= today && can('minutes.record'), paths.attendance(...address), 'Närvaro'),
    ...link(!!numbers?.isOutOfTurn && can('minutes.record'), paths.renumberMeeting(...address), 'Numrera om'),
    ...link(continues && can('meeting.plan'), paths.continueMeeting(...address), 'Fortsätt en annan dag'),
    ...link(closes && can('minutes.adjust'), paths.closeMeeting(...address), 'Avsluta sammanträdet', true),
    ...link(
      isHeld && meeting.held_on <= today && can('minutes.record'),
      paths.chooseAdjusters(...address),
      'Valda justerare',
    ),
    ...link(unadjusted && can('minutes.adjust'), paths.requestApproval(...address), 'Lägg fram för justering'),
    ...link(unadjusted && can('minutes.adjust'), paths.adjust(...address), 'Anteckna justering', !closes),
    ...link(waitsForNotice && can('minutes.announce'), paths.postNotice(...address), 'Anslå justeringen', true),
  ]
}
