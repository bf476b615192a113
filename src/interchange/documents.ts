import type { Reader } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { registeredDocuments } from '#src/matters/store.ts'
import type { MatterFile } from './format.ts'
import { type Loading, placed } from './loading.ts'
import { loadPublications, publicationsInFile } from './publications.ts'
import { fileInFile, undoneInFile } from './said.ts'

/** What was registered in the matter. */
export async function documentsInFile(db: Reader, matterId: string): Promise<MatterFile['documents']> {
  const documents: MatterFile['documents'] = []
  for (const one of await registeredDocuments(db, matterId)) {
    documents.push({
      body: one.body_code,
      kind: one.kind,
      direction: one.direction as 'in' | 'out' | 'drawn_up',
      registered_on: one.registered_on,
      counterpart: one.counterpart,
      description: one.description,
      file: fileInFile(one.sha256, one.file_name),
      recorded: { at: one.recorded_at, by: one.recorded_by },
      voided: undoneInFile(one.voided_at, one.voided_by, one.voided_reason),
      publications: await publicationsInFile(db, 'document', one.id),
    })
  }
  return documents
}

export async function loadDocuments({ tx, file, bodies, matterId }: Loading): Promise<void> {
  for (const [i, one] of file.documents.entries()) {
    const id = newId()
    await tx
      .insertInto('document')
      .values({
        id,
        matter_id: matterId,
        no: i + 1,
        body_id: placed(bodies, one.body, `documents.${i}.body`),
        kind: one.kind,
        direction: one.direction,
        registered_on: one.registered_on,
        counterpart: one.counterpart,
        description: one.description,
        sha256: one.file?.sha256 ?? null,
        file_name: one.file?.name ?? null,
        recorded_at: one.recorded.at,
        recorded_by: one.recorded.by,
        voided_at: one.voided?.at ?? null,
        voided_by: one.voided?.by ?? null,
        voided_reason: one.voided?.reason ?? null,
      })
      .execute()
    await loadPublications(tx, 'document', id, one.publications)
  }
}
