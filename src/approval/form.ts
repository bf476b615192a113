import { z } from 'zod'
import { signingFields } from '#src/meetings/form.ts'
import * as field from '#src/web/fields.ts'

/** Which §§, and who adjusts them. */
export const requestForm = z.object({ immediate: field.ticked(), ...signingFields })

export const chosenForm = z.object({ chosen: field.people(5) })

export const answerForm = z
  .object({
    answer: field.choice(['approved', 'declined'], 'Välj om du godkänner protokollet.'),
    reason: field.reason(),
    seen: field.optionalText(64),
  })
  .refine(({ answer, reason }) => answer === 'approved' || reason !== '', {
    path: ['reason'],
    message: 'Skriv varför du inte godkänner protokollet.',
  })
