import type { Outcome, OutcomeCode } from '#src/matters/event-data.ts'
import { joinNames } from '#src/swedish.ts'

const verb: Record<OutcomeCode, string> = {
  granted: 'bifalls',
  rejected: 'avslås',
  deemed_answered: 'anses besvarad',
  not_admitted: 'avvisas',
}
const verbs = (all: readonly Outcome[]): string => joinNames(all.map(one => verb[one.outcome]))

/**
 * What the council decided of a motion, as markup for the secretary to keep or rewrite: one sentence for the whole of it,
 * or a numbered point for each att-sats and what is left of the motion last (domain.md 1.2). `about` is how decisions
 * name the motion: '”Säkrare skolväg”, väckt av A (S),'. Empty where there is no outcome.
 */
export function outcomeDecision(about: string, outcomes: readonly Outcome[]): string {
  const whole = outcomes.filter(one => one.demand === null)
  const demands = [...new Set(outcomes.flatMap(one => one.demand ?? []))].sort((a, b) => a - b)
  if (demands.length === 0) return whole.length === 0 ? '' : `Motionen ${about} ${verbs(whole)}.`
  const points = demands.map(no => {
    const own = outcomes.filter(one => one.demand === no)
    return `Att-sats ${no} i motionen ${about} ${verbs(own)}.`
  })
  const rest = whole.length === 0 ? [] : [`I övrigt ${verbs(whole)} motionen.`]
  return [...points, ...rest].map((point, i) => `${i + 1}. ${point}`).join('\n')
}
