/** How the characters of a file were told: 'ascii' where every one is the same in all of the others. */
export type Encoding = 'ascii' | 'utf-8' | 'utf-16' | 'windows-1252'

export type SheetFile = { ok: true; text: string; encoding: Encoding } | { ok: false; message: string }

const LONGEST_FILE = 100_000

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, i) => bytes[i] === byte)
const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/**
 * Reads a file of lines as spreadsheets save them (CSV). The encoding is told by the file itself: by its byte order mark;
 * else UTF-8 where all of it is valid UTF-8; else Windows-1252, which Swedish Excel writes and in which nearly every byte
 * is some character, so that a person must look whether å, ä and ö came out right. Gives the text with LF between its
 * lines and without mark, or in Swedish why it cannot be read.
 */
export function readSheetFile(bytes: Uint8Array): SheetFile {
  if (isWorkbook(bytes)) {
    return { ok: false, message: 'Filen är en arbetsbok. Spara den som CSV i kalkylarket, och välj den filen.' }
  }
  const { text, encoding } = decoded(bytes)
  if (hasControls(text)) return { ok: false, message: 'Filen är inte text. Välj en fil som är sparad som CSV.' }
  if (text.length > LONGEST_FILE) {
    return { ok: false, message: 'Filen är för lång: högst 100 000 tecken. Dela upp den i flera.' }
  }
  return { ok: true, encoding, text: text.replaceAll(/\r\n?/g, '\n').replace(/^sep=.\n/i, '') }
}

function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: bytes.some(byte => byte > 0x7f) ? 'utf-8' : 'ascii' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

// Also the few bytes that Windows-1252 has no character for come out as such.
const hasControls = (text: string): boolean => /[^\P{Cc}\t\r\n]/u.test(text)

const encodingText: Record<Encoding, string> = {
  ascii: 'Den har bara tecken som är lika i alla teckenkodningar.',
  'utf-8': 'Den är läst som UTF-8.',
  'utf-16': 'Den är läst som UTF-16, som den själv säger.',
  'windows-1252':
    'Den är läst som Windows-1252, eftersom den inte är UTF-8. Se efter i raderna att å, ä och ö står rätt; gör de inte det, spara filen som CSV UTF-8 och välj den igen.',
}

/** "Filen motioner.csv står nu i rutan. Den är läst som UTF-8." */
export const readWords = (name: string, encoding: Encoding): string =>
  `Filen ${name} står nu i rutan ovan, så att den går att ändra innan den läses in. ${encodingText[encoding]}`
