import { z } from 'zod'
import type { Body } from '#src/bodies/body.ts'
import { type Outcome, type OutcomeCode, outcomeCodes } from '#src/matters/event-data.ts'
import { type DemandOutcome, demandOutcomes, gatherOutcomes } from '#src/matters/outcomes.ts'
import { type SendingWay, sendingWays } from '#src/referrals/letter.ts'
import * as field from '#src/web/fields.ts'
import type { ExtraField, StepDefinition } from './table.ts'

/** What the forms of steps ask for, besides a day or a §. */
const extras: Record<Exclude<ExtraField, 'outcomes'>, () => z.ZodType> = {
  note: () => field.optionalText(2000),
  required_note: () => field.text('Skriv något om varför eller hur.', 2000),
  officer: () => field.optionalText(150),
  target_on: () => field.optionalDay(),
  responsible_body: () => field.text('Välj vem som ansvarar för att beslutet blir verklighet.', 20),
  other_responsible_body: () => field.optionalText(20),
  due_on: () => field.day('Ange dagen då svaret ska vara inne.'),
  to_body: () => field.many().refine(all => all.length > 0, 'Välj vem som ska svara.'),
  questions: () => field.optionalText(5000),
  contact: () => field.optionalText(300),
  way: () => field.choice(sendingWays, 'Välj hur remissen går ut.'),
  number: () => field.optionalText(80),
  also_refer: () => field.ticked(),
  by_minority: () => field.ticked(),
  unanimous_urgency: () => field.ticked(),
}

/** What a § is written from: the same in every form that writes one. */
/** What a template begins, and somebody has to end: "med motiveringen att". */
const endsOpen = (text: string): boolean => /\b(att|med motiveringen)\s*:?$/.test(text.trim())

export const paragraphFields = {
  title: field.text('Skriv paragrafens rubrik.', 500),
  decision: field
    .longText('Skriv vad som beslutades.')
    .refine(text => !endsOpen(text), 'Beslutet slutar mitt i en mening. Skriv det som ska stå efter det sista ordet.'),
  summary: field.optionalLongText(),
  speakers: field.people(60),
  recipients: field.lines(60, 200),
  documents: field.lines(60, 300),
  earlier: field.optionalLongText(),
}

/** Where a § stands. */
export const placeFields = {
  meeting: field.text('Välj sammanträdet.', 20),
  paragraph_no: field.wholeNumber('Ange paragrafens nummer.', 1, 9999),
  same_paragraph: field.ticked(),
  insert: field.ticked(),
}

export interface StepInput {
  version: number
  order_reason: string
  happened_on?: string
  meeting?: string
  paragraph_no?: number
  same_paragraph?: boolean
  insert?: boolean
  title?: string
  decision?: string
  summary?: string
  speakers?: { name: string; party: string }[]
  recipients?: string[]
  documents?: string[]
  earlier?: string
  note?: string
  required_note?: string
  officer?: string
  target_on?: string
  responsible_body?: string
  other_responsible_body?: string
  due_on?: string
  to_body?: string[]
  questions?: string
  contact?: string
  way?: SendingWay
  number?: string
  also_refer?: boolean
  by_minority?: boolean
  unanimous_urgency?: boolean
  outcomes?: Outcome[]
}

/** The schema of a step's form. `demands` are the numbers of the motion's att-satser. */
export function stepForm(step: StepDefinition, demands: readonly number[]): z.ZodType<StepInput> {
  const shape: Record<string, z.ZodType> = {
    version: field.version(),
    order_reason: field.reason(),
    ...(step.paragraph ? { ...placeFields, ...paragraphFields } : { happened_on: field.day('Ange dagen.') }),
  }
  for (const name of step.fields) {
    if (name === 'outcomes') Object.assign(shape, outcomeFields(demands))
    else shape[name] = extras[name]()
  }
  const form = z.object(shape)
  const withOutcomes = step.fields.includes('outcomes') ? form.transform(input => withGathered(input, demands)) : form
  return withOutcomes as unknown as z.ZodType<StepInput>
}

const outcomeOf = (demand: number): string => `outcome_${demand}`

function outcomeFields(demands: readonly number[]): Record<string, z.ZodType> {
  const known = Object.keys(demandOutcomes) as DemandOutcome[]
  const ofOne = () => z.enum(['', ...known], 'Välj ett av utfallen.').default('')
  return {
    outcome: field.many().pipe(z.array(z.enum(outcomeCodes, 'Välj bland utfallen.'))),
    ...Object.fromEntries(demands.map(no => [outcomeOf(no), ofOne()])),
  }
}

function withGathered(input: Record<string, unknown>, demands: readonly number[]): Record<string, unknown> {
  const each = new Map<number, DemandOutcome>()
  for (const demand of demands) {
    const chosen = input[outcomeOf(demand)] as DemandOutcome | ''
    if (chosen !== '') each.set(demand, chosen)
  }
  return { ...input, outcomes: gatherOutcomes(input.outcome as OutcomeCode[], each, demands) }
}

/** Those who can be asked for an opinion: every body but the council, the board and its subcommittees. */
export const canBeAsked = (body: Body): boolean =>
  body.kind === 'committee' || body.kind === 'administration' || body.kind === 'external'
