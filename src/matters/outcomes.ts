import { joinNames } from '#src/swedish.ts'
import { type Outcome, type OutcomeCode, outcomeCodes } from './event-data.ts'

/** What can be chosen for one att-sats: one outcome, or the combination that councils use (domain.md 1.2). */
export const demandOutcomes = {
  granted: ['granted'],
  rejected: ['rejected'],
  deemed_answered: ['deemed_answered'],
  rejected_and_answered: ['rejected', 'deemed_answered'],
  not_admitted: ['not_admitted'],
} as const satisfies Record<string, readonly OutcomeCode[]>
export type DemandOutcome = keyof typeof demandOutcomes

/**
 * The outcomes of a decision from what was chosen for the whole motion and for each att-sats (by its number): where some
 * att-satser have one of their own, the whole motion's is that of the others.
 */
export function gatherOutcomes(
  whole: readonly OutcomeCode[],
  each: ReadonlyMap<number, DemandOutcome>,
  demands: readonly number[],
): Outcome[] {
  if (each.size === 0) return whole.map(outcome => ({ demand: null, outcome }))
  return demands.flatMap(demand => {
    const own = each.get(demand)
    return (own ? demandOutcomes[own] : whole).map(outcome => ({ demand, outcome }))
  })
}

/**
 * What is wrong with a decision's outcomes, in Swedish; null where nothing is: every outcome is one that there is and of
 * an att-sats of the motion's, no att-sats is left without, and nothing is both granted and rejected, or turned away and
 * decided on as well (domain.md 1.2).
 */
export function outcomeFaults(outcomes: readonly Outcome[], demands: readonly { no: number }[]): string | null {
  if (outcomes.length === 0) return 'Ange vad fullmäktige beslutade.'
  if (outcomes.some(one => !outcomeCodes.includes(one.outcome))) return 'Utfallet finns inte.'
  const known = demands.map(demand => demand.no)
  const unknown = outcomes.find(one => one.demand !== null && !known.includes(one.demand))
  if (unknown) return `Motionen har ingen att-sats ${unknown.demand}.`
  const of = (target: number | null): OutcomeCode[] =>
    outcomes.filter(one => one.demand === target).map(one => one.outcome)
  const contradicts = [null, ...known].some(target => of(target).includes('granted') && of(target).includes('rejected'))
  if (contradicts) return 'Bifall och avslag kan inte gälla samma sak. Välj ett utfall för varje att-sats.'
  const turnedAway = [null, ...known].some(target => of(target).includes('not_admitted') && of(target).length > 1)
  if (turnedAway) return 'Det som avvisas prövas inte, och har inget annat utfall. Välj avvisning ensamt.'
  const without = of(null).length > 0 ? [] : known.filter(no => of(no).length === 0)
  if (without.length > 0) return `Att-sats ${joinNames(without.map(String))} saknar utfall.`
  return null
}
