import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Acting } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import * as field from './fields.ts'
import { emptyForm, type FormState, readForm } from './form.ts'
import type { Access } from './guard.ts'
import { acting } from './session.ts'
import { type Done, submit } from './submit.ts'
import { type Page, show } from './views.ts'

const LONGEST_SHEET = 100_000
const sheetForm = z.object({ sheet: field.text('Klistra in minst en rad.', LONGEST_SHEET), enter: field.ticked() })

/** A form that lines of a spreadsheet are pasted into: shown row by row as they are read, then entered, all or none. */
interface SheetPage<About, Row, Said extends Page> {
  url: string
  access: Access
  find: (db: Reader, params: Record<string, string>) => Promise<About>
  read: (about: About, sheet: string) => Promise<Row[]>
  isRight: (row: Row) => boolean
  view: string
  page: (about: About, rows: Row[]) => Said
  act: (tx: Tx, about: About, sheet: string, who: Acting) => Promise<Done>
}

export function sheetPage<About, Row, Said extends Page>(
  app: FastifyInstance,
  deps: Deps,
  { url, access, find, read, isRight, view, page, act }: SheetPage<About, Row, Said>,
): void {
  const isReady = (rows: Row[]): boolean => rows.length > 0 && rows.every(isRight)
  const draw = (request: FastifyRequest, reply: FastifyReply, form: FormState, about: About, rows: Row[]) =>
    show(deps, request, reply, view, { form, ready: isReady(rows), ...page(about, rows) })
  const about = (request: FastifyRequest) => find(deps.db, request.params as Record<string, string>)
  app.get(url, { config: access }, async (request, reply) =>
    draw(request, reply, emptyForm(), await about(request), []),
  )
  app.post(url, { config: access }, async (request, reply) => {
    const thing = await about(request)
    const typed = readForm(sheetForm, request.body)
    const pasted = typed.ok ? typed.input.sheet : String(typed.form.values.sheet ?? '')
    const rows = pasted === '' ? [] : await read(thing, pasted.slice(0, LONGEST_SHEET))
    if (typed.ok && !typed.input.enter && isReady(rows)) {
      return draw(request, reply, emptyForm(typed.values), thing, rows)
    }
    return submit({
      deps,
      request,
      reply,
      schema: sheetForm,
      again: form => draw(request, reply, form, thing, rows),
      act: (tx, { sheet }) => act(tx, thing, sheet, acting(request, deps)),
    })
  })
}
