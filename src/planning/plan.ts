import { addDays, proseDay } from '#src/dates.ts'
import { adjustBy } from '#src/law/deadlines.ts'
import type { Feasible } from '#src/law/one-year.ts'
import type { MatterStatus } from '#src/matters/workflow.ts'
import { midSentence } from '#src/swedish.ts'

/**
 * A body's meetings as they have been entered, the earliest first, and how many days before one its papers must be in.
 */
export interface Calendar {
  body: string
  papersDays: number
  meetings: readonly string[]
}

/** The calendars of those who handle a motion last; null where the municipality has no such body. */
export interface Calendars {
  council: Calendar | null
  board: Calendar | null
  subcommittee: Calendar | null
}

/** The calendars of everybody who has one. */
export interface AllCalendars extends Calendars {
  committees: readonly Calendar[]
  byBody: ReadonlyMap<string, Calendar>
}

/** The last meeting of one body that is in time, when its papers must be in, and how far its calendar reaches. */
export interface Stop {
  body: string
  on: string | null
  papersBy: string | null
  /** Is a meeting entered after the last day too? If not, later meetings may be entered yet. */
  reaches: boolean
  enteredTo: string | null
}

export type StopName = 'subcommittee' | 'board' | 'council'

export interface Chain {
  stops: { name: StopName; stop: Stop }[]
  /** The last day for all answers and the proposal, so that the first of the stops gets its papers in time. */
  answersBy: string | null
}

/** The body's last meeting on or before a day. */
export function lastMeeting({ body, papersDays, meetings }: Calendar, by: string): Stop {
  const on = meetings.findLast(day => day <= by) ?? null
  return {
    body,
    on,
    papersBy: on && addDays(on, -papersDays),
    reaches: on !== null && meetings.some(day => day > by),
    enteredTo: meetings.at(-1) ?? null,
  }
}

/**
 * The latest chain of meetings that lets the council decide by this day, walked backwards: the council's last meeting,
 * the board's last one whose proposal reaches the council's papers, the subcommittee's last one before that, and the
 * day by which everything must be ready (domain.md 2.2). Only meetings that have been entered count; where none is in
 * time the chain stops there, and the day before it is not known.
 */
export function latestChain({ council, board, subcommittee }: Calendars, by: string): Chain {
  const backwards: Chain['stops'] = []
  let limit: string | null = by
  for (const [name, calendar] of [
    ['council', council],
    ['board', board],
    ['subcommittee', subcommittee],
  ] as const) {
    if (!calendar || limit === null) continue
    const stop = lastMeeting(calendar, limit)
    backwards.push({ name, stop })
    limit = stop.papersBy
  }
  return { stops: backwards.reverse(), answersBy: backwards.length > 0 ? limit : null }
}

/** The chains along these calendars, each made once. */
export function chainsAlong(calendars: Calendars): (by: string) => Chain {
  const made = new Map<string, Chain>()
  return by => {
    const known = made.get(by) ?? latestChain(calendars, by)
    made.set(by, known)
    return known
  }
}

/**
 * The day by which the answers are needed, as far as it is known: null where a calendar does not reach far enough to
 * tell.
 */
export const answersNeededBy = ({ stops, answersBy }: Chain): string | null =>
  stops.length > 0 && stops.every(({ stop }) => stop.reaches) ? answersBy : null

/** An answer that is waited for. */
export interface Awaited {
  to: string
  dueOn: string | null
}

export interface Prospect {
  feasible: Feasible
  /** The step that makes it so, as a sentence; empty where it is in time. */
  because: string
}

const firstStop: Partial<Record<MatterStatus, StopName>> = {
  before_subcommittee: 'subcommittee',
  before_board: 'board',
  before_council: 'council',
}

/**
 * Can a motion that stands so still be decided in time along this chain, and if not, because of which step? A step that
 * is not in time is a risk only where the calendars reach far enough to tell; else it is not known.
 */
export function prospectOf(
  chain: Chain,
  { standing, awaited, today }: { standing: MatterStatus; awaited: readonly Awaited[]; today: string },
): Prospect {
  const at = chain.stops.findIndex(({ name }) => name === firstStop[standing])
  const left = at < 0 ? chain.stops : chain.stops.slice(at)
  const hindrance = at < 0 ? notReady(chain, awaited, today) : tooLate(left[0]?.stop, today)
  if (hindrance === null && left.length > 0) return { feasible: 'feasible', because: '' }
  const unsure = left.find(({ stop }) => !stop.reaches)?.stop
  if (left.length === 0 || unsure) return { feasible: 'unknown', because: notEntered(unsure) }
  return { feasible: 'broken', because: hindrance ?? '' }
}

function notReady({ stops, answersBy }: Chain, awaited: readonly Awaited[], today: string): string | null {
  const first = stops[0]?.stop
  if (!first || answersBy === null || first.on === null) return 'Det finns inget sammanträde att hinna till.'
  const meeting = `${midSentence(first.body)} ${proseDay(first.on)}`
  if (answersBy < today) return `Förslaget till svar behövdes ${proseDay(answersBy)} för att hinna till ${meeting}.`
  const late = awaited.find(one => one.dueOn !== null && one.dueOn > answersBy)
  if (!late?.dueOn) return null
  return `${late.to} ska svara ${proseDay(late.dueOn)}, men svaret behövs ${proseDay(answersBy)} för att hinna till ${meeting}.`
}

function tooLate(stop: Stop | undefined, today: string): string | null {
  if (stop?.on && stop.on >= today) return null
  if (!stop?.on) return 'Det finns inget sammanträde att hinna till.'
  return `Sista sammanträdet i ${midSentence(stop.body)} som hinner före årsdagen var ${proseDay(stop.on)}.`
}

function notEntered(stop: Stop | undefined): string {
  if (!stop) return 'Det finns inga sammanträden inlagda.'
  const to = stop.enteredTo ? `är inlagda till och med ${proseDay(stop.enteredTo)}` : 'är inte inlagda'
  return `Okänt: sammanträdena i ${midSentence(stop.body)} ${to}.`
}

export interface MeetingInTime {
  on: string
  papersBy: string
  /** The minutes may be adjusted only after the answer is due, where nobody adjusts them at once (KL 5:69). */
  tight: boolean
}

/** The meetings of a body at which it can still decide on an answer that is due on this day, the earliest first. */
export function meetingsInTime({ meetings, papersDays }: Calendar, dueOn: string, today: string): MeetingInTime[] {
  return meetings
    .map(on => ({ on, papersBy: addDays(on, -papersDays), tight: adjustBy(on).lastDay > dueOn }))
    .filter(one => one.on <= dueOn && one.papersBy >= today)
}

/**
 * What is wrong with asking a body to answer by this day: no meeting of its is in time, or none is entered that far.
 * Empty where there is one.
 */
export function dueDayFaults(calendar: Calendar, dueOn: string, today: string): string[] {
  if (meetingsInTime(calendar, dueOn, today).length > 0) return []
  const next = calendar.meetings.find(on => addDays(on, -calendar.papersDays) >= today)
  const body = midSentence(calendar.body)
  if (!next) return [`Det är okänt om ${body} hinner svara: inget kommande sammanträde är inlagt.`]
  return [
    `Inget sammanträde i ${body} hinner till ${proseDay(dueOn)}. Nästa som hinner få handlingar är ${proseDay(next)}.`,
  ]
}
