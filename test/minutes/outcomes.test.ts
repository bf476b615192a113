import { expect, test } from 'vitest'
import { type Outcome, outcomeCodes } from '#src/matters/event-data.ts'
import { outcomeDecision, saysOtherwise } from '#src/minutes/outcomes.ts'

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

test('words that say another outcome than the one noted, and nothing of that', () => {
  expect(saysOtherwise(`Motionen ${about} anses besvarad.`, [of(null, 'not_admitted')])).toBe('anses besvarad')
  expect(saysOtherwise('Motionen avslås och anses besvarad.', [of(null, 'granted')])).toBe('avslås och anses besvarad')
  expect(saysOtherwise('Kommunfullmäktige avslår motionen.', [of(1, 'granted'), of(2, 'granted')])).toBe('avslås')
  expect(saysOtherwise('Motionen bifölls inte, den avslogs.', [of(null, 'rejected')])).toBeNull()
  expect(saysOtherwise('Kommunfullmäktige antar motionen och avslår yrkandet.', [of(null, 'granted')])).toBeNull()
  expect(saysOtherwise('Motionen besvaras med utlåtandet.', [of(null, 'deemed_answered')])).toBeNull()
  expect(saysOtherwise('Motionen avvisas.', [of(null, 'not_admitted')])).toBeNull()
  expect(saysOtherwise('Kommunfullmäktige beslutar enligt styrelsens förslag.', [of(null, 'granted')])).toBeNull()
  for (const outcome of outcomeCodes) {
    expect(saysOtherwise(outcomeDecision(about, [of(null, outcome)]), [of(null, outcome)])).toBeNull()
  }
})
