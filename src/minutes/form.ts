import { z } from 'zod'
import { preparesAnAnswer } from '#src/law/appeal.ts'
import { paragraphFields } from '#src/steps/form.ts'
import { parseMarkup } from '#src/text/markup.ts'
import * as field from '#src/web/fields.ts'
import type { ItemContent } from './actions.ts'
import { type NewNote, readFavour } from './notes-store.ts'
import { statementKinds, statementModes } from './statements.ts'

/** What a § says. */
export const contentFields = {
  ...paragraphFields,
  question_order: field.optionalText(5000),
  preparatory: field.ticked(),
  dnr: field.optionalText(80),
}

interface Written {
  title?: string
  decision?: string
  summary?: string
  speakers?: field.NameAndParty[]
  recipients?: string[]
  documents?: string[]
  earlier?: string
  dnr?: string
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
  documents: typed.documents ?? [],
  earlier: parseMarkup(typed.earlier ?? ''),
  dnr: typed.dnr ?? '',
  preparatory: (typed.preparatory ?? preparesAnAnswer(bodyKind)) && bodyKind !== 'council',
})

export const editForm = z.object({ ...contentFields, version: field.version() })

const groupFault = 'Skriv gruppens namn och parti, eller lämna båda tomma.'

/** A statement; `proposals` are the places of those that somebody who reserves may be for. */
export const noteForm = (proposals: readonly number[]) =>
  z
    .object({
      kind: field.choice(statementKinds, 'Välj vad det är.'),
      who: field.people(30),
      group_name: field.optionalText(150),
      group_party: field.optionalText(40),
      on_behalf_of: field.optionalText(150),
      in_favour_of: field.optionalChoice(['own', ...proposals.map(String)], 'Välj bland yrkandena.'),
      mode: field.choice(statementModes, 'Välj om det är muntligt eller skriftligt.'),
      announced_on: field.optionalDay(),
      received_on: field.optionalDay(),
      in_annex: field.ticked(),
      text: field.optionalLongText(),
      version: field.version(),
    })
    .refine(({ group_name, group_party }) => (group_name === '') === (group_party === ''), {
      path: ['group_name'],
      message: groupFault,
    })
    .refine(({ who, group_name }) => who.length > 0 || group_name !== '', {
      path: ['who'],
      message: 'Skriv vem eller vilka som lämnade det, med parti.',
    })

export type TypedNote = z.output<ReturnType<typeof noteForm>>

/** What was typed, as the minutes note it. */
export function noteOf(typed: TypedNote, file: NewNote['file']): NewNote {
  const { kind, who, group_name, group_party, in_favour_of, mode } = typed
  return {
    kind,
    persons: who,
    of_group: group_name === '' ? null : { name: group_name, party: group_party },
    on_behalf_of: typed.on_behalf_of || null,
    in_favour_of: kind === 'reservation' ? readFavour(in_favour_of || null) : null,
    mode,
    announced_on: typed.announced_on || null,
    received_on: typed.received_on || null,
    in_annex: typed.in_annex || Boolean(file),
    text: parseMarkup(typed.text),
    file,
  }
}

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
  version: field.version(),
})
