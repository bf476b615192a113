import { fileTypeFromBuffer } from 'file-type'

/** The media type of a Word file (docx). */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument'

const accepted = {
  'application/pdf': 'PDF',
  [WORD]: 'Word',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'message/rfc822': 'e-post',
} as const

export type MediaType = keyof typeof accepted

export const MAX_FILE_BYTES = 20 * 1024 * 1024

export const isShownInline = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || mediaType.startsWith('image/')

/** Is it a document that is packed (a zip)? */
export const isPacked = (mediaType: string): boolean => mediaType === WORD || mediaType.startsWith(OPEN_DOCUMENT)

/** The kind of a kept file as people call it; '' for one that is not known. */
export const kindOfFile = (mediaType: string | null): string => accepted[mediaType as MediaType] ?? ''

/** What the name of each kind of file ends with; nothing where no one ending is right. */
const endings: Partial<Record<string, string>> = { 'application/pdf': 'pdf', [WORD]: 'docx' }

/** 'svar.docx' for a Word file called 'svar': a name that says what the file is. */
export function trueName(name: string, mediaType: string): string {
  const ending = endings[mediaType]
  return !ending || name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`
}

/** What a file is, told by its content and not by its name; null where it is none of those that are taken in. */
export async function mediaTypeOf(bytes: Buffer): Promise<MediaType | null> {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return found.mime in accepted ? (found.mime as MediaType) : null
  return looksLikeEmail(bytes) ? 'message/rfc822' : null
}

// RFC 5322 asks for From and Date in the header of every message; plain text seldom opens so.
function looksLikeEmail(bytes: Buffer): boolean {
  const header =
    bytes
      .subarray(0, 64 * 1024)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  const names = new Set(header.split(/\r?\n(?![ \t])/).map(line => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase()))
  return !names.has(undefined) && names.has('from') && names.has('date')
}
