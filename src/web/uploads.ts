import type { Multipart } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isPacked, MAX_FILE_BYTES, type MediaType, mediaTypeOf } from '#src/files/kinds.ts'
import { faultOfPacked } from '#src/files/packed.ts'

export interface Upload extends Chosen {
  media_type: MediaType
}

/** What came in a field for a file. */
export interface Chosen {
  file_name: string
  bytes: Buffer
}

/** A file that came with the form, or why it cannot be taken in; with what came, where a form only reads it. */
export type Received = { ok: true; upload: Upload } | { ok: false; message: string; chosen?: Chosen }

declare module 'fastify' {
  interface FastifyRequest {
    uploads: Record<string, Received>
  }
}

/** Reads forms that carry files, so that fields stand in request.body as in any form and files in request.uploads. */
export function readUploads(app: FastifyInstance): void {
  app.decorateRequest('uploads')
  app.addHook('preValidation', (request, _reply, done) => {
    request.uploads = {}
    if (!request.isMultipart()) return done()
    // No form with files is open to all; nobody unknown gets to fill our memory.
    if (!request.user) return done(unreadable('Ingen är inloggad.'))
    fieldsAndFiles(request).then(
      body => {
        request.body = body
        done()
      },
      // Whatever is wrong with the form's own make is the sender's fault.
      error => done(unreadable('Formuläret gick inte att läsa.', error)),
    )
  })
}

const unreadable = (message: string, cause?: unknown): Error =>
  Object.assign(new Error(message, { cause }), { statusCode: 400 })

async function fieldsAndFiles(request: FastifyRequest): Promise<Record<string, string | string[]>> {
  const fields: Record<string, string | string[]> = {}
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const name = freeName(request.uploads, part.fieldname)
      const received = name ? await receive(part) : await turnedAway(part)
      if (received) request.uploads[name ?? part.fieldname] = received
    } else if (typeof part.value === 'string') add(fields, part.fieldname, part.value)
  }
  return fields
}

const MOST_FILES = 5

/** The names under which the files of one field come: 'original', then 'original_2' and on. */
export const severalFiles = (name: string): string[] =>
  Array.from({ length: MOST_FILES }, (_, i) => (i === 0 ? name : `${name}_${i + 1}`))

const freeName = (uploads: Record<string, Received>, name: string): string | undefined =>
  severalFiles(name).find(one => !Object.hasOwn(uploads, one))

// Read to its end, since what comes after it in the form is wanted, but not kept in memory.
async function turnedAway(part: Extract<Multipart, { type: 'file' }>): Promise<Received> {
  for await (const _ of part.file);
  return { ok: false, message: `Högst ${MOST_FILES} filer på en gång.` }
}

function add(fields: Record<string, string | string[]>, name: string, value: string): void {
  const before = fields[name]
  fields[name] = before === undefined ? value : [before, value].flat()
}

async function receive(part: Extract<Multipart, { type: 'file' }>): Promise<Received | null> {
  const chunks: Buffer[] = []
  for await (const chunk of part.file) chunks.push(chunk)
  if (part.filename === '') return null
  if (part.file.truncated) {
    return { ok: false, message: `Filen är för stor. Den får vara högst ${MAX_FILE_BYTES / 1024 / 1024} MB.` }
  }
  const bytes = Buffer.concat(chunks)
  if (bytes.length === 0) return { ok: false, message: 'Filen är tom.' }
  const file_name = safeName(part.filename)
  const media_type = await mediaTypeOf(bytes)
  if (!media_type) {
    return {
      ok: false,
      chosen: { file_name, bytes },
      message: 'Filens innehåll är inte av ett slag som tas emot här.',
    }
  }
  const fault = isPacked(media_type) ? await faultOfPacked(bytes) : null
  if (fault) return { ok: false, message: fault }
  return { ok: true, upload: { file_name, bytes, media_type } }
}

const safeName = (name: string): string =>
  (name.normalize('NFC').split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').slice(-150) || 'fil'
