import { z } from 'zod'
import * as field from '#src/web/fields.ts'

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

export const changeForm = z.object({ ...meetingForm.shape, reason: field.reason() })

export const closeForm = z.object({ ended_at: clock(), seen: field.optionalText(20_000) })

export const cancelForm = z.object({ reason: field.text('Skriv varför sammanträdet ställs in.', 1000) })

export const severalForm = z.object({
  days: field.lines(100, 40).refine(all => all.length > 0, 'Skriv minst en dag.'),
  place: meetingForm.shape.place,
  starts_at: meetingForm.shape.starts_at,
})

/** Which §§ are adjusted together, and by whom. */
export const signingFields = {
  chair: field.people(1).refine(all => all.length === 1, 'Ange ordföranden, med parti.'),
  adjusters: field.people(5),
  gap_reason: field.reason(),
  paragraphs: field
    .many()
    .refine(all => all.length > 0, 'Välj minst en paragraf.')
    .transform(all => all.map(Number)),
}

export const adjustForm = z.object({
  adjusted_on: field.day('Ange dagen då protokollet justerades.'),
  immediate: field.ticked(),
  ...signingFields,
})
