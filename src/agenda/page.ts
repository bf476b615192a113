import { clockInStockholm, longDay, proseDay } from '#src/dates.ts'
import { councilNoticeBy } from '#src/law/deadlines.ts'
import { backToMeeting, meetingAddress, meetingTitle } from '#src/meetings/address.ts'
import { whereAndWhen } from '#src/meetings/page.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { AT_MEETING, stepFor, titleOfStep } from '#src/steps/address.ts'
import { plural } from '#src/swedish.ts'
import { meetingKey, paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { type Adoption, asksIfAgreed } from './adoption.ts'
import { inTurn, isLate, numbered, underHeadings } from './agenda.ts'
import { issuing, type NextSummons, type SummonsKind } from './next.ts'
import { type Part, stepsHere } from './pending.ts'
import type { KeptAgendaItem, Pending, summonsesAhead } from './store.ts'

interface About {
  items: KeptAgendaItem[]
  /** How many papers each item has, by its id. */
  papers: ReadonlyMap<string, number>
  summonses: readonly { no: number; sent_on: string }[]
  missing: Pending[]
  adoption: Adoption | null
  /** What its members are called by next. */
  next: Pick<NextSummons, 'kind' | 'isEmpty'>
  /** The body's part in a motion's way. */
  part: Part | null
  mayPlan: boolean
  mayWrite: boolean
}

export const backToAgenda = (meeting: Meeting): Link[] => [
  ...backToMeeting(meeting),
  { href: paths.agenda(...meetingAddress(meeting)), text: 'Dagordning' },
]

const link = (when: boolean, href: string, text: string, primary = false) => (when ? [{ href, text, primary }] : [])

/**
 * The agenda as the secretary works with it: section by section, or in the order that it was adopted in; what may be done
 * with each item, and what is left out.
 */
export function agendaPage(meeting: Meeting, about: About) {
  const { items, summonses, missing, adoption, next, mayPlan, mayWrite } = about
  const address = meetingAddress(meeting)
  const all = numbered(items)
  const first = summonses.length === 0
  const rows = (some: Numbered[]) => some.map(item => rowOf(meeting, item, about))
  return {
    anew: anewWords[next.kind] ?? '',
    adopted: adoption && adoptedWords(adoption),
    actions: [
      ...link(mayPlan, paths.addToAgenda(...address), 'Lägg till ärenden', all.length === 0),
      ...link(mayPlan && !next.isEmpty, paths.issueSummons(...address), issuing[next.kind], adoption === null),
      ...link(mayWrite && adoption === null && all.length > 0, paths.adoptAgenda(...address), 'Fastställ dagordningen'),
      ...link(all.length > 0, paths.summons(...address), first ? 'Läs utkastet' : 'Läs kallelsen'),
    ],
    sections: (adoption
      ? [
          { heading: 'I den ordning ärendena tas upp', rows: rows(inTurn(all.filter(isStanding))) },
          { heading: 'Utgår', rows: rows(all.filter(item => !isStanding(item))) },
        ]
      : underHeadings(all).map(({ heading, items: some }) => ({ heading, rows: rows(some) }))
    ).filter(section => section.rows.length > 0),
    missing: missing.map(pendingRow),
  }
}

const anewWords: Partial<Record<SummonsKind, string>> = {
  again: 'Sammanträdet är ändrat sedan kallelsen gick ut. Utfärda en ny kallelse.',
  continued: 'Sammanträdet fortsätter mer än en vecka senare. Utfärda en kallelse till fortsättningen.',
}

const isStanding = (item: Numbered): boolean => item.struck_reason === null

/** When and by whom the agenda was adopted, and why something is taken up that was not made known in time. */
function adoptedWords({ at, by, reason }: Adoption): string[] {
  const who = `Dagordningen fastställdes vid sammanträdet. Infört ${clockInStockholm(at)} av ${by}.`
  return reason ? [who, `Ärenden som inte var tillkännagivna i tid: ${reason}`] : [who]
}

/** A matter that waits for the body, with the day by which. */
export const pendingRow = (one: Pending) => ({
  text: one.title,
  href: paths.motion(one.slug),
  by: [one.by_line, one.dnr].filter(Boolean).join(', '),
  when: whenDue(one),
})

export const whenDue = ({ due_on, referral_id }: Pending): string =>
  due_on ? `${referral_id ? 'svar' : 'beslut'} senast ${longDay(due_on)}` : ''

type Numbered = ReturnType<typeof numbered<KeptAgendaItem>>[number]

function rowOf(meeting: Meeting, item: Numbered, { summonses, part, adoption, papers, mayPlan, mayWrite }: About) {
  const address = meetingAddress(meeting)
  const isOpen = item.struck_reason === null && item.paragraph_no === null
  const laid = papers.get(item.id) ?? 0
  const { taken_up } = item
  const isRenumbered = adoption !== null && isStanding(item) && taken_up !== null && taken_up !== item.no
  return {
    key: String(isRenumbered ? taken_up : item.no),
    text: item.title,
    ...(item.slug === null
      ? {}
      : { href: item.referral_no === null ? paths.motion(item.slug) : paths.referral(item.slug, item.referral_no) }),
    by: [item.dnr, laid > 0 ? plural(laid, 'handling', 'handlingar') : ''].filter(Boolean).join(', '),
    note: [
      item.struck_reason === null ? '' : `Utgår: ${item.struck_reason}`,
      isRenumbered && item.summons_no !== null ? `Nummer ${item.no} i kallelsen.` : '',
      item.unanimous === 1 ? 'Alla närvarande var ense om att ta upp ärendet.' : '',
    ]
      .filter(Boolean)
      .join(' '),
    status: standingOf(item, summonses.length, adoption),
    links: [
      ...link(isOpen && mayPlan, paths.agendaPapers(...address, item.seq), 'Handlingar'),
      ...link(isOpen && mayPlan && item.summons_no === null, paths.editAgendaItem(...address, item.seq), 'Ändra'),
      ...link(isOpen && mayPlan, paths.strikeAgendaItem(...address, item.seq), 'Stryk'),
      ...link(
        mayWrite && mayAgree(meeting, item, { adoption, summonses }),
        paths.agreedOnItem(...address, item.seq),
        item.unanimous === 1 ? 'Ta tillbaka att alla var ense' : 'Anteckna att alla var ense',
      ),
      ...(isOpen && mayWrite ? writingLinks(meeting, item, part) : []),
      ...(item.paragraph_no === null
        ? []
        : link(true, paths.paragraph(...address, item.paragraph_no), `Till § ${item.paragraph_no}`)),
    ],
  }
}

// While the agenda is not adopted, that is asked when it is.
const mayAgree = (meeting: Meeting, item: Numbered, { adoption, summonses }: Pick<About, 'adoption' | 'summonses'>) =>
  item.part_id === null &&
  (adoption !== null || item.paragraph_no !== null) &&
  asksIfAgreed(item, summonses, meeting) !== null

// The § of a motion is written as the step that it is, at this meeting: the usual one, or another that fits.
function writingLinks(meeting: Meeting, item: Numbered, part: Part | null): { href: string; text: string }[] {
  const { slug, referral_id, referral_no, seq } = item
  const first = 'Skriv paragrafen'
  if (slug === null) return [{ href: paths.writeParagraph(...meetingAddress(meeting), seq), text: first }]
  const kinds = stepsHere(part, { status: (referral_id ? item.referral_status : item.status) ?? '', referral_id })
  const at = `?${AT_MEETING}=${meetingKey(meeting)}`
  return kinds.length === 0
    ? [{ href: stepFor(undefined, slug, referral_no), text: first }]
    : kinds.map((kind, i) => ({
        href: stepFor(kind, slug, referral_no) + at,
        text: i === 0 ? first : titleOfStep(kind, referral_no),
      }))
}

function standingOf(item: Numbered, summonses: number, adoption: Adoption | null) {
  if (item.struck_reason !== null) return { text: 'Utgår', tone: 'neutral' }
  if (item.paragraph_no !== null) return { text: `§ ${item.paragraph_no}`, tone: 'success' }
  if (!isLate(item, summonses)) return undefined
  if (adoption && item.taken_up !== null) return { text: 'Tillagt vid sammanträdet', tone: 'info' }
  return item.summons_no === null
    ? { text: 'Sent tillagt, inte kallat', tone: 'warning' }
    : { text: 'Sent tillagt', tone: 'info' }
}

/** A meeting that members have been called to, as a row. */
export const summonsRow = (one: Awaited<ReturnType<typeof summonsesAhead>>[number]) => ({
  text: meetingTitle(one),
  href: paths.summons(...meetingAddress(one)),
  by: whereAndWhen(one),
  note: `Kallelse ${longDay(one.sent_on)}`,
  ...(one.cancelled_reason === null ? {} : { status: { text: 'Inställt', tone: 'warning' } }),
})

/** What the law says of when the members must have been called, for the council; empty for the others (KL 5:13-15). */
export function noticeWords(
  { body_kind }: Meeting,
  { held_on }: NextSummons['day'],
  today: string,
): { text: string; isLate: boolean } | null {
  if (body_kind !== 'council') return null
  const by = councilNoticeBy(held_on)
  const rule = `Kallelsen med alla ärenden ska nå ledamöterna och stå på anslagstavlan minst en vecka före sammanträdet, senast ${proseDay(by)} (kommunallagen 5 kap. 13 och 14 §§). När kallelsen är utfärdad kan alla läsa den på anslagstavlan.`
  if (today <= by) return { text: rule, isLate: false }
  return {
    text: `${rule} Den dagen har varit. Ett brådskande ärende får läggas till om uppgiften når ledamöterna senast vardagen före sammanträdet (15 §).`,
    isLate: true,
  }
}
