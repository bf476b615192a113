import { longDay } from '#src/dates.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { daysInWords } from '#src/meetings/days.ts'
import type { DecisionNotice, MinutesNotice, Notice } from './store.ts'

/** What a notice says, by what it tells of. */
interface NoticeWords {
  title: string
  /** What it is about, on one line. */
  about: string
  /** When it was decided. */
  by: string
  /** The facts of what it tells of, before its own days. */
  facts: [label: string, value: string][]
  /** What was decided, a paragraph each. */
  decision: string[]
  /** What is made known, as the reckoning of the last day begins. */
  what: string
}

const ofMinutes = (notice: MinutesNotice): NoticeWords => ({
  title: 'Protokollet är justerat',
  about: `${notice.body_name}, ${notice.paragraphs}`,
  by: `Sammanträde ${daysInWords(notice.days)}, justerat ${longDay(notice.adjusted_on)}`,
  facts: [
    ['Organ', notice.body_name],
    ['Sammanträdesdag', daysInWords(notice.days)],
    ['Paragrafer', notice.paragraphs],
    ['Justeringsdag', longDay(notice.adjusted_on)],
  ],
  decision: [],
  what: 'Justeringen',
})

const ofDecision = (notice: DecisionNotice): NoticeWords => ({
  title: 'Beslut på delegation',
  about: `${notice.body_name}: ${notice.title}`,
  by: `Beslut ${longDay(notice.decided_on)} av ${notice.decided_by}`,
  facts: [
    ['Organ', notice.body_name],
    ['Gäller', notice.title],
    ['Beslutat av', notice.decided_by],
    ['Beslutsdag', longDay(notice.decided_on)],
    ...(notice.dnr === '' ? [] : ([['Diarienummer', notice.dnr]] satisfies [string, string][])),
  ],
  decision: notice.decision.split(/\n+/),
  what: 'Beslutet',
})

export const wordsOf = (notice: Notice): NoticeWords =>
  notice.kind === 'minutes' ? ofMinutes(notice) : ofDecision(notice)

/** The appeal period of what a notice tells of, with the reckoning in its own words. */
export const periodOf = (notice: Notice) => appealPeriod(notice.posted_on, wordsOf(notice).what)
