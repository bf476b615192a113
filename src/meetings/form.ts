import { z } from 'zod'
import type { Signer, Signers } from '#src/approval/answering.ts'
import type { Decline } from '#src/approval/round.ts'
import * as field from '#src/web/fields.ts'
import type { Values } from '#src/web/form.ts'

const clock = () =>
  field
    .optionalText(5)
    .refine(value => value === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(value), 'Skriv tiden som 17:30.')

export const meetingForm = z.object({
  held_on: field.day('Ange dagen.'),
  no: field.wholeNumber('Ange vilket i ordningen sammanträdet är den dagen.', 1, 9),
  place: field.optionalText(200),
  starts_at: clock(),
})

export const changeForm = z.object({ ...meetingForm.shape, reason: field.reason(), version: field.version() })

export const closeForm = z.object({ ended_at: clock(), seen: field.optionalText(20_000) })

const laterDayFields = {
  place: meetingForm.shape.place,
  starts_at: clock(),
  broken_off_at: clock(),
  from_id: field.optionalText(80),
  version: field.version(),
}

export const continueForm = z.object({
  held_on: field.day('Ange vilken dag sammanträdet fortsätter.'),
  ...laterDayFields,
})

export const laterDayForm = z.object(laterDayFields)

export const removeDayForm = z.object({
  reason: field.text('Skriv vad som blev fel.', 1000),
  version: field.version(),
})

export const cancelForm = z.object({ reason: field.text('Skriv varför sammanträdet ställs in.', 1000) })

export const severalForm = z.object({
  days: field.lines(100, 40).refine(all => all.length > 0, 'Skriv minst en dag.'),
  place: meetingForm.shape.place,
  starts_at: meetingForm.shape.starts_at,
})

const SPAN = /^\d{1,4}(\s*[-–]\s*\d{1,4})?$/

/** The numbers in "12–14, 17"; null where it is no such list. */
function numbersIn(span: string): number[] | null {
  const runs = span.split(',').map(one => one.trim())
  if (!runs.every(run => SPAN.test(run))) return null
  return runs.flatMap(run => {
    const [from = 0, to = from] = run.split(/[-–]/).map(Number)
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
  })
}

/** Those who adjust, "Eva Ek (S)" or "Eva Ek (S), §§ 12–14", one a line. */
const signers = (most: number) =>
  field.lines(most, 300).transform((all, context): Signer[] =>
    all.map(line => {
      const [, name, party, span] = /^(.+?)\s*\(([^()]{1,12})\)(?:\s*[,:]?\s*§+\s*(.+))?$/.exec(line) ?? []
      const paragraphs = span === undefined ? undefined : numbersIn(span)
      if (name === undefined || party === undefined || paragraphs === null) {
        const message = `Skriv namn och parti, till exempel Eva Ek (S), eller med paragrafer: Eva Ek (S), §§ 12–14. Raden är: ${line}`
        context.addIssue({ code: 'custom', message })
        return { name: line, party: '' }
      }
      return { name: name.replace(/\s+/g, ' '), party: party.trim(), ...(paragraphs && { paragraphs }) }
    }),
  )

const people = {
  chair: signers(1).refine(all => all.length === 1, 'Ange ordföranden, med parti.'),
  acting_chairs: signers(5),
  adjusters: signers(5),
}

/** Which §§ are adjusted together, and by whom. */
export const signingFields = {
  ...people,
  gap_reason: field.reason(),
  paragraphs: field
    .many()
    .refine(all => all.length > 0, 'Välj minst en paragraf.')
    .transform(all => all.map(Number)),
}

/** Those who adjust as they stand in a form; null where that cannot be read. */
export function signersTyped(values: Values): Signers | null {
  const read = z.object(people).safeParse(values)
  const [chair] = read.data?.chair ?? []
  return read.success && chair ? { ...read.data, chair } : null
}

/** Those who would not adjust, "Eva Ek (S): Beloppet är fel.", one a line. */
const declined = field.lines(5, 1000).transform((all, context): Decline[] =>
  all.map(line => {
    const [, name, party, reason] = /^(.+?)\s*\(([^()]{1,12})\)\s*[:,]\s*(.+)$/.exec(line) ?? []
    if (name && party && reason) return { name: name.replace(/\s+/g, ' '), party: party.trim(), reason }
    const message = `Skriv namn, parti och skäl: Eva Ek (S): Beloppet är fel. Raden är: ${line}`
    context.addIssue({ code: 'custom', message })
    return { name: line, party: '', reason: '' }
  }),
)

export const adjustForm = z.object({
  adjusted_on: field.day('Ange dagen då protokollet justerades.'),
  immediate: field.ticked(),
  manner: field.choice(['paper', 'esign'], 'Välj hur protokollet justerades.'),
  declined,
  ...signingFields,
})
