import { expect, test } from 'vitest'
import { bodyKinds } from '#src/bodies/body.ts'
import { boardHoldsMeetings, canDelegate } from '#src/law/board.ts'

test('the board holds the council’s meetings, may hold those of the committees, and nobody else’s (KL 8:10-11)', () => {
  expect(bodyKinds.map(kind => [kind, boardHoldsMeetings(kind)])).toEqual([
    ['council', 'must'],
    ['executive_board', 'may'],
    ['subcommittee', 'no'],
    ['committee', 'may'],
    ['administration', 'no'],
    ['external', 'no'],
  ])
})

test('only committees, the board among them, let others decide for them (KL 6:37)', () => {
  expect(bodyKinds.filter(canDelegate)).toEqual(['executive_board', 'committee'])
})
