import { z } from 'zod'
import * as field from '#src/web/fields.ts'
import type { Values } from '#src/web/form.ts'
import { type Attender, faultsIn, guest, heres } from './presence.ts'
import { hereOptions } from './words.ts'

/** What every attendance form has; the fields of each person are read by `readAttenders`. */
export const attendanceForm = z.looseObject({ version: field.version(), others: field.lines(50, 200) })

export const rolesForm = z
  .object({
    recused: field.many(),
    reason: field.optionalText(1000),
    aside: field.many(),
    acting_chair: field.optionalText(150),
    version: field.version(),
  })
  .refine(({ recused, reason }) => recused.length === 0 || reason !== '', {
    path: ['reason'],
    message: 'Skriv vad jävet består i.',
  })
  .refine(({ recused, reason }) => recused.length > 0 || reason === '', {
    path: ['recused'],
    message: 'Välj vem som är jävig, eller ta bort skälet.',
  })

const LAST_PARAGRAPH = 9999

/** The fields of one person in the form, named by the place in the list. */
export const fieldsOf = (i: number) => ({
  here: `here_${i}`,
  from_no: `from_no_${i}`,
  to_no: `to_no_${i}`,
  serves_for: `serves_for_${i}`,
})

/** What stands in the form for these people. */
export function asTyped(all: readonly Attender[]): Values {
  const values: Values = {}
  for (const [i, one] of all.filter(each => each.capacity !== 'other').entries()) {
    const names = fieldsOf(i)
    values[names.here] = one.here
    values[names.from_no] = String(one.from_no ?? '')
    values[names.to_no] = String(one.to_no ?? '')
    values[names.serves_for] = one.serves_for ?? ''
  }
  values.others = all
    .filter(one => one.capacity === 'other')
    .map(one => one.name)
    .join('\n')
  return values
}

/** What stands in the form about each of these people, as one line by their name. */
export function inWords(values: Values, names: readonly string[]): Values {
  const typed = (field: string): string => String(values[field] ?? '')
  const lines = names.map((name, i) => {
    const { here, from_no, to_no, serves_for } = fieldsOf(i)
    const [from, to, member] = [typed(from_no), typed(to_no), typed(serves_for)]
    const words = [
      hereOptions.find(one => one.value === typed(here))?.text,
      member && `tjänstgör för ${member}`,
      from && `från § ${from}`,
      to && `till § ${to}`,
    ]
    return [name, words.filter(Boolean).join(', ')]
  })
  return Object.fromEntries(lines)
}

/** Reads what was typed about each of the people expected; faults beside their fields. */
export function readAttenders(
  expected: readonly Attender[],
  input: Record<string, unknown>,
  others: readonly string[],
): { all: Attender[]; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const typed = (name: string): string => (typeof input[name] === 'string' ? (input[name] as string).trim() : '')
  const number = (name: string): number | null => {
    const text = typed(name)
    if (text === '') return null
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
    errors[name] = `Skriv paragrafens nummer med siffror, 1 till ${LAST_PARAGRAPH}.`
    return null
  }
  const all: Attender[] = expected.map((one, i) => {
    const names = fieldsOf(i)
    const here = heres.find(each => each === typed(names.here))
    if (!here) errors[names.here] = 'Välj om personen är med.'
    const serves = one.capacity === 'substitute' ? typed(names.serves_for) : ''
    return {
      ...one,
      here: here ?? 'no',
      from_no: number(names.from_no),
      to_no: number(names.to_no),
      serves_for: serves || null,
    }
  })
  for (const [i, fault] of faultsIn(all)) errors[fieldsOf(i)[fault.field]] ??= fault.message
  for (const [i, one] of all.entries()) {
    const name = fieldsOf(i).serves_for
    const known = expected.some(each => each.capacity === 'member' && each.name === one.serves_for)
    if (one.serves_for && !known) errors[name] = 'Välj en av ledamöterna.'
    else if (one.serves_for && one.here === 'no') errors[name] ??= 'Den som tjänstgör måste vara med.'
  }
  return { all: [...all, ...others.map(guest)], errors }
}
