import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Acting } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { Refusal } from '#src/errors.ts'
import { emptyForm, type FormState, type Values } from './form.ts'
import type { Access } from './guard.ts'
import { acting } from './session.ts'
import { type Done, type KeptFile, type Meanwhile, submit } from './submit.ts'
import { type Page, show } from './views.ts'

/** A form at an address of its own: how it is drawn, how it is read, and what it does. */
interface FormPage<About, Schema extends z.ZodType, Said extends Page> {
  url: string
  access: Access
  /** What the address is about. Throws not_found. */
  find: (db: Reader, params: Record<string, string>) => Promise<About>
  /**
   * What the address leads to, where that may change: a form that comes back when it leads to something else is refused.
   * The view sends it along as `holds`.
   */
  holds?: (about: About) => string | Promise<string>
  /** What stands in the form when it is opened. */
  start?: (about: About, request: FastifyRequest) => Values | Promise<Values>
  view: string
  /** What the view says beside the form. */
  page: (about: About, form: FormState, request: FastifyRequest) => Said | Promise<Said>
  schema: Schema | ((about: About) => Promise<Schema>)
  /** Names of the form's file fields. */
  files?: readonly string[]
  /** What another person did since the form was opened, for a form with a version. */
  meanwhile?: (values: Values, about: About) => Promise<Meanwhile | null>
  act: (
    tx: Tx,
    input: z.output<Schema>,
    by: { about: About; who: Acting; files: Record<string, KeptFile> },
  ) => Promise<Done>
}

/** The two ways of a form: opened with GET, sent with POST to the same address. */
export function formPage<About, Schema extends z.ZodType, Said extends Page>(
  app: FastifyInstance,
  deps: Deps,
  { url, access, find, holds, start, view, page, schema, files, meanwhile, act }: FormPage<About, Schema, Said>,
): void {
  const about = (request: FastifyRequest) => find(deps.db, request.params as Record<string, string>)
  const draw = async (request: FastifyRequest, reply: FastifyReply, form: FormState, thing: About) =>
    show(deps, request, reply, view, { form, ...(await page(thing, form, request)) })
  app.get(url, { config: access }, async (request, reply) => {
    const thing = await about(request)
    const values = { ...(await start?.(thing, request)), ...(holds && { holds: await holds(thing) }) }
    return draw(request, reply, emptyForm(values), thing)
  })
  app.post(url, { config: access }, async (request, reply) => {
    const thing = await about(request)
    const held = await holds?.(thing)
    return submit({
      deps,
      request,
      reply,
      schema: typeof schema === 'function' ? await schema(thing) : schema,
      ...(files && { files }),
      again: form => draw(request, reply, form, thing),
      ...(meanwhile && { meanwhile: (values: Values) => meanwhile(values, thing) }),
      act: async (tx, input, kept) => {
        if (held !== undefined) refuseAnother(request, held)
        return act(tx, input, { about: thing, who: acting(request, deps), files: kept })
      },
    })
  })
}

function refuseAnother(request: FastifyRequest, held: string): void {
  const { holds = held } = (request.body ?? {}) as Record<string, unknown>
  if (holds === held) return
  throw new Refusal(
    'wrong_status',
    'Paragraferna har ändrats eller fått andra nummer sedan du öppnade sidan. Öppna den på nytt från sammanträdets sida.',
  )
}
