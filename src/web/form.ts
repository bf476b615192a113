import type { z } from 'zod'

export type Values = Record<string, string | string[]>

/** What stands at a form when its page is drawn: what was typed, what was wrong, and what must be confirmed. */
export interface FormState {
  values: Values
  errors: Record<string, string>
  /** Days out of order: passed by giving a reason. */
  warnings: string[]
  stashed: Record<string, { token: string; name: string; size: number }>
  conflict: Conflict | null
}

export interface Conflict {
  who: string
  lines: string[]
  fields?: Difference[]
}

interface Difference {
  label: string
  theirs: string
  yours: string
}

/** Where what others saved and what was typed differ, each beside the other, by the labels of the fields. */
export const differing = (labels: Record<string, string>, theirs: Values, yours: Values): Difference[] =>
  Object.entries(labels)
    .map(([name, label]) => ({ label, theirs: asText(theirs[name]), yours: asText(yours[name]) }))
    .filter(field => field.theirs !== field.yours)

const asText = (value: string | string[] | undefined): string => [value ?? ''].flat().join('\n')

export const emptyForm = (values: Values = {}): FormState => ({
  values,
  errors: {},
  warnings: [],
  stashed: {},
  conflict: null,
})

export type Submitted<T> = { ok: true; input: T; values: Values } | { ok: false; form: FormState }

/** Reads a form as typed. Where something is wrong: what was typed, with the first message for each field. */
export function readForm<Schema extends z.ZodType>(schema: Schema, body: unknown): Submitted<z.output<Schema>> {
  const values = asTyped(body)
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, input: parsed.data, values }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    errors[field] ??= issue.message
  }
  return { ok: false, form: { ...emptyForm(values), errors } }
}

function asTyped(body: unknown): Values {
  const values: Values = {}
  for (const [name, value] of Object.entries(body ?? {})) {
    if (name === '_csrf') continue
    if (typeof value === 'string') values[name] = clean(value)
    else if (Array.isArray(value)) values[name] = value.filter(one => typeof one === 'string').map(clean)
  }
  return values
}

// PostgreSQL takes no NUL in text, and a browser sends line breaks as two characters.
const clean = (text: string): string =>
  text.toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n').normalize('NFC')
