import { longDay } from '#src/dates.ts'
import type { MeetingInTime } from './plan.ts'

/** A meeting as the day to choose names it. */
export const meetingWords = ({ on, papersBy, tight }: MeetingInTime): string =>
  `${longDay(on)}, handlingar senast ${longDay(papersBy)}${tight ? ' (protokollet kan behöva justeras direkt)' : ''}`
