import type { Values } from '#src/web/form.ts'

/** The names that a form's numbered fields were drawn for, in their order: kept in a hidden field of this name. */
export const PEOPLE = 'people'

const asLines = (names: readonly string[]): string => names.join('\n')

/** Was this form drawn for these people, in this order? */
export const isFor = (typed: unknown, names: readonly string[]): boolean => typed === asLines(names)

/**
 * What was typed about people by their place in a list, moved to their places in the list as it is now: who left the list
 * takes what was typed along, who came has nothing typed. So no vote and no absence ever lands on somebody else.
 */
export function realigned(values: Values, names: readonly string[], fieldsAt: (place: number) => string[]): Values {
  const before = values[PEOPLE]
  if (typeof before !== 'string' || isFor(before, names)) return { ...values, [PEOPLE]: asLines(names) }
  const old = before.split('\n')
  const moved: Values = { ...values, [PEOPLE]: asLines(names) }
  const all = Array.from({ length: Math.max(old.length, names.length) }, (_, place) => fieldsAt(place)).flat()
  for (const field of all) delete moved[field]
  for (const [place, name] of names.entries()) {
    const source = old.indexOf(name)
    if (source < 0) continue
    for (const [i, field] of fieldsAt(place).entries()) {
      const typed = values[fieldsAt(source)[i] ?? '']
      if (typed !== undefined) moved[field] = typed
    }
  }
  return moved
}
