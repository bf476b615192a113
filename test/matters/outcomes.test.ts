import { describe, expect, test } from 'vitest'
import { overallOutcome } from '#src/matters/event-data.ts'
import { type DemandOutcome, gatherOutcomes, outcomeFaults } from '#src/matters/outcomes.ts'

const three = [{ no: 1 }, { no: 2 }, { no: 3 }]
const numbers = [1, 2, 3]
const chosen = (...each: [number, DemandOutcome][]) => new Map(each)

describe('the outcomes of a decision', () => {
  test('for the whole motion stand alone, also combined', () => {
    expect(gatherOutcomes(['rejected', 'deemed_answered'], chosen(), numbers)).toEqual([
      { demand: null, outcome: 'rejected' },
      { demand: null, outcome: 'deemed_answered' },
    ])
  })

  test('of some att-satser leave the whole motion’s to the others', () => {
    expect(gatherOutcomes(['granted'], chosen([2, 'rejected_and_answered']), numbers)).toEqual([
      { demand: 1, outcome: 'granted' },
      { demand: 2, outcome: 'rejected' },
      { demand: 2, outcome: 'deemed_answered' },
      { demand: 3, outcome: 'granted' },
    ])
  })
})

test('what a decision is called in a list', () => {
  const called = (...codes: Parameters<typeof gatherOutcomes>[0]) =>
    overallOutcome(codes.map((outcome, i) => ({ demand: i + 1, outcome })))
  expect(called()).toBeNull()
  expect(called('granted', 'granted')).toBe('granted')
  expect(called('granted', 'rejected')).toBe('partly_granted')
  expect(called('rejected', 'deemed_answered')).toBe('rejected_and_answered')
  expect(called('not_admitted')).toBe('not_admitted')
  expect(called('not_admitted', 'rejected')).toBe('rejected')
  expect(called('deemed_answered', 'not_admitted')).toBe('deemed_answered')
  expect(called('not_admitted', 'granted')).toBe('partly_granted')
  expect(called('not_admitted', 'rejected', 'deemed_answered')).toBe('rejected_and_answered')
})

describe('what is wrong with them', () => {
  const faults = (whole: Parameters<typeof gatherOutcomes>[0], ...each: [number, DemandOutcome][]) =>
    outcomeFaults(gatherOutcomes(whole, chosen(...each), numbers), three)

  test('nothing, where every att-sats has one', () => {
    expect(faults(['granted'])).toBeNull()
    expect(faults(['deemed_answered'], [1, 'granted'])).toBeNull()
    expect(faults([], [1, 'granted'], [2, 'rejected'], [3, 'rejected_and_answered'])).toBeNull()
    expect(outcomeFaults([{ demand: null, outcome: 'granted' }], [])).toBeNull()
  })

  test('that there is none', () => {
    expect(faults([])).toBe('Ange vad fullmäktige beslutade.')
  })

  test('that an att-sats is left without', () => {
    expect(faults([], [1, 'granted'])).toBe('Att-sats 2 och 3 saknar utfall.')
  })

  test('that the same thing is granted and rejected', () => {
    expect(faults(['granted', 'rejected'])).toContain('Bifall och avslag kan inte gälla samma sak.')
    expect(faults(['granted', 'rejected', 'deemed_answered'], [1, 'granted'])).toContain('kan inte gälla samma sak')
  })

  test('that what is turned away is decided on as well', () => {
    expect(faults(['not_admitted', 'rejected'])).toContain('Det som avvisas prövas inte')
    expect(faults(['not_admitted'])).toBeNull()
    expect(faults(['not_admitted', 'rejected'], [1, 'granted'])).toContain('Välj avvisning ensamt')
    expect(faults(['rejected'], [2, 'not_admitted'])).toBeNull()
  })

  test('that there is no such att-sats', () => {
    expect(outcomeFaults([{ demand: 4, outcome: 'granted' }], three)).toBe('Motionen har ingen att-sats 4.')
  })
})
