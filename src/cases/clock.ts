import { longDay } from '#src/dates.ts'
import { type ClockStart, daysLeft } from '#src/law/one-year.ts'
import type { StandsAt } from '#src/matters/projection.ts'
import type { ReferralStatus } from '#src/matters/workflow.ts'
import { type AllCalendars, type Chain, chainsAlong, type Stop } from '#src/planning/plan.ts'
import { reachWords } from '#src/planning/words.ts'
import { plural } from '#src/swedish.ts'
import { clockOf, clockStateText, clockStateTone } from '#src/unanswered/standing.ts'
import { paths } from '#src/web/paths.ts'
import type { CaseReading } from './reading.ts'

interface Timing {
  clockStart: ClockStart
  calendars: AllCalendars
  today: string
}

/**
 * How an open motion stands to its year (KL 5:35), as its own page tells it: by the same rules as the list of all that
 * are unanswered, and from the steps that the reader may know of.
 */
export function clockPanel(
  slug: string,
  { audience, stands, referrals }: CaseReading,
  { clockStart, calendars, today }: Timing,
) {
  const asked = referrals.map(one => ({ to: one.to_name, status: one.status as ReferralStatus, due_on: one.due_on }))
  const { raisedOn: raised_on, yearOn: year_on, reportedOn: reported_on, standing } = stands
  const chainTo = chainsAlong(calendars)
  const { state, because } = clockOf({ standing, raised_on, year_on, reported_on, asked }, chainTo, today)
  return {
    status: { text: clockStateText[state], tone: clockStateTone[state] },
    because,
    waits: year_on === null ? 'Året har inte börjat: motionen är inte väckt i kommunfullmäktige än.' : '',
    facts: year_on === null ? [] : factsOf(year_on, { stands, clockStart, last: councilIn(chainTo(year_on)), today }),
    link: audience === 'staff' ? { href: paths.planning(slug), text: 'Se hur tiden räcker' } : null,
  }
}

const councilIn = ({ stops }: Chain): Stop | undefined => stops.find(({ name }) => name === 'council')?.stop

const startText: Record<ClockStart, string> = { submitted: 'Räknas från inlämningen', raised: 'Motionen väcktes' }

function factsOf(
  yearOn: string,
  { stands, clockStart, last, today }: Omit<Timing, 'calendars'> & { stands: StandsAt; last: Stop | undefined },
) {
  return [
    ...(stands.startedOn ? [{ label: startText[clockStart], value: longDay(stands.startedOn) }] : []),
    { label: 'Årsdagen', value: longDay(yearOn), note: leftWords(daysLeft(yearOn, today)) },
    {
      label: 'Kommunfullmäktiges sista sammanträde till och med årsdagen',
      value: last?.on ? longDay(last.on) : 'Inget är inlagt',
      note: last && yearOn >= today ? reachWords(last) : '',
    },
    ...(stands.reportedOn ? [{ label: 'Redovisad för kommunfullmäktige', value: longDay(stands.reportedOn) }] : []),
  ]
}

function leftWords(left: number): string {
  if (left === 0) return 'i dag'
  return left > 0 ? `${plural(left, 'dag', 'dagar')} kvar` : `för ${plural(-left, 'dag', 'dagar')} sedan`
}
