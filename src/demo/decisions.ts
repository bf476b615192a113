import type { Outcome, OutcomeCode } from '#src/matters/event-data.ts'
import type { MotionTexts } from './texts/shape.ts'

/** What becomes of a motion: by where its opinion stands, and by how many att-satser it has. */
export function outcomesFor(motion: MotionTexts, roll: number): Outcome[] {
  const whole = (...codes: OutcomeCode[]): Outcome[] => codes.map(outcome => ({ demand: null, outcome }))
  const count = motion.demands.length
  if (motion.stance === 'for' && count >= 2 && roll < 0.6) {
    return motion.demands.map((_, i) => ({ demand: i + 1, outcome: i === count - 1 ? 'deemed_answered' : 'granted' }))
  }
  if (motion.stance === 'against' && count >= 3 && roll < 0.4) {
    return motion.demands.map((_, i) => ({ demand: i + 1, outcome: i === 0 ? 'deemed_answered' : 'rejected' }))
  }
  if (motion.stance === 'for') return whole('granted')
  if (motion.stance === 'against') return whole('rejected')
  return motion.stance === 'neutral' && roll < 0.3 ? whole('rejected', 'deemed_answered') : whole('deemed_answered')
}
