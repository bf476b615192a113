import type { Reader } from '#src/db/schema.ts'
import { keepFile, sha256 } from '#src/files/store.ts'
import type { LetterInFile, MatterFile, MinuteItemInFile, TextInFile } from './format.ts'
import { LoadError, type Loading } from './loading.ts'

/** Where a matter's file names one of its files, and the hash that stands there. */
type Named = readonly [path: string, hash: string]

/** Every place at which a matter's file names a file whose bytes go along with it (docs/matter-format.md, files). */
export const filesNamed = (file: MatterFile): Named[] => [
  ...each('documents', file.documents, (one, at) => named(`${at}.file.sha256`, one.file?.sha256)),
  ...each('referrals', file.referrals, (one, at) => [
    ...inText(`${at}.response`, one.response),
    ...each(`${at}.letters`, one.letters, inLetter),
  ]),
  ...inText('reply', file.reply),
  ...each('meetings', file.meetings, (one, at) =>
    each(`${at}.summonses`, one.summonses, (summons, path) => named(`${path}.sha256`, summons.sha256)),
  ),
  ...each('minute_items', file.minute_items, inItem),
  ...each('agenda_items', file.agenda_items, (one, at) =>
    each(`${at}.papers`, one.papers, (paper, path) => named(`${path}.file.sha256`, paper.file?.sha256)),
  ),
]

const each = <One>(path: string, all: readonly One[], act: (one: One, path: string) => Named[]): Named[] =>
  all.flatMap((one, i) => act(one, `${path}.${i}`))

const named = (path: string, hash: string | null | undefined): Named[] => (hash ? [[path, hash]] : [])

const inText = (path: string, text: TextInFile | null): Named[] => [
  ...named(`${path}.file.sha256`, text?.file?.sha256),
  ...named(`${path}.report_file.sha256`, text?.report_file?.sha256),
  ...each(`${path}.frozen`, text?.frozen ?? [], (one, at) => [
    ...named(`${at}.file.sha256`, one.file?.sha256),
    ...named(`${at}.report_file.sha256`, one.report_file?.sha256),
    ...(['paper', 'report_paper'] as const).flatMap(paper => [
      ...named(`${at}.${paper}.pdf`, one[paper]?.pdf),
      ...named(`${at}.${paper}.docx`, one[paper]?.docx),
    ]),
  ]),
]

const inLetter = (letter: LetterInFile | null, path: string): Named[] =>
  each(`${path}.attachments`, letter?.attachments ?? [], (one, at) => named(`${at}.sha256`, one.sha256))

const inItem = (
  { notes, lodged, dispatches, editions, adjustment, round, ended_rounds }: MinuteItemInFile,
  path: string,
): Named[] => [
  ...each(`${path}.notes`, notes, (one, at) => named(`${at}.file.sha256`, one.file?.sha256)),
  ...each(`${path}.lodged`, lodged, (one, at) => named(`${at}.file.sha256`, one.file?.sha256)),
  ...each(`${path}.dispatches`, dispatches, (one, at) => [
    ...named(`${at}.sha256`, one.sha256),
    ...inLetter(one.letter, `${at}.letter`),
  ]),
  ...each(`${path}.editions`, editions, (one, at) => named(`${at}.sha256`, one.sha256)),
  ...named(`${path}.adjustment.sha256`, adjustment?.sha256),
  ...named(`${path}.adjustment.signed.sha256`, adjustment?.signed?.sha256),
  ...each(`${path}.adjustment.editions`, adjustment?.editions ?? [], (one, at) => named(`${at}.sha256`, one.sha256)),
  ...each(`${path}.adjustment.signatories`, adjustment?.signatories ?? [], seen),
  ...each(`${path}.round.approvals`, round?.approvals ?? [], seen),
  ...each(`${path}.ended_rounds`, ended_rounds, (one, at) => each(`${at}.approvals`, one.approvals, seen)),
]

const seen = (one: { seen: { sha256: string } | null }, path: string): Named[] =>
  named(`${path}.seen.sha256`, one.seen?.sha256)

/** The files that a matter's file names, each once, with their bytes. */
export async function filesInFile(db: Reader, file: MatterFile): Promise<MatterFile['files']> {
  const hashes = [...new Set(filesNamed(file).map(([, hash]) => hash))].sort()
  if (hashes.length === 0) return []
  const rows = await db
    .selectFrom('file')
    .select(['sha256', 'media_type', 'bytes'])
    .where('sha256', 'in', hashes)
    .orderBy('sha256')
    .execute()
  return rows.map(row => ({ sha256: row.sha256, media_type: row.media_type, base64: row.bytes.toString('base64') }))
}

/** Keeps the files. Throws LoadError where one is not what its hash says, or one that is named did not come along. */
export async function loadFiles({ tx, file, acting }: Loading): Promise<void> {
  for (const [i, one] of file.files.entries()) {
    const bytes = Buffer.from(one.base64, 'base64')
    if (sha256(bytes) !== one.sha256) throw new LoadError(`files.${i}.sha256`, 'stämmer inte med innehållet')
    await keepFile(tx, { bytes, media_type: one.media_type }, acting)
  }
  const kept = new Set(file.files.map(one => one.sha256))
  const [lost] = filesNamed(file).filter(([, hash]) => !kept.has(hash))
  if (lost) throw new LoadError(lost[0], 'filen finns inte i files')
}
