import type { Reader } from '#src/db/schema.ts'
import { municipality } from '#src/municipality/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import type { Referral } from '#src/referrals/store.ts'
import { registryNumbersOf } from '#src/registry/store.ts'
import { reportDocument } from '#templates/documents/report.ts'
import type { ResponseVersion, Section } from './store.ts'

/** What every paper of a body in a matter begins with: the municipality, and the body's own number. */
export async function paperHead(db: Reader, matterId: string, bodyId: string) {
  const own = (await registryNumbersOf(db, matterId)).find(one => one.body_id === bodyId && !one.voided_at)
  const dnr = own ? [{ label: 'Diarienummer', value: own.number }] : []
  return { municipality: (await municipality(db)).name, dnr }
}

interface Frozen {
  title: string
  officer: string
  printed_on: string
  frozen_at: string
  sections: Section[]
}

/** A frozen text of a body's officials, as a paper. */
export async function frozenPaper(
  db: Reader,
  { matterId, body, kind }: { matterId: string; body: { id: string; name: string }; kind: string },
  { title, officer, printed_on, frozen_at, sections }: Frozen,
): Promise<Document> {
  const { dnr, ...head } = await paperHead(db, matterId, body.id)
  const facts = [{ label: 'Datum', value: printed_on }, ...dnr, { label: 'Handläggare', value: officer }]
  return reportDocument({ ...head, body: body.name, kind, title, facts, sections, updated_at: frozen_at })
}

/** A frozen answer to a referral, as it is sent with the extract. */
export const responsePaper = (db: Reader, referral: Referral, version: ResponseVersion): Promise<Document> => {
  const body = { id: referral.to_body_id, name: referral.to_name }
  return frozenPaper(db, { matterId: referral.matter_id, body, kind: 'REMISSVAR' }, version)
}
