import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { fileByHash } from '#src/files/store.ts'
import { annexFiles } from '#templates/documents/annexes.ts'
import type { ParagraphFacts } from '#templates/documents/paragraph.ts'

interface InZip {
  name: string
  bytes: Uint8Array
}

/** The files that these §§ have beside their paper, named as the paper lists them: 'bilaga-3-paragraf-12-skiss.pdf'. */
export async function filesOf(db: Reader, items: readonly ParagraphFacts[]): Promise<InZip[]> {
  const files: InZip[] = []
  for (const { name, paragraph_no, file_name, sha256 } of annexFiles(items)) {
    const { bytes } = found(await fileByHash(db, sha256), 'Bilagan')
    files.push({ name: `${name.toLowerCase().replace(' ', '-')}-paragraf-${paragraph_no}-${file_name}`, bytes })
  }
  return files
}
