import { z } from 'zod'
import { bodyCodeShape } from '#src/bodies/body.ts'

export const outcomeCodes = ['granted', 'rejected', 'deemed_answered', 'not_admitted'] as const
export type OutcomeCode = (typeof outcomeCodes)[number]

/** What the council did with one att-sats, or with the whole motion where `demand` is null. */
const outcome = z.strictObject({ demand: z.int().min(1).nullable(), outcome: z.enum(outcomeCodes) })
export type Outcome = z.infer<typeof outcome>

const day = z.iso.date()

/** What an event carries besides its day, body and §; every part belongs to some kinds only. */
export const eventData = z.strictObject({
  due_on: day.optional(),
  officer: z.string().optional(),
  target_on: day.optional(),
  /** Who sees to it, in words: so it was noted before a body was chosen. */
  responsible: z.string().optional(),
  /** The body that sees to it, by its code. */
  responsible_body: z.string().regex(bodyCodeShape).optional(),
  outcomes: z.array(outcome).optional(),
  by_minority: z.literal(true).optional(),
  unanimous_urgency: z.literal(true).optional(),
  changes: z.array(z.strictObject({ what: z.string(), from: z.string(), to: z.string() })).optional(),
})
export type EventData = z.infer<typeof eventData>

/** An event's data as it was kept. It was checked when it was written; every page would pay for checking it again. */
export const readEventData = (json: string): EventData => JSON.parse(json) as EventData

/**
 * The one word for the list: partly granted where some att-sats was granted and another was not; what was not admitted is
 * named only where nothing else was decided (domain.md 1.2).
 */
export type OverallOutcome = OutcomeCode | 'partly_granted' | 'rejected_and_answered'

/** The overall outcome of a council decision, or null where none is recorded. The decision's own text is the truth. */
export function overallOutcome(outcomes: readonly Outcome[]): OverallOutcome | null {
  const codes = new Set(outcomes.map(one => one.outcome))
  if (codes.size === 0) return null
  if (codes.size === 1) return [...codes][0] ?? null
  if (codes.has('granted')) return 'partly_granted'
  codes.delete('not_admitted')
  return codes.size === 1 ? ([...codes][0] ?? null) : 'rejected_and_answered'
}
