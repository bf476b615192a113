import { longDay, weekdayLongDay } from '#src/dates.ts'
import { announceBy, appealPeriod } from '#src/law/deadlines.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import type { MinutesNotice, Notice } from './store.ts'
import { periodOf, wordsOf } from './words.ts'

/** The notice as a row of the board. */
export function rowOf(notice: Notice) {
  const { about, by } = wordsOf(notice)
  return {
    text: about,
    href: paths.notice(notice.no),
    by,
    note: `Anslaget ${longDay(notice.posted_on)}`,
    when: `överklaga senast ${longDay(appealPeriod(notice.posted_on).lastDay)}`,
  }
}

/** Where it stands with a notice, for those who work here. */
export function standingOf(notice: Notice, today: string): { text: string; tone: 'success' | 'info' | 'warning' } {
  const { removableFrom, lastDay } = appealPeriod(notice.posted_on)
  if (notice.replaced_at) return { text: 'Ersatt', tone: 'warning' }
  if (notice.withdrawn_at) return { text: 'Tillbakadraget', tone: 'warning' }
  if (notice.taken_down_on) return { text: `Nedtaget ${longDay(notice.taken_down_on)}`, tone: 'success' }
  return today >= removableFrom
    ? { text: 'Kan tas ned', tone: 'info' }
    : { text: `Uppe till och med ${longDay(lastDay)}`, tone: 'info' }
}

/**
 * What was late about a notice: the law gives two days after the adjustment (KL 8:12), and where the second is a day off
 * until the next working day. Empty where nothing was.
 */
export function lateness(adjustedOn: string, postedOn: string): string {
  const { counted, lastDay } = announceBy(adjustedOn)
  if (postedOn <= counted) return ''
  if (counted === lastDay) return `Justeringen skulle ha anslagits senast ${longDay(counted)}.`
  const off = `Andra dagen efter justeringen var ${weekdayLongDay(counted)}, en ledig dag.`
  const next = `nästa vardag, ${weekdayLongDay(lastDay)}`
  return postedOn <= lastDay
    ? `${off} Då räckte det att anslå justeringen ${next}.`
    : `${off} Justeringen skulle ha anslagits senast ${next}.`
}

const backToNotice = (notice: Notice) => [
  { href: paths.board, text: 'Anslagstavla' },
  { href: paths.notice(notice.no), text: `Anslag ${notice.no}` },
]

/** The head of a form about a notice. */
export const aboutPage = (notice: Notice, title: string) => ({
  title,
  lead: wordsOf(notice).about,
  breadcrumbs: backToNotice(notice),
})

/** The page of one notice: what the law wants it to say, and how the last day was reckoned. */
export function noticePage(notice: Notice) {
  const { title, about, facts, decision } = wordsOf(notice)
  const { lastDay, removableFrom, because } = periodOf(notice)
  return {
    title,
    lead: about,
    breadcrumbs: backToNotice(notice),
    facts: [
      ...facts,
      ['Anslaget sattes upp', longDay(notice.posted_on)],
      ['Sista dag att överklaga', longDay(lastDay)],
      ['Anslaget tas ned tidigast', longDay(removableFrom)],
      ['Protokollet finns hos', notice.kept_at],
      ['Ansvarig', notice.recorded_by],
    ].map(([label, value]) => ({ label, value })),
    decision,
    because,
  }
}

/** Earlier notices of the same that were faulty, as links with what was wrong. */
export const faultyBefore = (notice: Notice, all: readonly Notice[]) =>
  all
    .filter(one => one.replaced_at && one.no < notice.no)
    .map(one => ({
      text: `Anslag ${one.no}, uppsatt ${longDay(one.posted_on)}`,
      href: paths.notice(one.no),
      why: one.replaced_reason ?? '',
    }))

/** Why a notice hangs no longer, where something was wrong with it; empty where nothing was. */
export const whyGone = (notice: Notice): string =>
  notice.replaced_at
    ? `Anslaget är ersatt: ${notice.replaced_reason ?? ''}`
    : notice.withdrawn_at
      ? `Anslaget är tillbakadraget: ${notice.withdrawn_reason ?? ''}`
      : ''

/** The §§ of adjusted minutes that can be read here. */
export function readableRows(notice: MinutesNotice, published: readonly { paragraph_no: number; title: string }[]) {
  const address = addressOfMeeting(notice)
  return published.map(item => ({
    key: `§ ${item.paragraph_no}`,
    text: item.title,
    href: paths.paragraph(...address, item.paragraph_no),
  }))
}

/** To adjusted minutes as they are kept: as a page, or else as a file; null where only the §§ are. */
export function minutesLink(
  notice: MinutesNotice,
  { is_readable, sha256 }: { is_readable: number; sha256: string | null },
  part: number,
): Link | null {
  const address = addressOfMeeting(notice)
  if (is_readable) return { href: paths.partMinutes(...address, part), text: 'Läs protokollet' }
  return sha256 === null ? null : { href: paths.partPdf(...address, part), text: 'Läs protokollet (PDF)' }
}

/** The two parts of the address of the meeting whose minutes a notice tells of. */
export const addressOfMeeting = (notice: MinutesNotice): [string, string] => [
  bodyInPath(notice.body_code),
  meetingKey({ held_on: notice.held_on, no: notice.meeting_no }),
]
