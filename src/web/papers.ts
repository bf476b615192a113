import type { FastifyReply } from 'fastify'
import { renderDocx } from '#src/docx/render.ts'
import { zipOf } from '#src/files/zip.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { csvOf } from '#src/text/csv.ts'

export const paperKinds = ['pdf', 'docx'] as const
export type PaperKind = (typeof paperKinds)[number]

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Answers with a document as a file: to be read, or to go on writing in. */
export async function sendPaper(
  reply: FastifyReply,
  document: Document,
  name: string,
  kind: PaperKind = 'pdf',
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store')
  const how = kind === 'pdf' ? 'inline' : 'attachment'
  reply.header('content-disposition', `${how}; filename="${name}.${kind}"`)
  if (kind === 'docx') return reply.type(DOCX).send(renderDocx(document))
  return reply.type('application/pdf').send(await renderPdf(document))
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
