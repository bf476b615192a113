import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Acting } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { readSheetFile, readWords, type SheetFile } from '#src/text/sheet-file.ts'
import * as field from './fields.ts'
import { emptyForm, type FormState, readForm, type Values } from './form.ts'
import type { Access } from './guard.ts'
import { acting } from './session.ts'
import { type Done, type Meanwhile, submit } from './submit.ts'
import { type Page, show } from './views.ts'

const LONGEST_SHEET = 100_000
const FILE = 'file'

/** The lines, and whether they are to be entered; a page may ask for more beside them. */
export const sheetForm = z.object({
  sheet: field.text('Klistra in minst en rad, eller välj en fil.', LONGEST_SHEET),
  enter: field.ticked(),
})

/**
 * A form that lines of a spreadsheet are pasted into, or a file of them chosen for: shown row by row as they are read, then
 * entered, all or none.
 */
interface SheetPage<About, Row, Said extends Page, Schema extends typeof sheetForm> {
  url: string
  access: Access
  find: (db: Reader, params: Record<string, string>) => Promise<About>
  schema: Schema
  /** What stands in the form when it is opened. */
  start?: (about: About) => Promise<Values>
  /** What another did since the form was opened, for a form with a version. */
  meanwhile?: (values: Values, about: About) => Promise<Meanwhile | null>
  read: (about: About, sheet: string, values: Values) => Promise<Row[]>
  isRight: (row: Row) => boolean
  view: string
  page: (about: About, rows: Row[], form: FormState) => Said | Promise<Said>
  act: (tx: Tx, about: About, input: z.output<Schema>, who: Acting) => Promise<Done>
}

export function sheetPage<About, Row, Said extends Page, Schema extends typeof sheetForm>(
  app: FastifyInstance,
  deps: Deps,
  { url, access, find, schema, start, meanwhile, read, isRight, view, page, act }: SheetPage<About, Row, Said, Schema>,
): void {
  const isReady = (rows: Row[]): boolean => rows.length > 0 && rows.every(isRight)
  const draw = async (
    request: FastifyRequest,
    reply: FastifyReply,
    form: FormState,
    about: About,
    rows: Row[],
    said = '',
  ) => show(deps, request, reply, view, { form, ready: isReady(rows), said, ...(await page(about, rows, form)) })
  const about = (request: FastifyRequest) => find(deps.db, request.params as Record<string, string>)
  app.get(url, { config: access }, async (request, reply) => {
    const thing = await about(request)
    return draw(request, reply, emptyForm(await start?.(thing)), thing, [])
  })
  app.post(url, { config: access }, async (request, reply) => {
    const thing = await about(request)
    const file = fileIn(request)
    if (file && !file.ok) {
      const typed = readForm(schema, request.body)
      const form = emptyForm(typed.ok ? typed.values : typed.form.values)
      reply.code(422)
      return draw(request, reply, { ...form, errors: { [FILE]: file.message } }, thing, [])
    }
    if (file) pasteIn(request, file.text)
    const said = file ? readWords(file.name, file.encoding) : ''
    const typed = readForm(schema, request.body)
    const values = typed.ok ? typed.values : typed.form.values
    const pasted = [values.sheet ?? ''].flat()[0]?.trim() ?? ''
    const rows = pasted === '' ? [] : await read(thing, pasted.slice(0, LONGEST_SHEET), values)
    if (typed.ok && values.enter === undefined && isReady(rows)) {
      return draw(request, reply, emptyForm(values), thing, rows, said)
    }
    return submit({
      deps,
      request,
      reply,
      schema,
      again: form => draw(request, reply, form, thing, rows, said),
      ...(meanwhile && { meanwhile: (typed: Values) => meanwhile(typed, thing) }),
      act: (tx, input) => act(tx, thing, input, acting(request, deps)),
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
