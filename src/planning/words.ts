import { longDay, proseDay } from '#src/dates.ts'
import type { MeetingInTime, Stop } from './plan.ts'

/** A meeting as the day to choose names it. */
export const meetingWords = ({ on, papersBy, tight }: MeetingInTime): string =>
  `${longDay(on)}, handlingar senast ${longDay(papersBy)}${tight ? ' (protokollet kan behöva justeras direkt)' : ''}`

/** What is to be said of a body's last meeting where more may be entered yet; empty where its calendar reaches. */
export function reachWords({ reaches, enteredTo }: Stop): string {
  if (reaches) return ''
  return enteredTo
    ? `Sammanträden är inlagda till och med ${proseDay(enteredTo)}; senare kan tillkomma.`
    : 'Inga sammanträden är inlagda.'
}
