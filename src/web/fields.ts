import { z } from 'zod'
import { isDay } from '#src/dates.ts'

/** The kinds of field that forms are made of, each with its messages in Swedish. */

const one = (missing: string) => z.union([z.string(), z.array(z.string()).transform(all => all[0] ?? '')], missing)

export const text = (missing: string, longest = 300) =>
  one(missing)
    .transform(value => value.trim())
    .refine(value => value !== '', missing)
    .refine(value => value.length <= longest, `Högst ${longest} tecken.`)

export const optionalText = (longest = 300) =>
  one('')
    .default('')
    .transform(value => value.trim())
    .refine(value => value.length <= longest, `Högst ${longest} tecken.`)

const plainAddress = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u

export const email = (missing: string) => text(missing, 254).refine(value => plainAddress.test(value), missing)

export const LONG_TEXT = 200_000
export const longText = (missing: string) => text(missing, LONG_TEXT)
export const optionalLongText = () => optionalText(LONG_TEXT)

export const day = (missing: string) =>
  text(missing).refine(isDay, 'Skriv dagen som år-månad-dag, till exempel 2026-03-09. Dagen måste finnas i almanackan.')

export const optionalDay = () =>
  optionalText().refine(
    value => value === '' || isDay(value),
    'Skriv dagen som år-månad-dag, till exempel 2026-03-09. Dagen måste finnas i almanackan.',
  )

export const wholeNumber = (missing: string, least: number, most: number) =>
  text(missing)
    .refine(value => /^\d{1,9}$/.test(value), 'Skriv ett heltal med siffror.')
    .transform(Number)
    .refine(value => value >= least && value <= most, `Skriv ett tal från ${least} till ${most}.`)

/** Null where nothing is typed. */
export const optionalWholeNumber = (least: number, most: number) =>
  optionalText()
    .refine(value => value === '' || /^\d{1,9}$/.test(value), 'Skriv ett heltal med siffror.')
    .transform(value => (value === '' ? null : Number(value)))
    .refine(
      value => value === null || (value >= least && value <= most),
      `Skriv ett tal från ${least} till ${most}, eller lämna fältet tomt.`,
    )

export const choice = <const Codes extends readonly [string, ...string[]]>(codes: Codes, missing: string) =>
  one(missing).pipe(z.enum(codes, missing))

export const ticked = () =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform(value => value !== undefined)

/** One of these codes, or none. */
export const optionalChoice = (codes: readonly string[], wrong: string) =>
  optionalText().refine(value => value === '' || codes.includes(value), wrong)

export const many = () =>
  z
    .union([z.string().transform(value => [value]), z.array(z.string())])
    .optional()
    .transform(value => [...new Set(value ?? [])])

/** One entry a line; empty lines are passed over. */
export const lines = (most = 100, longest = 300) =>
  optionalText(most * longest)
    .transform(value =>
      value
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== ''),
    )
    .refine(all => all.length <= most, `Högst ${most} rader.`)
    .refine(all => all.every(line => line.length <= longest), `Högst ${longest} tecken på en rad.`)

export interface NameAndParty {
  name: string
  party: string
}

/** "Eva Ek (S)", one a line; "(-)" is a person without a party. */
export const people = (most = 100) =>
  lines(most, 150).transform((all, context): NameAndParty[] =>
    all.map(line => {
      const match = /^(.+?)\s*\(([^()]{1,12})\)$/.exec(line)
      if (!match) {
        context.addIssue({
          code: 'custom',
          message: `Skriv namn och parti, till exempel Eva Ek (S). Raden är: ${line}`,
        })
        return { name: line, party: '' }
      }
      return { name: (match[1] ?? '').replace(/\s+/g, ' '), party: (match[2] ?? '').trim() }
    }),
  )

/** A form with nothing to fill in: sending it is saying yes. */
export const confirmForm = z.object({})

/** The version of the thing that the form was filled in against, to tell whether somebody came between. */
export const version = () =>
  one('')
    .default('')
    .transform(value => (/^\d{1,9}$/.test(value) ? Number(value) : -1))

export const reason = () => optionalText(1000)
