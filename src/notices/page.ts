import { longDay } from '#src/dates.ts'
import { announceBy, appealPeriod } from '#src/law/deadlines.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import type { Notice } from './store.ts'

/** The notice as a row of the board. */
export const rowOf = (notice: Notice) => ({
  text: `${notice.body_name}, ${notice.paragraphs}`,
  href: paths.notice(notice.no),
  by: `Sammanträde ${longDay(notice.held_on)}, justerat ${longDay(notice.adjusted_on)}`,
  note: `Anslaget ${longDay(notice.posted_on)}`,
  when: `överklaga senast ${longDay(appealPeriod(notice.posted_on).lastDay)}`,
})

/** Where it stands with a notice, for those who work here. */
export function standingOf(notice: Notice, today: string): { text: string; tone: 'success' | 'info' | 'warning' } {
  const { removableFrom, lastDay } = appealPeriod(notice.posted_on)
  if (notice.replaced_at) return { text: 'Ersatt', tone: 'warning' }
  if (notice.taken_down_on) return { text: `Nedtaget ${longDay(notice.taken_down_on)}`, tone: 'success' }
  return today >= removableFrom
    ? { text: 'Kan tas ned', tone: 'info' }
    : { text: `Uppe till och med ${longDay(lastDay)}`, tone: 'info' }
}

/** What was late about a notice: the law gives two days after the adjustment (KL 8:12). Empty where nothing was. */
export function lateness(adjustedOn: string, postedOn: string): string {
  const { counted, lastDay } = announceBy(adjustedOn)
  if (postedOn <= counted) return ''
  return postedOn <= lastDay
    ? `Andra dagen efter justeringen var ${longDay(counted)}, en ledig dag; det anslogs nästa vardag.`
    : `Justeringen skulle ha anslagits senast ${longDay(counted)}.`
}

export const backToNotice = (notice: Notice) => [
  { href: paths.board, text: 'Anslagstavla' },
  { href: paths.notice(notice.no), text: `Anslag ${notice.no}` },
]

/** The page of one notice: what the law wants it to say, and how the last day was reckoned. */
export function noticePage(notice: Notice, published: { paragraph_no: number; title: string }[]) {
  const [body, day] = [bodyInPath(notice.body_code), meetingKey({ held_on: notice.held_on, no: notice.meeting_no })]
  const { lastDay, removableFrom, because } = appealPeriod(notice.posted_on)
  return {
    title: 'Protokollet är justerat',
    lead: `${notice.body_name}, ${notice.paragraphs}`,
    breadcrumbs: backToNotice(notice),
    facts: [
      ['Organ', notice.body_name],
      ['Sammanträdesdag', longDay(notice.held_on)],
      ['Paragrafer', notice.paragraphs],
      ['Justeringsdag', longDay(notice.adjusted_on)],
      ['Anslaget sattes upp', longDay(notice.posted_on)],
      ['Sista dag att överklaga', longDay(lastDay)],
      ['Anslaget tas ned tidigast', longDay(removableFrom)],
      ['Protokollet finns hos', notice.kept_at],
      ['Ansvarig', notice.recorded_by],
    ].map(([label, value]) => ({ label, value })),
    because,
    paragraphs: published.map(item => ({
      key: `§ ${item.paragraph_no}`,
      text: item.title,
      href: paths.paragraph(body, day, item.paragraph_no),
    })),
  }
}
