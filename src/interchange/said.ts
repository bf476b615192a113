/** What was taken back, as the file says it: when, by whom and why; null for what stands. */
export const undoneInFile = (at: string | null, by: string | null, reason: string | null) =>
  at === null ? null : { at, by: by ?? '', reason: reason ?? '' }

/** A kept file, as the file says it; null where there is none. */
export const fileInFile = (sha256: string | null, name: string | null) =>
  sha256 === null ? null : { sha256, name: name ?? 'fil' }

/** In the same order whichever database it comes from. */
export const byKey = <One>(all: readonly One[], key: (one: One) => string): One[] =>
  all.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
