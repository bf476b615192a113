import { expect, test } from 'vitest'
import type { Outcome } from '#src/matters/event-data.ts'
import { outcomeDecision } from '#src/minutes/outcomes.ts'

const about = 'väckt av Eva Ek (S) om skolvägen'
const of = (demand: number | null, outcome: Outcome['outcome']): Outcome => ({ demand, outcome })

test('the whole motion in a sentence', () => {
  expect(outcomeDecision(about, [of(null, 'rejected')])).toBe(`Motionen ${about} avslås.`)
  expect(outcomeDecision(about, [of(null, 'rejected'), of(null, 'deemed_answered')])).toBe(
    `Motionen ${about} avslås och anses besvarad.`,
  )
  expect(outcomeDecision(about, [of(null, 'not_admitted')])).toBe(`Motionen ${about} avvisas.`)
  expect(outcomeDecision(about, [])).toBe('')
})

test('each att-sats as a point in its order, and what is left of the motion last', () => {
  const outcomes = [of(null, 'rejected'), of(2, 'deemed_answered'), of(1, 'granted')]
  expect(outcomeDecision(about, outcomes)).toBe(
    [
      `1. Att-sats 1 i motionen ${about} bifalls.`,
      `2. Att-sats 2 i motionen ${about} anses besvarad.`,
      '3. I övrigt avslås motionen.',
    ].join('\n'),
  )
})
