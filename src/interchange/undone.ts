/** What was taken back, as the file says it: when, by whom and why; null for what stands. */
export const undone = (at: string | null, by: string | null, reason: string | null) =>
  at === null ? null : { at, by: by ?? '', reason: reason ?? '' }
