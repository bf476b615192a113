import { z } from 'zod'
import { statementKinds } from '#src/minutes/statements.ts'
import * as field from '#src/web/fields.ts'
import { lodgedAnswers } from './lodged.ts'

export const lodgeForm = z.object({
  paragraph_no: field.wholeNumber('Välj paragrafen.', 1, 9999),
  kind: field.choice(statementKinds, 'Välj vad det är.'),
  on_behalf_of: field.optionalText(150),
  text: field.optionalLongText(),
})

export const answerLodgedForm = z
  .object({
    answer: field.choice(lodgedAnswers, 'Välj om det tas in i protokollet.'),
    in_annex: field.ticked(),
    announced_on: field.optionalDay(),
    reason: field.reason(),
  })
  .refine(({ answer, reason }) => answer === 'accepted' || reason !== '', {
    path: ['reason'],
    message: 'Skriv varför det lämnas tillbaka. Ledamoten ser det.',
  })
