import type { FastifyReply } from 'fastify'
import type { Reader } from '#src/db/schema.ts'
import { renderDocx } from '#src/docx/render.ts'
import { found } from '#src/errors.ts'
import { WORD } from '#src/files/kinds.ts'
import { fileByHash } from '#src/files/store.ts'
import { zipOf } from '#src/files/zip.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { csvOf } from '#src/text/csv.ts'

export const paperKinds = ['pdf', 'docx'] as const
export type PaperKind = (typeof paperKinds)[number]

/** Answers with a document as a file: to be read, or to go on writing in. */
export async function sendPaper(
  reply: FastifyReply,
  document: Document,
  name: string,
  kind: PaperKind = 'pdf',
): Promise<FastifyReply> {
  return sendBytes(reply, kind === 'docx' ? renderDocx(document) : await renderPdf(document), name, kind)
}

/**
 * Answers with a frozen document: the file that was kept when it was frozen, or drawn now where it was frozen before files
 * were kept. Throws not_found.
 */
export async function sendFrozen(
  db: Reader,
  reply: FastifyReply,
  kept: Readonly<Record<PaperKind, string>> | null,
  draw: () => Promise<Document>,
  name: string,
  kind: PaperKind = 'pdf',
): Promise<FastifyReply> {
  if (!kept) return sendPaper(reply, await draw(), name, kind)
  return sendBytes(reply, found(await fileByHash(db, kept[kind]), 'Filen').bytes, name, kind)
}

function sendBytes(reply: FastifyReply, bytes: Buffer, name: string, kind: PaperKind): FastifyReply {
  reply.header('cache-control', 'no-store')
  const how = kind === 'pdf' ? 'inline' : 'attachment'
  reply.header('content-disposition', `${how}; filename="${name}.${kind}"`)
  return reply.type(kind === 'docx' ? WORD : 'application/pdf').send(bytes)
}

/** Answers with files in one zip. */
export function sendZip(
  reply: FastifyReply,
  files: readonly { name: string; bytes: Uint8Array }[],
  name: string,
): FastifyReply {
  reply.type('application/zip').header('cache-control', 'no-store')
  return reply.header('content-disposition', `attachment; filename="${name}.zip"`).send(zipOf(files))
}

/** Answers with a table for a spreadsheet. */
export function sendTable(reply: FastifyReply, rows: readonly (readonly string[])[], name: string): FastifyReply {
  reply.type('text/csv; charset=utf-8').header('cache-control', 'no-store')
  return reply.header('content-disposition', `attachment; filename="${name}.csv"`).send(csvOf(rows))
}
