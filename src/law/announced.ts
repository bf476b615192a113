import { proseDay } from '#src/dates.ts'
import { councilNoticeBy } from './deadlines.ts'
import { workingDayBefore } from './holidays.ts'

/** How an item of the council's agenda was made known: as the law wants, as what is urgent may be, or too late. */
export type Announced = 'in_time' | 'urgent' | 'late'

/**
 * How an item was made known to the members of the council by a summons sent on `namedOn`; null where none named it. In
 * time is a week before the meeting (KL 5:13-14); what is urgent may be made known by the last weekday before it
 * (KL 5:15). Days 'YYYY-MM-DD'.
 */
export function announced(heldOn: string, namedOn: string | null): Announced {
  if (namedOn === null) return 'late'
  if (namedOn <= councilNoticeBy(heldOn)) return 'in_time'
  return namedOn <= workingDayBefore(heldOn) ? 'urgent' : 'late'
}

/**
 * What has to be explained where items of the council are named by a summons sent on this day (KL 5:14-15), in Swedish;
 * null where it is in time. Days 'YYYY-MM-DD'.
 */
export function lateSummons(heldOn: string, sentOn: string): string | null {
  const rule = `Kallelsen ska skickas minst en vecka före sammanträdet, senast ${proseDay(councilNoticeBy(heldOn))} (kommunallagen 5 kap. 14 §).`
  const before = proseDay(workingDayBefore(heldOn))
  switch (announced(heldOn, sentOn)) {
    case 'in_time':
      return null
    case 'urgent':
      return `${rule} Bara brådskande ärenden får läggas till efter det, och uppgiften ska nå ledamöterna senast vardagen före, ${before} (15 §).`
    case 'late':
      return `${rule} Även för brådskande ärenden är det för sent: de skulle ha meddelats senast ${before} (15 §). De kan avgöras bara om alla närvarande är ense (52 §).`
  }
}

/**
 * What is missing before the council may decide an item, in Swedish; null where it may. Only what was made known in time
 * may be decided, or what was urgent and was made known by the last weekday before, unless all who are present agree
 * (KL 5:52).
 */
export function missingBeforeTakingUp(when: Announced, unanimous: boolean): string | null {
  if (when === 'in_time' || unanimous) return null
  return when === 'urgent'
    ? 'Ärendet var inte tillkännagivet en vecka före sammanträdet. Det kan avgöras om det är brådskande (kommunallagen 5 kap. 15 §) eller om alla närvarande är ense (52 §).'
    : 'Ärendet var inte tillkännagivet i tid. Det kan avgöras bara om alla närvarande är ense (kommunallagen 5 kap. 52 §).'
}
