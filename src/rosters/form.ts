import { z } from 'zod'
import * as field from '#src/web/fields.ts'
import { capacities, offices } from './roster.ts'

export const seatForm = z.object({
  who: field.people(1).refine(all => all.length === 1, 'Skriv namn och parti, till exempel Eva Ek (S).'),
  capacity: field.choice(capacities, 'Välj ledamot eller ersättare.'),
  seat_no: field.optionalWholeNumber(1, 199),
  office: field
    .optionalText(30)
    .refine(value => value === '' || offices.some(one => one === value), 'Välj en av funktionerna.')
    .transform(value => offices.find(one => one === value) ?? null),
  from_on: field.day('Ange första dagen.'),
  to_on: field.optionalDay().transform(value => value || null),
})

export const leaveForm = z
  .object({ to_on: field.optionalDay(), mistaken: field.ticked() })
  .refine(({ to_on, mistaken }) => mistaken || to_on !== '', { path: ['to_on'], message: 'Ange sista dagen.' })
