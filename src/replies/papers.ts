import type { Reader } from '#src/db/schema.ts'
import { byLine } from '#src/matters/projection.ts'
import { submittersOf } from '#src/matters/store.ts'
import { municipality } from '#src/municipality/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import type { Referral } from '#src/referrals/store.ts'
import { registryNumbersOf } from '#src/registry/store.ts'
import type { ResponseVersion } from '#src/responses/store.ts'
import { reportDocument } from '#templates/documents/report.ts'
import { type Answer, compiledText } from './compile.ts'
import type { ReplyVersion } from './store.ts'

interface Matter {
  id: string
  title: string
}

async function head(db: Reader, matterId: string, bodyId: string) {
  const own = (await registryNumbersOf(db, matterId)).find(one => one.body_id === bodyId && !one.voided_at)
  const dnr = own ? [{ label: 'Diarienummer', value: own.number }] : []
  return { municipality: (await municipality(db)).name, dnr }
}

const dated = (paper: { printed_on: string; officer: string }, dnr: { label: string; value: string }[]) => [
  { label: 'Datum', value: paper.printed_on },
  ...dnr,
  { label: 'Handläggare', value: paper.officer },
]

/** A frozen answer to a referral, as it is sent with the extract. */
export async function responsePaper(db: Reader, referral: Referral, version: ResponseVersion): Promise<Document> {
  const { dnr, ...rest } = await head(db, referral.matter_id, referral.to_body_id)
  const { title, sections, frozen_at } = version
  const facts = dated(version, dnr)
  const paper = { ...rest, body: referral.to_name, kind: 'REMISSVAR', title, facts, sections }
  return reportDocument({ ...paper, isDraft: false, updated_at: frozen_at })
}

/** The board's own frozen report. */
export async function replyPaper(
  db: Reader,
  matter: Matter,
  board: { id: string; name: string },
  version: ReplyVersion,
): Promise<Document> {
  const { dnr, ...rest } = await head(db, matter.id, board.id)
  const { title, sections, frozen_at } = version
  const facts = dated(version, dnr)
  const paper = { ...rest, body: board.name, kind: 'TJÄNSTEUTLÅTANDE', title, facts, sections }
  return reportDocument({ ...paper, isDraft: false, updated_at: frozen_at })
}

/** Every answer to a motion's referrals in one paper. */
export async function compilationPaper(
  db: Reader,
  matter: Matter,
  board: { id: string; name: string },
  { answers, day, now }: { answers: readonly Answer[]; day: string; now: Date },
): Promise<Document> {
  const { dnr, ...rest } = await head(db, matter.id, board.id)
  const by_line = byLine(await submittersOf(db, matter.id))
  return reportDocument({
    ...rest,
    body: board.name,
    kind: 'REMISSVAR',
    title: `Remissvar: ${matter.title}`,
    facts: [{ label: 'Läget den', value: day }, ...dnr, { label: 'Motion av', value: by_line }],
    sections: [{ heading: 'Remissvaren', text: compiledText(answers, 'whole') }],
    isDraft: false,
    updated_at: now.toISOString(),
  })
}
