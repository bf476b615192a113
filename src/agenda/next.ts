import { compareDays, dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { continuation } from '#src/law/continued.ts'
import { dayOf, lastOf, type MeetingDay } from '#src/meetings/days.ts'
import { daysWith, laterDaysOf } from '#src/meetings/days-store.ts'
import { changesOf, type Meeting } from '#src/meetings/store.ts'
import { changeSince, changeWords, continuedWords, numbered } from './agenda.ts'
import { isSupplement, numberedPapers } from './papers.ts'
import { papersOf } from './papers-store.ts'
import { agendaOf } from './store.ts'
import { summonsesOf } from './summons-store.ts'

/**
 * The first to a meeting, all of it again where it has been moved, what came later, or a meeting that continues so much
 * later that it is called to anew.
 */
export type SummonsKind = 'first' | 'again' | 'supplement' | 'continued'

/** What is issued next, as a heading and a link say it. */
export const issuing: Record<SummonsKind, string> = {
  first: 'Utfärda kallelsen',
  again: 'Utfärda en ny kallelse',
  supplement: 'Utfärda en tilläggskallelse',
  continued: 'Utfärda en kallelse till fortsättningen',
}

/**
 * Whether the members have to be called anew to the last of a meeting's days, of its days in order and the summonses
 * that have gone out.
 */
export function isCalledAnew(days: readonly MeetingDay[], called: readonly { day_no: number }[]): boolean {
  const [last, before] = [days.at(-1), days.at(-2)]
  if (!last || !before || called.some(one => one.day_no === last.no)) return false
  return continuation(before.held_on, last.held_on).isAnew
}

/** A meeting's agenda with its papers, how its members have been called, and how it has been moved and broken off. */
export const agendaAround = async (db: Reader, meeting: Meeting) => ({
  meeting,
  items: await agendaOf(db, meeting.id),
  papers: await papersOf(db, meeting.id),
  called: await summonsesOf(db, meeting.id),
  changes: await changesOf(db, meeting.id),
  later: meeting.ends_on === meeting.held_on ? [] : await laterDaysOf(db, meeting.id),
})

/** What the next summons of a meeting has to say, and for which of its days. */
export function nextSummons({ meeting, items: listed, papers: laidHere, called, changes, later }: AgendaAround) {
  const days = daysWith(meeting, later)
  const agenda = numbered(listed)
  const moved = changeSince(called, changes)
  const standing = agenda.filter(item => item.struck_reason === null)
  const added = standing.filter(item => item.summons_no === null)
  const all = numberedPapers(agenda, laidHere).filter(one => one.item.struck_reason === null)
  const laid = all.filter(paper => paper.summons_no === null)

  const kind = kindOf(
    meeting.closed_at === null && isCalledAnew(days, called),
    called.length === 0,
    moved !== undefined,
  )
  const left = standing.filter(item => item.paragraph_no === null)
  const items = { first: added, supplement: added, again: standing, continued: left }[kind]
  const isWhole = kind === 'again' || kind === 'continued'
  const papers = isWhole ? all.filter(paper => items.some(item => item.id === paper.item.id)) : laid
  const day = kind === 'first' ? dayOf(days, 1) : lastOf(days)
  const came = [...added, ...laid, ...(moved ? [moved] : []), ...later.filter(one => one.no === day.no)]
  return {
    kind,
    no: called.length + 1,
    day,
    added,
    items,
    papers: papers.map(one => ({ ...one, isNew: isSupplement(one, called.length) })),
    /** What is not as it was when the members were last called; null where all is. */
    change: changeOf(kind, meeting, moved, added.length > 0),
    afterChanges: changes.length,
    isEmpty: !isWhole && added.length === 0 && laid.length === 0,
    /** The day on which the last of it was there; '' where nothing is new. */
    since:
      came
        .map(one => dayInStockholm(new Date(one.recorded_at)))
        .toSorted(compareDays)
        .at(-1) ?? '',
  }
}

function kindOf(isContinued: boolean, isFirst: boolean, isMoved: boolean): SummonsKind {
  if (isContinued) return 'continued'
  if (isFirst) return 'first'
  return isMoved ? 'again' : 'supplement'
}

export type AgendaAround = Awaited<ReturnType<typeof agendaAround>>
export type NextSummons = ReturnType<typeof nextSummons>

function changeOf(
  kind: SummonsKind,
  meeting: Meeting,
  moved: ReturnType<typeof changeSince<Parameters<typeof changeWords>[1]>>,
  hasAdded: boolean,
): string | null {
  if (kind === 'continued') return continuedWords(meeting)
  if (moved) return changeWords(meeting.held_on, moved)
  return hasAdded ? null : 'Handlingar har tillkommit till ärenden som redan står i kallelsen.'
}
