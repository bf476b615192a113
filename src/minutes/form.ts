import { z } from 'zod'
import { preparesAnAnswer } from '#src/law/appeal.ts'
import { paragraphFields } from '#src/steps/form.ts'
import { parseMarkup } from '#src/text/markup.ts'
import * as field from '#src/web/fields.ts'
import type { ItemContent } from './actions.ts'
import { statementKinds } from './statements.ts'

/** What a § says. */
export const contentFields = {
  ...paragraphFields,
  question_order: field.optionalText(5000),
  preparatory: field.ticked(),
}

interface Written {
  title?: string
  decision?: string
  summary?: string
  speakers?: field.NameAndParty[]
  recipients?: string[]
  question_order?: string
  preparatory?: boolean
}

/** What was typed, as a § has it. A council's decision is never only preparatory (KL 13:2). */
export const contentOf = (typed: Written, bodyKind: string): ItemContent => ({
  title: typed.title ?? '',
  decision: parseMarkup(typed.decision ?? ''),
  summary: parseMarkup(typed.summary ?? ''),
  question_order: typed.question_order ?? '',
  speakers: typed.speakers ?? [],
  recipients: typed.recipients ?? [],
  preparatory: (typed.preparatory ?? preparesAnAnswer(bodyKind)) && bodyKind !== 'council',
})

export const editForm = z.object({ ...contentFields, version: field.version() })

export const noteForm = z.object({
  kind: field.choice(statementKinds, 'Välj vad det är.'),
  who: field.people(1).refine(all => all.length === 1, 'Skriv vem som lämnade anteckningen, med parti.'),
  on_behalf_of: field.optionalText(150),
  in_annex: field.ticked(),
  text: field.optionalLongText(),
})

export const rectifyForm = z.object({
  rectified_on: field.day('Ange dagen då rättelsen beslutades.'),
  text: field.text('Skriv vad som var fel och hur det ska lyda.', 5000),
  decided_by: field.text('Skriv vem som beslutade om rättelsen.', 150),
  version: field.version(),
})

export const channels = ['program', 'email', 'paper', 'internal', 'other'] as const
export const channelText: Record<(typeof channels)[number], string> = {
  program: 'Med e-post från Yttra',
  email: 'Med e-post från egen brevlåda',
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
