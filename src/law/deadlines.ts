import { addDays, addWeeks, weekdayLongDay } from '#src/dates.ts'
import { dayOff, nextWorkingDay } from './holidays.ts'

/** When one may appeal until, and from when the notice may be taken down; with the reckoning in words. */
export interface AppealPeriod {
  /** Three weeks after the notice was posted, as the calendar says. */
  threeWeeks: string
  /** The last day to appeal, when days off have been passed over. */
  lastDay: string
  /** The first day on which the notice may be taken down. */
  removableFrom: string
  /** The reckoning, a sentence for each step, in Swedish. */
  because: string[]
}

/**
 * The appeal period of decisions whose adjustment was made known on the notice board on this day: three weeks (KL 13:5),
 * ending on the same day of the week (lag 1930:173, 1 §), and where that is a day off on the next working day (2 §).
 * The notice must hang for all of it (KL 8:12). `what` was made known, in Swedish. Days 'YYYY-MM-DD'; RangeError for
 * what is no day.
 */
export function appealPeriod(postedOn: string, what = 'Justeringen'): AppealPeriod {
  const threeWeeks = addWeeks(postedOn, 3)
  const lastDay = nextWorkingDay(threeWeeks)
  const removableFrom = addDays(lastDay, 1)
  const off = dayOff(threeWeeks)
  return {
    threeWeeks,
    lastDay,
    removableFrom,
    because: [
      `${what} tillkännagavs ${weekdayLongDay(postedOn)}. Den dagen räknas inte.`,
      `Tre veckor senare är det ${weekdayLongDay(threeWeeks)} (kommunallagen 13 kap. 5 §, lagen 1930:173 1 §).`,
      off === null
        ? 'Det är en vardag, och därmed sista dagen att överklaga.'
        : `Det är ${off}, så sista dagen att överklaga är ${weekdayLongDay(lastDay)} (lagen 1930:173 2 §).`,
      `Anslaget ska sitta uppe hela den dagen och får tas ned tidigast ${weekdayLongDay(removableFrom)} (kommunallagen 8 kap. 12 §).`,
    ],
  }
}

/** A day to have done something by: as it is counted, and as it is where that is a day off. */
export interface ActBy {
  counted: string
  lastDay: string
}

const actBy = (counted: string): ActBy => ({ counted, lastDay: nextWorkingDay(counted) })

/** The minutes are adjusted at the latest fourteen days after the meeting (KL 5:69, for committees 6:35). */
export const adjustBy = (heldOn: string): ActBy => actBy(addDays(heldOn, 14))

/** The adjustment is made known on the notice board at the latest the second day after it (KL 8:12). */
export const announceBy = (adjustedOn: string): ActBy => actBy(addDays(adjustedOn, 2))

/**
 * The last day to make a council meeting known with its list of matters, and to send the notice to its members: one week
 * before (KL 5:13-14). Counted backwards, so days off change nothing.
 */
export const councilNoticeBy = (heldOn: string): string => addWeeks(heldOn, -1)
