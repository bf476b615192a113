import type { Document } from '#src/pdf/blocks.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { extractNo } from './extracts.ts'
import { interleaved, median, ratio } from './measure.ts'
import { plainPdf } from './plain-pdf.ts'
import type { Line } from './table.ts'

const EACH_ROUND = 40
/** Drawn before anything is measured, as in a server that has been up for a while. */
const WARM_UPS = 100

type Draw = (document: Document) => Promise<Buffer>

/** Extracts, each of a text that has not been drawn before, against plain pdfkit calls for the same texts. */
export async function pdfLines(): Promise<Line[]> {
  for (let number = 0; number < WARM_UPS; number += 1) await renderPdf(extractNo(number))
  const own = new Drawing(renderPdf)
  const plain = new Drawing(plainPdf)
  const times = await interleaved({ own: () => own.round(), plain: () => plain.round() })
  const differing = own.pages.filter((count, at) => count !== plain.pages[at])
  if (differing.length > 0) throw new Error(`${differing.length} extracts have not as many pages drawn plainly`)
  const pages = own.pages.reduce((sum, count) => sum + count, 0) / own.pages.length
  return [
    {
      name: `Extract, ${pages} pages, each of a new text / plain pdfkit calls`,
      measured: milliseconds(times.own),
      against: milliseconds(times.plain),
      ratio: ratio(times.own, times.plain),
      goal: 0.6,
    },
  ]
}

const milliseconds = (times: readonly number[]): string => `${(median(times) / 1000).toFixed(2)} ms`

/** One way of drawing, with the pages that it has made: every round goes on with texts that it has not seen. */
class Drawing {
  readonly pages: number[] = []
  readonly #draw: Draw
  constructor(draw: Draw) {
    this.#draw = draw
  }

  async round(): Promise<number> {
    const first = WARM_UPS + this.pages.length
    const documents = Array.from({ length: EACH_ROUND }, (_, at) => extractNo(first + at))
    const before = process.cpuUsage()
    const files: Buffer[] = []
    for (const document of documents) files.push(await this.#draw(document))
    const { user, system } = process.cpuUsage(before)
    this.pages.push(...files.map(pagesIn))
    return (user + system) / EACH_ROUND
  }
}

const PAGE = /\/Type \/Page\b(?!s)/g
export const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(PAGE)?.length ?? 0
