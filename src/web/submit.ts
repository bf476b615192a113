import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Tx } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import type { Deps } from '#src/deps.ts'
import { Refusal } from '#src/errors.ts'
import { type ChosenFile, keepFile, stashedFile, stashFile } from '#src/files/store.ts'
import { type Conflict, emptyForm, type FormState, readForm, type Values } from './form.ts'
import { acting } from './session.ts'
import { flash } from './views.ts'

/** A file that a form brought, kept under its hash. */
export interface KeptFile {
  sha256: string
  file_name: string
}

/** Where to go on to when it is done, and a line to show there. */
export interface Done {
  to: string
  told: string
}

/** What another person did, for a form whose version is no longer the newest. */
export interface Meanwhile {
  conflict: Conflict
  version: number
}

interface FormPost<Schema extends z.ZodType> {
  deps: Deps
  request: FastifyRequest
  reply: FastifyReply
  schema: Schema
  /** Names of the form's file fields. */
  files?: readonly string[]
  /** Draws the form again; called with what was typed and what was wrong. */
  again: (form: FormState) => Promise<unknown>
  /** One action in one transaction. */
  act: (tx: Tx, input: z.output<Schema>, files: Record<string, KeptFile>) => Promise<Done>
  meanwhile?: (values: Values) => Promise<Meanwhile | null>
}

/**
 * The way of every form: read, act, go on. Whatever is wrong brings the same page back with what was typed and with
 * the files that were chosen; nothing is half-saved.
 */
export async function submit<Schema extends z.ZodType>(post: FormPost<Schema>): Promise<unknown> {
  const { deps, request, reply } = post
  const { files, lost } = await takeFiles(post)
  const submitted = readForm(post.schema, request.body)
  const wrongFiles = { ...lost, ...tooMany(request, post.files ?? []), ...refusedFiles(request) }
  if (!submitted.ok || Object.keys(wrongFiles).length > 0) {
    const form = submitted.ok ? emptyForm(submitted.values) : submitted.form
    return again(post, 422, { ...form, errors: { ...form.errors, ...wrongFiles } }, files)
  }
  try {
    const done = await transact(deps.db, async tx => post.act(tx, submitted.input, await keepAll(tx, post, files)))
    if (savesAlong(request)) return reply.code(204).send()
    flash(reply, done.told)
    return reply.redirect(done.to, 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(post, error, submitted.values, files)
  }
}

/** Does the page save while somebody goes on writing in it? Then there is nowhere to go. */
const savesAlong = (request: FastifyRequest): boolean => request.headers['yttra-saves'] === 'along'

async function refused<Schema extends z.ZodType>(
  post: FormPost<Schema>,
  refusal: Refusal,
  values: Values,
  files: Record<string, ChosenFile>,
): Promise<unknown> {
  const form = emptyForm(values)
  switch (refusal.kind) {
    case 'invalid':
      return again(post, 422, { ...form, errors: refusal.fields }, without(files, refusal.fields))
    case 'warning':
      return again(post, 422, { ...form, warnings: refusal.warnings }, files)
    case 'wrong_status':
      return again(post, 409, { ...form, errors: { '': refusal.message } }, files)
    case 'stale': {
      const news = await post.meanwhile?.(values)
      if (!news) return again(post, 409, { ...form, errors: { '': refusal.message } }, files)
      const renewed = { ...values, version: String(news.version) }
      return again(post, 409, { ...form, values: renewed, conflict: news.conflict }, files)
    }
    default:
      throw refusal
  }
}

// A file that is refused is not put aside: it would come again by itself with each try.
const without = (files: Record<string, ChosenFile>, faults: Record<string, string>): Record<string, ChosenFile> =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !(name in faults)))

async function again<Schema extends z.ZodType>(
  { deps, request, reply, again }: FormPost<Schema>,
  status: number,
  form: FormState,
  files: Record<string, ChosenFile>,
): Promise<unknown> {
  reply.code(status)
  return again({ ...form, stashed: await stash(deps, request, files) })
}

const refusedFiles = (request: FastifyRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.uploads).flatMap(([name, file]) => (file.ok ? [] : [[fieldOf(name), file.message]])),
  )

/** A field that takes one file was sent more. */
const tooMany = (request: FastifyRequest, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.keys(request.uploads)
      .filter(name => !names.includes(name) && names.includes(fieldOf(name)))
      .map(name => [fieldOf(name), 'Välj bara en fil här.']),
  )

interface Taken {
  files: Record<string, ChosenFile>
  /** Fields whose file was put aside, but is there no longer. */
  lost: Record<string, string>
}

/** The files that came, and those that were put aside when the form was wrong before. */
async function takeFiles<Schema extends z.ZodType>({
  deps,
  request,
  files: names = [],
}: FormPost<Schema>): Promise<Taken> {
  const taken: Taken = { files: {}, lost: {} }
  for (const name of names) {
    // Whoever chooses again in a field chooses anew for all of it.
    const token = chosen(request, fieldOf(name)) ? '' : stashedToken(request, name)
    const file = chosen(request, name) ?? (await putAside(deps, request, token))
    if (file) taken.files[name] = file
    else if (token !== '') taken.lost[name] = 'Filen finns inte kvar. Välj den igen.'
  }
  return taken
}

const fieldOf = (name: string): string => name.replace(/_\d+$/, '')

function stashedToken(request: FastifyRequest, name: string): string {
  const token = (request.body as Record<string, unknown> | undefined)?.[`${name}_stashed`]
  return typeof token === 'string' ? token : ''
}

function chosen(request: FastifyRequest, name: string): ChosenFile | undefined {
  const received = request.uploads[name]
  return received?.ok ? received.upload : undefined
}

async function putAside(deps: Deps, request: FastifyRequest, token: string): Promise<ChosenFile | undefined> {
  if (token === '' || !request.user) return undefined
  return stashedFile(deps.db, token, request.user.account_id)
}

async function keepAll<Schema extends z.ZodType>(
  tx: Tx,
  { deps, request }: FormPost<Schema>,
  files: Record<string, ChosenFile>,
): Promise<Record<string, KeptFile>> {
  const kept: Record<string, KeptFile> = {}
  for (const [name, { file_name, ...file }] of Object.entries(files)) {
    kept[name] = { file_name, sha256: await keepFile(tx, file, acting(request, deps)) }
  }
  return kept
}

async function stash(
  deps: Deps,
  request: FastifyRequest,
  files: Record<string, ChosenFile>,
): Promise<FormState['stashed']> {
  const stashed: FormState['stashed'] = {}
  for (const [name, file] of Object.entries(files)) {
    const who = acting(request, deps)
    const token = await transact(deps.db, tx => stashFile(tx, who.account_id, file, who))
    stashed[name] = { token, name: file.file_name, size: file.bytes.length }
  }
  return stashed
}
