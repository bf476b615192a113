import { addWeeks, longDay, proseDay, weekdayLongDay } from '#src/dates.ts'
import { councilNoticeBy } from './deadlines.ts'

/**
 * Whether a meeting that is broken off on one day and continues on another is made known anew, and by when. Within a week
 * it is not: then those who were not there when it was broken off are told of the day and the place. Later than that it
 * is, as any meeting of the council is, a week before at the latest (KL 5:13-14). Where the week comes from the law does
 * not say: rules of procedure have it, after the model of SKR, those of a committee too. Days 'YYYY-MM-DD'; `by` is null
 * where nothing is made known anew.
 */
export function continuation(brokenOffOn: string, continuesOn: string): { isAnew: boolean; by: string | null } {
  const isAnew = continuesOn > withinAWeek(brokenOffOn)
  return { isAnew, by: isAnew ? councilNoticeBy(continuesOn) : null }
}

/** The last day on which a meeting can continue without being made known anew. */
export const withinAWeek = (brokenOffOn: string): string => addWeeks(brokenOffOn, 1)

const told = 'De som inte var med när det avbröts ska få veta dag och plats.'

/** The same in Swedish before the day is chosen, a sentence each. */
export const continuationRule = (brokenOffOn: string): string[] => [
  `Fortsätter sammanträdet inom en vecka, senast ${weekdayLongDay(withinAWeek(brokenOffOn))}, behövs ingen ny kungörelse eller kallelse. ${told}`,
  'Fortsätter det senare än så, kungörs det och kallas till det på nytt som till andra sammanträden, senast en vecka före dagen.',
]

/** And once it is, a sentence or two. */
export function continuationWords(brokenOffOn: string, continuesOn: string, isCouncil: boolean): string {
  const { by } = continuation(brokenOffOn, continuesOn)
  if (by === null) {
    return `Sammanträdet fortsätter inom en vecka, så det behövs ingen ny kungörelse eller kallelse. ${told}`
  }
  const since = `Det är mer än en vecka efter den ${longDay(brokenOffOn)}.`
  return isCouncil
    ? `${since} Kungör fortsättningen på nytt och kalla till den senast ${proseDay(by)} (kommunallagen 5 kap. 13 och 14 §§).`
    : `${since} Kalla till fortsättningen på nytt, på det sätt som reglementet säger. För fullmäktige är sista dagen en vecka före, ${proseDay(by)}.`
}
