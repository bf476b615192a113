const COMPOSITE = { words: 0x01, more: 0x20, scale: 0x08, scaleXY: 0x40, matrix: 0x80 }

interface Glyphs {
  /** Bytes of each glyph's outline; empty for a blank one. */
  outline(glyph: number): Buffer
}

/**
 * Cuts a TrueType font down to some glyphs; the glyphs keep their numbers (OpenType 1.9, chapters glyf, loca, hmtx).
 * `program` is a whole .ttf file. Glyph 0 and the parts of composite glyphs come along.
 */
export function cutFont(program: Buffer, wanted: Iterable<number>): Buffer {
  const table = tablesOf(program)
  const outlines = glyphsOf(table)
  const kept = closure(outlines, wanted)
  const count = Math.max(...kept) + 1
  const { glyf, loca } = pack(outlines, kept, count)
  const head = Buffer.from(table('head'))
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  const hhea = Buffer.from(table('hhea'))
  hhea.writeUInt16BE(count, 34)
  const maxp = Buffer.from(table('maxp'))
  maxp.writeUInt16BE(count, 4)
  const hmtx = metrics(table, kept, count)
  return assemble({ glyf, head, hhea, hmtx, loca, maxp, prep: table('prep') })
}

/** Advance widths of all glyphs, in units of the font. */
export function advancesOf(program: Buffer): (glyph: number) => number {
  const table = tablesOf(program)
  const hmtx = table('hmtx')
  const long = table('hhea').readUInt16BE(34)
  return glyph => hmtx.readUInt16BE(Math.min(glyph, long - 1) * 4)
}

function tablesOf(program: Buffer): (tag: string) => Buffer {
  const found = new Map<string, Buffer>()
  for (let at = 12; at < 12 + program.readUInt16BE(4) * 16; at += 16) {
    const start = program.readUInt32BE(at + 8)
    found.set(program.toString('latin1', at, at + 4), program.subarray(start, start + program.readUInt32BE(at + 12)))
  }
  return tag => found.get(tag) ?? Buffer.alloc(0)
}

function glyphsOf(table: (tag: string) => Buffer): Glyphs {
  const glyf = table('glyf')
  const loca = table('loca')
  const long = table('head').readInt16BE(50) === 1
  const start = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  return { outline: glyph => glyf.subarray(start(glyph), start(glyph + 1)) }
}

function closure(glyphs: Glyphs, wanted: Iterable<number>): Set<number> {
  const kept = new Set([0, ...wanted])
  // The set grows while it is walked: parts may have parts.
  for (const glyph of kept) for (const part of partsOf(glyphs.outline(glyph))) kept.add(part)
  return kept
}

function partsOf(outline: Buffer): number[] {
  const parts: number[] = []
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return parts
  for (let at = 10, flags = COMPOSITE.more; flags & COMPOSITE.more; ) {
    flags = outline.readUInt16BE(at)
    parts.push(outline.readUInt16BE(at + 2))
    at += flags & COMPOSITE.words ? 8 : 6
    if (flags & COMPOSITE.scale) at += 2
    else if (flags & COMPOSITE.scaleXY) at += 4
    else if (flags & COMPOSITE.matrix) at += 8
  }
  return parts
}

function pack(glyphs: Glyphs, kept: Set<number>, count: number): { glyf: Buffer; loca: Buffer } {
  const loca = Buffer.alloc((count + 1) * 4)
  const pieces: Buffer[] = []
  let size = 0
  for (let glyph = 0; glyph < count; glyph += 1) {
    loca.writeUInt32BE(size, glyph * 4)
    if (!kept.has(glyph)) continue
    const outline = padded(glyphs.outline(glyph))
    pieces.push(outline)
    size += outline.length
  }
  loca.writeUInt32BE(size, count * 4)
  return { glyf: Buffer.concat(pieces), loca }
}

function metrics(table: (tag: string) => Buffer, kept: Set<number>, count: number): Buffer {
  const from = table('hmtx')
  const long = table('hhea').readUInt16BE(34)
  const to = Buffer.alloc(count * 4)
  for (const glyph of kept) {
    to.writeUInt16BE(from.readUInt16BE(Math.min(glyph, long - 1) * 4), glyph * 4)
    to.writeInt16BE(from.readInt16BE(glyph < long ? glyph * 4 + 2 : long * 4 + (glyph - long) * 2), glyph * 4 + 2)
  }
  return to
}

function padded(bytes: Buffer): Buffer {
  const rest = bytes.length % 4
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - rest)])
}

function assemble(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables).filter(([, bytes]) => bytes.length > 0)
  const header = Buffer.alloc(12 + entries.length * 16)
  const power = Math.floor(Math.log2(entries.length))
  header.writeUInt32BE(0x00010000, 0)
  header.writeUInt16BE(entries.length, 4)
  header.writeUInt16BE(2 ** power * 16, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE((entries.length - 2 ** power) * 16, 10)
  let offset = header.length
  for (const [index, [tag, bytes]] of entries.entries()) {
    const at = 12 + index * 16
    header.write(tag, at, 'latin1')
    header.writeUInt32BE(checksum(bytes), at + 4)
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(bytes.length, at + 12)
    offset += padded(bytes).length
  }
  const font = Buffer.concat([header, ...entries.map(([, bytes]) => padded(bytes))])
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt(font) + 8)
  return font
}

function headAt(font: Buffer): number {
  for (let at = 12; ; at += 16) if (font.toString('latin1', at, at + 4) === 'head') return font.readUInt32BE(at + 8)
}

function checksum(bytes: Buffer): number {
  const whole = padded(bytes)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0
  return sum
}
