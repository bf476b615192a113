import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { byLine } from '#src/matters/projection.ts'
import { submittersOf } from '#src/matters/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { type Frozen, frozenPaper, paperHead } from '#src/responses/paper.ts'
import { reportDocument } from '#templates/documents/report.ts'
import { type Answer, compiledText, type Unasked } from './compile.ts'

/** A motion as its papers name it. */
export interface Matter {
  id: string
  title: string
}

/** The board's own frozen report. */
export const replyPaper = (
  db: Reader,
  matter: Pick<Matter, 'id'>,
  board: { id: string; name: string },
  version: Frozen,
): Promise<Document> => frozenPaper(db, { matterId: matter.id, body: board, kind: 'TJÄNSTEUTLÅTANDE' }, version)

/** Every answer to a motion's referrals in one paper. */
export async function compilationPaper(
  db: Reader,
  matter: Matter,
  board: { id: string; name: string },
  { answers, unasked, now }: { answers: readonly Answer[]; unasked: readonly Unasked[]; now: Date },
): Promise<Document> {
  const { dnr, ...rest } = await paperHead(db, matter.id, board.id)
  const by_line = byLine(await submittersOf(db, matter.id))
  return reportDocument({
    ...rest,
    body: board.name,
    kind: 'REMISSVAR',
    title: `Remissvar: ${matter.title}`,
    facts: [{ label: 'Läget den', value: dayInStockholm(now) }, ...dnr, { label: 'Motion av', value: by_line }],
    sections: [{ heading: 'Remissvaren', text: compiledText(answers, unasked, 'whole') }],
    updated_at: now.toISOString(),
  })
}
