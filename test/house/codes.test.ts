import { describe, expect, test } from 'vitest'
import { sections, sectionText } from '#src/agenda/agenda.ts'
import { bodyKinds, bodyKindText } from '#src/bodies/body.ts'
import { mailAbouts } from '#src/mail/mail.ts'
import { eventText, matterStatusText, matterStatusTone, referralStatusText } from '#src/matters/words.ts'
import { matterWorkflow, referralWorkflow, usualNext } from '#src/matters/workflow.ts'
import { permissions, roles, roleText } from '#src/permissions.ts'
import { referralSteps } from '#src/steps/referral-table.ts'
import { matterSteps } from '#src/steps/table.ts'
import { freshDatabase } from '#test/support/database.ts'

const targets = (rows: readonly { to: string }[]): string[] =>
  [...new Set(rows.map(row => row.to))].filter(to => to !== 'same').sort()
const kinds = (rows: readonly { kind: string }[]): string[] => [...new Set(rows.map(row => row.kind))].sort()

describe('words, workflow and code tables name the same things', () => {
  test.each([
    ['matter_status', targets(matterWorkflow)],
    ['referral_status', targets(referralWorkflow)],
    ['event_kind', [...kinds(matterWorkflow), 'struck'].sort()],
    ['body_kind', [...bodyKinds].sort()],
    ['role', [...roles].sort()],
    ['agenda_section', [...sections].sort()],
    ['letter_about', [...mailAbouts].sort()],
  ] as const)('%s', async (table, codes) => {
    const { db } = await freshDatabase()
    const rows = await db.selectFrom(table).select('code').execute()
    expect(rows.map(row => row.code).sort()).toEqual(codes)
  })

  test('every code has its word in Swedish', () => {
    expect(Object.keys(matterStatusText).sort()).toEqual(targets(matterWorkflow))
    expect(Object.keys(matterStatusTone).sort()).toEqual(targets(matterWorkflow))
    expect(Object.keys(usualNext).sort()).toEqual(targets(matterWorkflow))
    expect(Object.keys(referralStatusText).sort()).toEqual(targets(referralWorkflow))
    expect(Object.keys(eventText).sort()).toEqual([...kinds(matterWorkflow), 'struck'].sort())
    expect(Object.keys(bodyKindText).sort()).toEqual([...bodyKinds].sort())
    expect(Object.keys(sectionText).sort()).toEqual([...sections].sort())
    expect(Object.keys(roleText).sort()).toEqual([...roles].sort())
  })

  test('every status that a row starts from is one that a row leads to', () => {
    for (const rows of [matterWorkflow, referralWorkflow]) {
      const reached = new Set(['none', ...targets(rows)])
      for (const row of rows) for (const from of row.from) expect(reached, `${row.kind} from ${from}`).toContain(from)
    }
  })

  test("every kind of a referral's events is one that its matter allows", () => {
    for (const kind of kinds(referralWorkflow)) expect(kinds(matterWorkflow)).toContain(kind)
  })

  test('every step has its own address and a right that somebody holds', () => {
    for (const steps of [matterSteps, referralSteps]) {
      expect(new Set(steps.map(step => step.slug)).size).toBe(steps.length)
      for (const step of steps) expect(permissions[step.permission].length).toBeGreaterThan(0)
    }
  })
})
