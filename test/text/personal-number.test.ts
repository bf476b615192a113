import { expect, test } from 'vitest'
import { personalNumbersIn } from '#src/text/personal-number.ts'

test.each([
  ['Ansökan från Anna Ek, 811228-9874', ['811228-9874']],
  ['19811228-9874 och 8112289874', ['19811228-9874', '8112289874']],
  ['någon över hundra, 121212+1212', ['121212+1212']],
  // A coordination number: the day is 60 more.
  ['samordningsnummer 701063-2391', ['701063-2391']],
])('is found in: %s', (text, found) => {
  expect(personalNumbersIn(text)).toEqual(found)
})

test.each([
  '811228-9875 har fel kontrollsiffra',
  '811328-9874 är ingen dag',
  'dnr KS-2026/1234, tel. 08-123 456 78, bg 5050-1055',
  'organisationsnummer 212000-1234',
  `SHA-256 ${'8112289874'.repeat(6)}`,
])('is not seen in: %s', text => {
  expect(personalNumbersIn(text)).toEqual([])
})
