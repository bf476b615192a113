import { createInflateRaw } from 'node:zlib'

/** What a packed file may hold unpacked: a long report with its pictures is far below. */
const MOST_UNPACKED = 100 * 1024 * 1024

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const STORED = 0
const DEFLATED = 8
const PIECE = 256 * 1024

interface Entry {
  method: number
  packed: number
  unpacked: number
  /** Where its bytes begin. */
  at: number
}

/**
 * Why a packed document (Word, OpenDocument) cannot be taken in, in Swedish; null where it can. Refused is one that
 * unpacks to far more than anybody writes, whatever it says of itself, and one whose XML declares entities of its own,
 * which no such document may have (ECMA-376 part 2, 8.1.4) and which grow without bound where they are read. Nothing of
 * it is kept in memory: each part is unpacked in pieces, beside the thread that answers requests.
 */
export async function faultOfPacked(bytes: Buffer): Promise<string | null> {
  const entries = entriesOf(bytes)
  if (!entries) return 'Filen är trasig och går inte att öppna. Spara den på nytt i ordbehandlaren, och välj den igen.'
  if (sum(entries.map(one => one.unpacked)) > MOST_UNPACKED) return tooMuch
  let left = MOST_UNPACKED
  for (const entry of entries) {
    const watch = watching(left)
    await unpack(bytes, entry, watch.look)
    if (watch.left() < 0) return tooMuch
    if (watch.hasEntities())
      return 'Filen innehåller något som en Word- eller OpenDocument-fil inte får ha (entiteter).'
    left = watch.left()
  }
  return null
}

const tooMuch = `Filen innehåller mer än ${MOST_UNPACKED / 1024 / 1024} MB när den packas upp, och tas inte emot.`

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const declarations = [Buffer.from('<!ENTITY'), Buffer.from('<!ENTITY', 'utf16le')]
const LONGEST_DECLARATION = 16

// Looks at a part piece by piece: how much it is, and whether it declares entities, also across two pieces.
function watching(most: number) {
  let left = most
  let found = false
  let tail = Buffer.alloc(0)
  return {
    left: () => left,
    hasEntities: () => found,
    /** Gives whether to go on. */
    look(piece: Buffer): boolean {
      left -= piece.length
      const both = Buffer.concat([tail, piece])
      found ||= declarations.some(one => both.includes(one))
      tail = both.subarray(Math.max(0, both.length - LONGEST_DECLARATION))
      return left >= 0 && !found
    },
  }
}

async function unpack(bytes: Buffer, { method, packed, at }: Entry, look: (piece: Buffer) => boolean): Promise<void> {
  if (method === STORED) {
    look(bytes.subarray(at, at + packed))
    return
  }
  const inflate = createInflateRaw({ chunkSize: PIECE })
  inflate.end(bytes.subarray(at, at + packed))
  try {
    for await (const piece of inflate) if (!look(piece as Buffer)) break
  } catch {
    // What cannot be unpacked cannot grow either.
  } finally {
    inflate.destroy()
  }
}

/** The entries of a zip by its directory (APPNOTE 4.3.12); null where it has none that can be read. */
function entriesOf(bytes: Buffer): Entry[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== DIRECTORY_END) return null
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null
    const method = bytes.readUInt16LE(at + 10)
    const local = bytes.readUInt32LE(at + 42)
    if ((method !== STORED && method !== DEFLATED) || local + 30 > bytes.length) return null
    entries.push({
      method,
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28),
    })
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}
