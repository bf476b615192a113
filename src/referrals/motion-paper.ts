import { type Acting, instant } from '#src/acting.ts'
import type { Tx } from '#src/db/schema.ts'
import { keepFile } from '#src/files/store.ts'
import { byLine } from '#src/matters/projection.ts'
import { demandsOf, documentsOf, matterById, submittersOf } from '#src/matters/store.ts'
import { motionText } from '#src/motions/store.ts'
import { municipality } from '#src/municipality/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { paragraphs } from '#src/text/markup.ts'
import { reportDocument } from '#templates/documents/report.ts'

export interface Paper {
  sha256: string
  name: string
  /** As a letter names it. */
  description: string
}

/**
 * The motion as it goes with a referral: the files that were handed in, or the words that are kept here as a paper; none
 * where there are neither.
 */
export async function motionPapers(tx: Tx, matterId: string, dnr: string, acting: Acting): Promise<Paper[]> {
  const files = (await documentsOf(tx, matterId)).flatMap(one =>
    one.kind === 'motion' && one.sha256
      ? [{ sha256: one.sha256, name: one.file_name ?? 'motion.pdf', description: one.description }]
      : [],
  )
  if (files.length > 0) return files
  const text = await motionText(tx, matterId)
  const demands = await demandsOf(tx, matterId)
  if (text.length === 0 && demands.length === 0) return []
  const { title } = await matterById(tx, matterId)
  const words: RichText = demands.flatMap(one => paragraphs(`att ${one.text}`))
  const paper = reportDocument({
    municipality: (await municipality(tx)).name,
    body: 'Kommunfullmäktige',
    kind: 'MOTION',
    title,
    facts: [
      ...(dnr ? [{ label: 'Diarienummer', value: dnr }] : []),
      { label: 'Väckt av', value: byLine(await submittersOf(tx, matterId)) },
    ],
    sections: [
      { heading: 'Motionen', text },
      { heading: 'Förslag', text: words },
    ],
    updated_at: instant(acting),
  })
  const sha256 = await keepFile(tx, { bytes: await renderPdf(paper), media_type: 'application/pdf' }, acting)
  return [{ sha256, name: 'motion.pdf', description: `Motion: ${title}` }]
}
