import { expect, test } from 'vitest'
import { nobodyLeft } from '#src/accounts/administrators.ts'

const today = '2026-11-23'
const role = (who: string, from_on: string, to_on: string | null = null) => ({ who, from_on, to_on })
type Role = ReturnType<typeof role>

const evaEnds = (on: string, ...others: Role[]) =>
  nobodyLeft([role('Eva', '2020-01-01'), ...others], one => one.who === 'Eva', { on, today })

test('a role ends when another lasts as long: one, or several after one another', () => {
  expect(evaEnds('2026-12-31', role('Ada', '2026-01-01'))).toBe(null)
  expect(evaEnds('2026-12-31', role('Ada', '2027-01-01'))).toBe(null)
  expect(evaEnds('2026-12-31', role('Bo', '2027-02-01'), role('Ada', '2026-01-01', '2027-01-31'))).toBe(null)
})

test('a role does not end with nobody after it, or with days between', () => {
  expect(evaEnds('2026-12-31')).toContain('Efter den 31 december 2026 skulle ingen')
  expect(evaEnds('2026-11-01')).toContain('Då skulle ingen')
  expect(evaEnds('2026-12-31', role('Ada', '2027-01-02'))).toContain('Efter den 31 december 2026')
  expect(evaEnds('2026-12-31', role('Ada', '2026-01-01', '2027-01-31'))).toContain('Efter den 31 januari 2027')
})

test('a role that ends anyway can end later, and earlier when another lasts until then', () => {
  const standIn = (on: string, ...others: Role[]) =>
    nobodyLeft([role('Ada', '2026-01-01', '2026-12-31'), ...others], one => one.who === 'Ada', { on, today })
  expect(standIn('2027-01-31')).toBe(null)
  expect(standIn('2026-11-30', role('Bo', '2026-01-01', '2026-12-31'))).toBe(null)
  expect(standIn('2026-11-30', role('Bo', '2026-01-01', '2026-12-30'))).toContain('Efter den 30 december 2026')
})
