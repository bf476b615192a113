import { longDay, proseDay } from '#src/dates.ts'
import { daysLeft } from '#src/law/one-year.ts'
import { backToMotions } from '#src/matters/address.ts'
import { plural } from '#src/swedish.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import { countsOf } from './list.ts'
import { type Clocked, clockStateText, clockStateTone, emerged } from './standing.ts'
import type { reportsMade } from './store.ts'

export interface ListSetting {
  /** The day that the list is of. */
  day: string
  today: string
  staff: boolean
  mayReport: boolean
  reports: Awaited<ReturnType<typeof reportsMade>>
  /** What was wrong with the day that was asked for. */
  fault: string | null
}

export const backToUnanswered = [...backToMotions, { href: paths.unanswered, text: 'Obesvarade motioner' }]

/** The page of motions that the council has not decided. */
export function unansweredPage(
  motions: readonly Clocked[],
  { day, today, staff, mayReport, reports, fault }: ListSetting,
) {
  const asked = day === today ? '' : `?dag=${day}`
  return {
    title: 'Obesvarade motioner',
    lead: `Motioner som kommunfullmäktige inte har beslutat om${day === today ? '' : `, ${proseDay(day)}`}. Den som är mest bråttom står först.`,
    breadcrumbs: backToUnanswered,
    choosesDay: staff,
    form: { values: { dag: day }, errors: fault ? { dag: fault } : {} },
    ahead: day > today,
    counts: countsOf(motions),
    rows: motions.map(one => rowOf(one, day, staff)),
    files: [
      { href: `${paths.unansweredPdf}${asked}`, text: 'Som PDF' },
      { href: `${paths.unansweredCsv}${asked}`, text: 'Som kalkylark (CSV)' },
      ...(staff ? [{ href: paths.termEnd, text: 'Vid mandatperiodens slut' }] : []),
    ],
    acts: mayReport
      ? [
          { href: paths.reportUnanswered, text: 'Anteckna redovisningen i fullmäktige' },
          { href: paths.writeOffTogether, text: 'Skriv av flera motioner' },
        ]
      : [],
    reports: reports.map(one => ({
      href: paths.unansweredReport(one.id),
      text: `Redovisad ${proseDay(one.decided_on)}, § ${one.paragraph_no}`,
      by: `${plural(one.motions, 'motion', 'motioner')}, läget ${proseDay(one.as_of)}`,
      links: staff
        ? [
            {
              href: paths.paragraph(bodyInPath(one.body_code), meetingKey(one), one.paragraph_no),
              text: `§ ${one.paragraph_no}`,
            },
          ]
        : [],
    })),
  }
}

function rowOf(one: Clocked, day: string, staff: boolean) {
  return {
    key: one.dnr ?? '',
    text: one.title,
    href: paths.motion(one.slug),
    by: one.by_line,
    note: [
      emerged(one, day),
      clockWords(one, day),
      one.because,
      one.later && 'En del registrerades senare än den valda dagen.',
    ]
      .filter(Boolean)
      .join(' '),
    status: { text: clockStateText[one.state], tone: clockStateTone[one.state] },
    when: one.year_on ? yearWords(one.year_on, day) : 'klockan har inte börjat gå',
    links: staff && one.year_on ? [{ href: paths.planning(one.slug), text: 'Se hur tiden räcker' }] : [],
  }
}

// The days left stand beside the year day already.
function clockWords({ started_on, last_meeting_on, year_on }: Clocked, day: string): string {
  const from = started_on ? `Året räknas från ${proseDay(started_on)}.` : ''
  const ahead = year_on !== null && year_on >= day && last_meeting_on !== null
  const had = last_meeting_on !== null && last_meeting_on < day ? 'var' : 'är'
  const last = ahead ? `Sista sammanträdet i kommunfullmäktige före årsdagen ${had} ${proseDay(last_meeting_on)}.` : ''
  return [from, last].filter(Boolean).join(' ')
}

function yearWords(yearOn: string, day: string): string {
  const left = daysLeft(yearOn, day)
  if (left === 0) return `ett år i dag, ${longDay(yearOn)}`
  return left > 0
    ? `ett år ${longDay(yearOn)}, om ${plural(left, 'dag', 'dagar')}`
    : `ett år ${longDay(yearOn)}, för ${plural(-left, 'dag', 'dagar')} sedan`
}
