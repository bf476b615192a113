import type { Document } from './blocks.ts'
import { buildDocument } from './build.ts'
import { drawPageNumbers } from './contents.ts'
import { flow } from './flow.ts'
import { drawFurniture } from './furniture.ts'
import { Pen } from './pen.ts'
import { writeFile } from './write.ts'

/**
 * A document as a PDF file that is both PDF/A-2a and PDF/UA-1. Nothing but the document decides its bytes: no clock,
 * no chance. Any text can be set; `createdAt` must be an instant. A page takes about a millisecond, all of it in one go.
 */
export function drawPdf(document: Document): Buffer {
  const { strips, root } = buildDocument(document)
  const pen = new Pen(document.outlined === true)
  flow(strips, pen)
  drawPageNumbers(pen)
  drawFurniture(document, pen)
  const { title, author } = document
  const createdAt = new Date(document.createdAt)
  return writeFile({ title, author, createdAt, pages: pen.pages, anchors: pen.anchors, faces: pen.faces, root })
}
