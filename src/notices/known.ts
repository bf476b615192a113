import { dayInStockholm } from '#src/dates.ts'

interface Posted {
  day_no: number
  posted_at: string
}

/** The changes of a meeting's plan since it was posted on the notice board, the first one first. */
export const changedSince = <Change extends { recorded_at: string }>(
  { day_no, posted_at }: Posted,
  changes: readonly Change[],
): Change[] => (day_no > 1 ? [] : changes.filter(one => one.recorded_at > posted_at))

/**
 * The day since when everybody has been able to read of a meeting on the notice board as it now is planned: that of its
 * notice, or of the last change after it. By this day it is reckoned whether the council's was made known in time (KL 5:13).
 */
export const knownSince = (notice: Posted, changes: readonly { recorded_at: string }[]): string =>
  dayInStockholm(new Date(changedSince(notice, changes).at(-1)?.recorded_at ?? notice.posted_at))
