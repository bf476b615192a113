import type { FastifyReply } from 'fastify'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { isShownInline } from './kinds.ts'
import { fileByHash } from './store.ts'

/** Answers with a kept file; what a browser cannot show safely is offered for saving. Throws not_found. */
export async function sendFile(db: Reader, reply: FastifyReply, sha256: string, name: string): Promise<FastifyReply> {
  const file = found(await fileByHash(db, sha256), 'Filen')
  const how = isShownInline(file.media_type) ? 'inline' : 'attachment'
  reply.type(file.media_type).header('cache-control', 'no-store')
  // RFC 6266: the name in UTF-8, and a plain one for the oldest readers.
  reply.header('content-disposition', `${how}; filename="fil"; filename*=UTF-8''${encodeURIComponent(name)}`)
  return reply.send(file.bytes)
}
