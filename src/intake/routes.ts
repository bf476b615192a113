import type { FastifyInstance } from 'fastify'
import { atBoard, foundBoard } from '#src/bodies/address.ts'
import type { Deps } from '#src/deps.ts'
import { backToMotions } from '#src/matters/address.ts'
import { matterStatusText } from '#src/matters/words.ts'
import { joinNames, plural, withParty } from '#src/swedish.ts'
import { paths } from '#src/web/paths.ts'
import { sheetForm, sheetPage } from '#src/web/sheet-page.ts'
import { readAgainst, takeOver } from './actions.ts'
import { columns, type IntakeRow, intakeStatuses } from './sheet.ts'

/** Open motions are taken over from the list that the municipality kept before. */
export function intakeRoutes(app: FastifyInstance, deps: Deps): void {
  sheetPage(app, deps, {
    url: paths.intake,
    access: { permission: 'motion.register', at: atBoard },
    find: foundBoard,
    schema: sheetForm,
    read: (board, sheet) => readAgainst(deps.db, board, sheet, deps.clock()),
    isRight: row => row.motion !== null,
    view: 'intake/intake',
    page: (_, rows) => ({
      title: 'Ta över pågående motioner',
      breadcrumbs: backToMotions,
      columns: columns.join(', '),
      statuses: intakeStatuses.map(one => matterStatusText[one]).join(', '),
      preview: rows.length > 0 ? tableOf(rows) : null,
    }),
    act: async (tx, board, { sheet }, who) => {
      const count = await takeOver(tx, board, sheet, who)
      return { to: paths.unanswered, told: `${plural(count, 'motion är övertagen', 'motioner är övertagna')}.` }
    },
  })
}

const tableOf = (rows: readonly IntakeRow[]) => ({
  caption: 'Så läses raderna',
  columns: [{ text: 'Rad' }, { text: 'Motion' }, { text: 'Läge' }, { text: 'Remisser' }, { text: 'Besked' }],
  rows: rows.map(({ line, text, motion, faults }) => [
    { text: String(line) },
    {
      text: motion
        ? [motion.number, motion.title, joinNames(motion.submitters.map(one => withParty(one.name, one.party)))].join(
            ', ',
          )
        : text.slice(0, 80),
    },
    { text: motion ? `${matterStatusText[motion.status]} sedan ${motion.since_on}` : '' },
    { text: motion ? motion.referrals.map(one => `${one.to.name} ${one.due_on}`).join(', ') : '' },
    motion ? { status: { text: 'Kan läsas in', tone: 'success' } } : { text: faults.join(' ') },
  ]),
})
