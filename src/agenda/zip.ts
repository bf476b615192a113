import { zipSync } from 'fflate'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { fileByHash } from '#src/files/store.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { nameBeside } from './papers.ts'

interface Beside {
  no: number
  title: string
  file: { sha256: string; file_name: string } | null
}

/** A summons with the files that lie beside it, as one archive: in the order of the agenda, named by number and title. */
export async function zipOf(db: Reader, meeting: Meeting, notice: string, papers: readonly Beside[]): Promise<Buffer> {
  const bytesOf = async (sha256: string) => new Uint8Array(found(await fileByHash(db, sha256), 'Filen').bytes)
  const files: Record<string, Uint8Array> = {}
  const title = `Kallelse ${meeting.body_name} ${meeting.held_on}`
  files[nameBeside({ no: 0, title, file_name: '.pdf' })] = await bytesOf(notice)
  for (const { no, title, file } of papers) {
    if (file) files[nameBeside({ no, title, file_name: file.file_name })] = await bytesOf(file.sha256)
  }
  // What lies in it is packed already.
  return Buffer.from(zipSync(files, { level: 0, mtime: NO_TIME }))
}

// The clock of a zip is local: the same bytes wherever it is made.
const NO_TIME = new Date(1980, 0, 1)
