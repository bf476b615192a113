import { type Outcome, type OutcomeCode, outcomeCodes } from '#src/matters/event-data.ts'
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

// How decisions say each of them, in whatever form of the word.
const saidBy: Record<OutcomeCode, RegExp> = {
  granted: /bif[aä]ll|\bantar\b|\bantas\b|godkänn/i,
  rejected: /avsl[aåo]/i,
  deemed_answered: /besvara/i,
  not_admitted: /avvis/i,
}

/**
 * What a decision's own words say where they say something else than the outcomes that are noted of it, and nothing of
 * these: "anses besvarad". Null where they agree, and where they name no outcome at all. The words are the truth and the
 * outcomes an index to them (domain.md 1.2): one of the two is a slip.
 */
export function saysOtherwise(decision: string, outcomes: readonly Outcome[]): string | null {
  const noted = new Set(outcomes.map(one => one.outcome))
  const said = outcomeCodes.filter(code => saidBy[code].test(decision))
  if (said.length === 0 || said.some(code => noted.has(code))) return null
  return joinNames(said.map(code => verb[code]))
}
