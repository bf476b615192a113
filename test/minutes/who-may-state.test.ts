import { describe, expect, test } from 'vitest'
import { thereAt } from '#src/attendance/presence.ts'
import { refusalsOf, type StatementKind } from '#src/minutes/statements.ts'
import { one, substitute } from '#test/attendance/people.ts'

const by = (kind: StatementKind, name: string) => ({ kind, persons: [{ name, party: 'S' }], of_group: null })

describe('who may make a statement at a § (KL 4:27, domain.md 3.6)', () => {
  const all = [
    one('Eva'),
    one('Bo'),
    one('Siv', { to_no: 7 }),
    substitute('Dan', { to_no: 7 }),
    substitute('Dan', { from_no: 8, serves_for: 'Siv' }),
    substitute('Lo'),
  ]
  const roles = [
    { kind: 'recused' as const, name: 'Eva', party: 'S', reason: 'Släkt' },
    { kind: 'aside' as const, name: 'Bo', party: 'S', reason: '' },
  ]
  const cases: [StatementKind, string, number, boolean][] = [
    ['reservation', 'Dan', 8, true],
    ['reservation', 'Bo', 8, false],
    ['special_statement', 'Bo', 8, true],
    ['special_statement', 'Eva', 8, false],
    ['special_statement', 'Siv', 8, false],
    ['special_statement', 'Siv', 7, true],
    ['special_statement', 'Lo', 8, true],
    ['substitute_statement', 'Dan', 7, true],
    ['substitute_statement', 'Dan', 8, false],
    ['substitute_statement', 'Lo', 8, true],
    ['substitute_statement', 'Bo', 8, false],
    ['note', 'Siv', 8, true],
  ]
  test.each(cases)('%s by %s at § %i: %s', (kind, name, no, may) => {
    const refusals = refusalsOf(by(kind, name), thereAt(all, no, no === 8 ? roles : []))
    expect(refusals.length === 0).toBe(may)
  })

  test('anybody, where it is not noted who was there', () => {
    expect(refusalsOf(by('special_statement', 'Siv'), null)).toEqual([])
  })
})
