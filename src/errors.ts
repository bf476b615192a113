export type RefusalKind = 'not_found' | 'forbidden' | 'wrong_status' | 'stale' | 'invalid' | 'warning'

/**
 * An expected no: the person is told, in words, and nothing was saved. Anything else that is thrown is a bug.
 * `fields` names the form fields that are at fault (invalid); `warnings` may be passed by giving a reason (warning).
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly fields: Record<string, string>
  readonly warnings: string[]

  constructor(kind: RefusalKind, message: string, more: { fields?: Record<string, string>; warnings?: string[] } = {}) {
    super(message)
    this.kind = kind
    this.fields = more.fields ?? {}
    this.warnings = more.warnings ?? []
  }
}

/** A setting or a command that cannot be used; the message tells the person at the keyboard, in words. */
export class UsageError extends Error {}

export const notFound = (what = 'Sidan'): Refusal => new Refusal('not_found', `${what} finns inte.`)
export const invalid = (fields: Record<string, string>): Refusal =>
  new Refusal('invalid', Object.values(fields).join(' '), { fields })

/** Refuses with these warnings; does nothing where there are none. */
export function warn(warnings: string[]): void {
  if (warnings.length > 0) throw new Refusal('warning', warnings.join(' '), { warnings })
}

/** The row, or a refusal that says what was not found. */
export function found<T>(row: T | undefined | null, what?: string): T {
  if (row === undefined || row === null) throw notFound(what)
  return row
}
