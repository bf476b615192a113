import { z } from 'zod'
import { paragraphFields } from '#src/steps/form.ts'
import * as field from '#src/web/fields.ts'
import { statementKinds } from './statements.ts'

export const editForm = z.object({
  ...paragraphFields,
  question_order: field.optionalText(5000),
  preparatory: field.ticked(),
  version: field.version(),
})

export const noteForm = z.object({
  kind: field.choice(statementKinds, 'Välj vad det är.'),
  who: field.people(1).refine(all => all.length === 1, 'Skriv vem som lämnade anteckningen, med parti.'),
  on_behalf_of: field.optionalText(150),
  in_annex: field.ticked(),
  text: field.optionalLongText(),
})

export const channels = ['email', 'paper', 'internal', 'other'] as const
export const channelText: Record<(typeof channels)[number], string> = {
  email: 'Med e-post',
  paper: 'På papper',
  internal: 'I ärendesystemet',
  other: 'På annat sätt',
}

export const dispatchForm = z.object({
  recipients: field.many(),
  others: field.lines(),
  channel: field.choice(channels, 'Ange hur utdraget skickas.'),
  sent_on: field.day('Ange dagen då utdraget skickas.'),
})
