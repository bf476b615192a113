import { expect, test } from 'vitest'
import { eventText, matterStatusText, referralStatusText } from '#src/matters/words.ts'
import { matterWorkflow, referralWorkflow } from '#src/matters/workflow.ts'
import { permissions, roles, roleText } from '#src/permissions.ts'
import { referralSteps } from '#src/steps/referral-table.ts'
import { matterSteps } from '#src/steps/table.ts'

// The tables of the program, written out for people. `vitest run test/house/docs.test.ts -u` writes them anew.

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')

const permissionPage = (): string => {
  const steps = [...matterSteps, ...referralSteps]
  const rows = Object.entries(permissions).map(([permission, allowed]) => [
    `\`${permission}\``,
    ...roles.map(role => ((allowed as readonly string[]).includes(role) ? 'yes' : '')),
    steps
      .filter(step => step.permission === permission)
      .map(step => step.title)
      .join('; '),
  ])
  return `# Who may do what

Every right is held at one body: the secretary of one committee has no say in the minutes of another. This page is
written from \`src/permissions.ts\` and the tables of steps, and a test keeps it so.

${table(['Right', ...roles.map(role => `${roleText[role]} (\`${role}\`)`), 'Steps that it takes'], rows)}
`
}

const workflowTable = (
  rows: readonly { kind: string; from: readonly string[]; to: string }[],
  statusText: Record<string, string>,
): string => {
  const name = (status: string) =>
    status === 'none' ? '–' : status === 'same' ? 'unchanged' : `${statusText[status]} (\`${status}\`)`
  const all = Object.keys(statusText).length
  return table(
    ['Event', 'Comes from', 'Leaves in'],
    rows.map(row => [
      `${eventText[row.kind as keyof typeof eventText]} (\`${row.kind}\`)`,
      row.from.length >= all - 1 ? 'any status' : row.from.map(name).join(', '),
      name(row.to),
    ]),
  )
}

const workflowPage = (): string => `# The workflow

Every status follows from dated events by these two tables; nobody types one. A postponed matter answers as the step it
was postponed at. This page is written from \`src/matters/workflow.ts\`, and a test keeps it so.

## A motion

${workflowTable(matterWorkflow, matterStatusText)}

## A referral

${workflowTable(referralWorkflow, referralStatusText)}
`

test('the written tables are those of the program', async () => {
  await expect(permissionPage()).toMatchFileSnapshot('../../docs/permissions.md')
  await expect(workflowPage()).toMatchFileSnapshot('../../docs/workflow.md')
})
