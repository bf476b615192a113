import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Acting } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { readSheetFile, readWords, type SheetFile } from '#src/text/sheet-file.ts'
import * as field from './fields.ts'
import { emptyForm, type FormState, readForm } from './form.ts'
import type { Access } from './guard.ts'
import { acting } from './session.ts'
import { type Done, submit } from './submit.ts'
import { type Page, show } from './views.ts'

const LONGEST_SHEET = 100_000
const FILE = 'file'
const sheetForm = z.object({
  sheet: field.text('Klistra in minst en rad, eller välj en fil.', LONGEST_SHEET),
  enter: field.ticked(),
})

/**
 * A form that lines of a spreadsheet are pasted into, or a file of them chosen for: shown row by row as they are read, then
 * entered, all or none.
 */
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
  const draw = (request: FastifyRequest, reply: FastifyReply, form: FormState, about: About, rows: Row[], said = '') =>
    show(deps, request, reply, view, { form, ready: isReady(rows), said, ...page(about, rows) })
  const about = (request: FastifyRequest) => find(deps.db, request.params as Record<string, string>)
  app.get(url, { config: access }, async (request, reply) =>
    draw(request, reply, emptyForm(), await about(request), []),
  )
  app.post(url, { config: access }, async (request, reply) => {
    const thing = await about(request)
    const file = fileIn(request)
    if (file && !file.ok) {
      const typed = readForm(sheetForm, request.body)
      const form = emptyForm(typed.ok ? typed.values : typed.form.values)
      reply.code(422)
      return draw(request, reply, { ...form, errors: { [FILE]: file.message } }, thing, [])
    }
    if (file) pasteIn(request, file.text)
    const said = file ? readWords(file.name, file.encoding) : ''
    const typed = readForm(sheetForm, request.body)
    const pasted = typed.ok ? typed.input.sheet : String(typed.form.values.sheet ?? '')
    const rows = pasted === '' ? [] : await read(thing, pasted.slice(0, LONGEST_SHEET))
    if (typed.ok && !typed.input.enter && isReady(rows)) {
      return draw(request, reply, emptyForm(typed.values), thing, rows, said)
    }
    return submit({
      deps,
      request,
      reply,
      schema: sheetForm,
      again: form => draw(request, reply, form, thing, rows, said),
      act: (tx, { sheet }) => act(tx, thing, sheet, acting(request, deps)),
    })
  })
}

/** The file that was chosen, as lines; null where none was. */
function fileIn({ uploads }: FastifyRequest): (SheetFile & { name: string }) | null {
  const [received, ...others] = Object.values(uploads)
  if (!received) return null
  const name = received.ok ? received.upload.file_name : (received.chosen?.file_name ?? '')
  if (others.length > 0) return { ok: false, message: 'Välj bara en fil här.', name }
  if (received.ok) return { ...readSheetFile(received.upload.bytes), name }
  return received.chosen ? { ...readSheetFile(received.chosen.bytes), name } : { ...received, name }
}

// From here on it is as if its lines had been pasted; they are only shown, whichever button was pressed.
function pasteIn(request: FastifyRequest, sheet: string): void {
  const { enter: _, ...body } = request.body as Record<string, unknown>
  request.body = { ...body, sheet }
  request.uploads = {}
}
