import { expect, test } from 'vitest'
import { boundAfter, movedBefore, type Numbered, numberedFrom, without, withRoomAt } from '#src/minutes/numbering.ts'

const item = (id: string, paragraph_no: number, fixed = false): Numbered => ({
  id,
  paragraph_no,
  number_fixed_at: fixed ? '2026-03-09T18:00:00.000Z' : null,
})
const meeting = [item('a', 7, true), item('b', 8), item('c', 9), item('d', 10)]
const numbers = (all: { id: string; to: number }[]) =>
  all.toSorted((x, y) => x.to - y.to).map(one => `${one.id}${one.to}`)

test('provisional §§ are numbered in their order, and fixed ones keep their numbers', () => {
  expect(numbers(numberedFrom(meeting, 20))).toEqual(['a7', 'b20', 'c21', 'd22'])
  expect(numbers(numberedFrom([item('b', 801), item('c', 905)], 1))).toEqual(['b1', 'c2'])
})

test('a § is moved among the provisional ones, which have the same numbers among them', () => {
  expect(numbers(movedBefore(meeting, 'd', 'b'))).toEqual(['a7', 'd8', 'b9', 'c10'])
  expect(numbers(movedBefore(meeting, 'b', null))).toEqual(['a7', 'c8', 'd9', 'b10'])
  expect(numbers(movedBefore(meeting, 'c', 'd'))).toEqual(['a7', 'b8', 'c9', 'd10'])
})

test('where a § is taken away those after it move up, and where one is set in they move down', () => {
  expect(numbers(without(meeting, 'b'))).toEqual(['a7', 'c8', 'd9'])
  expect(numbers(withRoomAt(meeting, 9))).toEqual(['a7', 'b8', 'c10', 'd11'])
})

test.each<['from' | 'to', number | null, number | null]>([
  ['from', 9, 21],
  ['to', 9, 21],
  ['from', null, null],
  // Not written yet: as far after the last one as before.
  ['from', 12, 24],
  ['to', 12, 22],
  // Between two: those who came to the one after it, and left after the one before it.
  ['from', 6, 7],
  ['to', 5, 5],
])('who was there %s § %s was there %1$s § %s', (edge, before, after) => {
  expect(boundAfter(numberedFrom(meeting, 20), before, edge)).toBe(after)
})
