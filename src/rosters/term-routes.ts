import type { FastifyInstance } from 'fastify'
import { atBodyInPath, foundBody } from '#src/bodies/address.ts'
import type { Body } from '#src/bodies/body.ts'
import { dayInStockholm, isDay, proseDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { newTermFrom } from '#src/law/term.ts'
import { practiceOf } from '#src/practice/store.ts'
import { plural } from '#src/swedish.ts'
import * as field from '#src/web/fields.ts'
import type { FormState, Values } from '#src/web/form.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { sheetForm, sheetPage } from '#src/web/sheet-page.ts'
import { beginTerm } from './actions.ts'
import { backToRoster } from './page.ts'
import { attendedSince, mandatesOf, rolesKept, rosterChanges } from './store.ts'
import { type NewTerm, readTerm, type TermRow } from './term.ts'
import { attendedText, leavingText, termSummary, termTable } from './term-page.ts'

const schema = sheetForm.extend({ from_on: field.day('Ange mandatperiodens första dag.'), version: field.version() })

/** All mandates of a body end and the new ones begin, by one save. */
export function termRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const termOf = async (body: Body, sheet: string, values: Values): Promise<NewTerm | null> => {
    const from_on = String(values.from_on ?? '')
    return isDay(from_on) ? readTerm(sheet, await mandatesOf(db, body.id), from_on) : null
  }
  sheetPage(app, deps, {
    url: paths.newTerm(':body'),
    access: { permission: 'roster.change', at: atBodyInPath },
    find: foundBody,
    schema,
    start: async body => {
      const begun = (await mandatesOf(db, body.id)).map(one => one.from_on).sort()
      const from_on = newTermFrom(body.kind, begun.at(-1) ?? null, dayInStockholm(deps.clock()))
      return { from_on, version: String((await rosterChanges(db, body.id)).length) }
    },
    meanwhile: async (values, body) => {
      const changes = await rosterChanges(db, body.id)
      const news = changes.slice(Math.max(0, Number(values.version) || 0))
      const lines = [...new Set(news.map(one => `${one.name}: ${changeText[one.action] ?? 'ändrat'}`))]
      return { version: changes.length, conflict: { who: news.at(-1)?.who ?? 'Någon annan', lines } }
    },
    read: async (body, sheet, values) => {
      const term = await termOf(body, sheet, values)
      return (term?.rows ?? []).map(row => ({ ...row, canBegin: term?.clash === null }))
    },
    isRight: row => row.mandate !== null && row.canBegin,
    view: 'rosters/new-term',
    page: async (body, rows, form) => ({
      title: 'Ny mandatperiod',
      lead: body.name,
      breadcrumbs: backToRoster(body),
      isCouncil: body.kind === 'council',
      ...(await preview(body, rows, form)),
    }),
    act: async (tx, body, input, who) => {
      const { rows, leaving } = await beginTerm(tx, body, input, who)
      const told = `Den nya mandatperioden börjar ${proseDay(input.from_on)}: ${plural(rows.length, 'uppdrag är inlagt', 'uppdrag är inlagda')}, ${leaving.length} lämnar.`
      return { to: `${paths.roster(bodyInPath(body.code))}?dag=${input.from_on}`, told }
    },
  })

  async function preview(body: Body, rows: readonly TermRow[], form: FormState) {
    const sheet = String(form.values.sheet ?? '')
    const term = rows.length > 0 ? await termOf(body, sheet, form.values) : null
    if (!term) return { preview: null, summary: [], leaving: [] }
    const isRead = term.rows.every(row => row.mandate)
    const { seats } = await practiceOf(db, body.id)
    const gone = term.leaving.map(one => one.person_id)
    return {
      preview: termTable(rows),
      summary: isRead
        ? [
            ...termSummary(term, seats, await rolesKept(db, body.id, gone, term.from_on)),
            ...attendedText(await attendedSince(db, body.id, term.from_on)),
          ]
        : [],
      leaving: isRead ? term.leaving.map(leavingText) : [],
    }
  }
}

const changeText: Record<string, string> = {
  'mandate.begun': 'tillagd',
  'mandate.ended': 'sista dagen antecknad',
  'mandate.voided': 'borttagen',
}
