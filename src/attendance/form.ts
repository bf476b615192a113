import { z } from 'zod'
import { firstOf } from '#src/law/substitutes.ts'
import * as field from '#src/web/fields.ts'
import type { Values } from '#src/web/form.ts'
import { faultsIn } from './faults.ts'
import type { Listed } from './people.ts'
import { type Attender, type Circumstances, guest, heres } from './presence.ts'
import { hereOptions, servesWords } from './words.ts'

/** What every attendance form has; the fields of each person are read by `readAttenders`. */
export const attendanceForm = z.looseObject({
  version: field.version(),
  others: field.lines(50, 200),
  order_reason: field.reason(),
})

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

/** So many times can one person come and go. */
export const MOST_STRETCHES = 9
const places = Array.from({ length: MOST_STRETCHES }, (_, i) => i + 1)

/** The fields of one stretch (from 1) of one person in the form, named by the person's place in the list. */
export function fieldsOf(i: number, stretch = 1) {
  const at = stretch === 1 ? String(i) : `${i}_${stretch}`
  return {
    here: `here_${at}`,
    serves_for: `serves_for_${at}`,
    from_no: `from_no_${at}`,
    from_at: `from_at_${at}`,
    to_no: `to_no_${at}`,
    to_at: `to_at_${at}`,
  }
}
type Fields = ReturnType<typeof fieldsOf>

/** All fields of the person at this place. */
export const allFieldsOf = (i: number): string[] => places.flatMap(stretch => Object.values(fieldsOf(i, stretch)))

/** How many stretches of the person at this place something stands about in the form. */
export const stretchesTyped = (values: Values, i: number): number =>
  places.findLast(stretch => Object.values(fieldsOf(i, stretch)).some(name => (values[name] ?? '') !== '')) ?? 0

/** What stands in the form for these people. */
export function asTyped(people: readonly Listed[], noted: readonly Attender[]): Values {
  const values: Values = {}
  for (const [i, { stretches }] of people.entries()) {
    for (const [place, one] of stretches.slice(0, MOST_STRETCHES).entries()) {
      const names = fieldsOf(i, place + 1)
      values[names.here] = one.here
      values[names.serves_for] = one.serves_for ?? ''
      values[names.from_no] = String(one.from_no ?? '')
      values[names.from_at] = one.from_at ?? ''
      values[names.to_no] = String(one.to_no ?? '')
      values[names.to_at] = one.to_at ?? ''
    }
  }
  values.others = noted
    .filter(one => one.capacity === 'other')
    .map(one => one.name)
    .join('\n')
  return values
}

/** What stands in the form about each of these people, as one line by their name. */
export function inWords(values: Values, names: readonly string[]): Values {
  const typed = (name: string): string => String(values[name] ?? '')
  const stretch = (fields: Fields): string => {
    const [from, fromAt, to, toAt] = [fields.from_no, fields.from_at, fields.to_no, fields.to_at].map(typed)
    const words = [
      hereOptions.find(one => one.value === typed(fields.here))?.text,
      typed(fields.serves_for) && servesWords(typed(fields.serves_for)),
      from && `från § ${from}`,
      fromAt && `från kl. ${fromAt}`,
      to && `till § ${to}`,
      toAt && `till kl. ${toAt}`,
    ]
    return words.filter(Boolean).join(', ')
  }
  const lines = names.map((name, i) => [
    name,
    places
      .map(place => stretch(fieldsOf(i, place)))
      .filter(Boolean)
      .join('; '),
  ])
  return Object.fromEntries(lines)
}

/**
 * Reads what was typed about each of the people asked about, each person's stretches in the order of their first §; faults
 * beside their fields.
 */
export function readAttenders(
  people: readonly Listed[],
  input: Record<string, unknown>,
  others: readonly string[],
  at: Circumstances,
): { all: Attender[]; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const read = people.flatMap((one, i) =>
    places
      .flatMap(place => readStretch(one, fieldsOf(i, place), { isFirst: place === 1, input, errors }))
      .toSorted((a, b) => firstOf(a.attender) - firstOf(b.attender)),
  )
  const all = read.map(one => one.attender)
  for (const [place, fault] of faultsIn(all, at)) {
    const fields = read[place]?.fields
    if (fields) errors[fields[fault.field]] ??= fault.message
  }
  return { all: [...all, ...others.map(guest)], errors }
}

interface Typing {
  isFirst: boolean
  input: Record<string, unknown>
  errors: Record<string, string>
}

/** One stretch as it was typed; none where nothing was, for those who need not stand in the list and for later ones. */
function readStretch(person: Listed, fields: Fields, { isFirst, input, errors }: Typing) {
  const typed = (name: string): string => (typeof input[name] === 'string' ? (input[name] as string).trim() : '')
  const mayBeLeft = !isFirst || person.stretches.length === 0
  if (mayBeLeft && Object.values(fields).every(name => typed(name) === '')) return []
  const here = heres.find(each => each === typed(fields.here))
  if (!here) errors[fields.here] = 'Välj om personen är med.'
  else if (!isFirst && here === 'no') errors[fields.here] = 'Välj på plats eller på distans, eller töm tiden.'
  const serves = person.capacity === 'substitute' ? typed(fields.serves_for) : ''
  if (serves && here === 'no') errors[fields.serves_for] = 'Den som tjänstgör måste vara med.'
  const { name, party, capacity, office } = person
  const attender: Attender = {
    name,
    party,
    capacity,
    office,
    here: here ?? 'no',
    from_no: paragraphTyped(typed(fields.from_no), fields.from_no, errors),
    to_no: paragraphTyped(typed(fields.to_no), fields.to_no, errors),
    from_at: clockTyped(typed(fields.from_at), fields.from_at, errors),
    to_at: clockTyped(typed(fields.to_at), fields.to_at, errors),
    serves_for: serves || null,
  }
  return [{ attender, fields }]
}

function paragraphTyped(typed: string, name: string, errors: Record<string, string>): number | null {
  if (typed === '') return null
  if (/^[1-9]\d{0,3}$/.test(typed)) return Number(typed)
  errors[name] = `Skriv paragrafens nummer med siffror, 1 till ${LAST_PARAGRAPH}.`
  return null
}

/** '18.42' and '18:42' are both written. */
function clockTyped(typed: string, name: string, errors: Record<string, string>): string | null {
  if (typed === '') return null
  const [, hour, minute] = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(typed) ?? []
  if (hour && minute) return `${hour.padStart(2, '0')}:${minute}`
  errors[name] = 'Skriv klockslaget som 18.42.'
  return null
}
