import { inflateSync } from 'node:zlib'
import { type Dict, decodeText, is, Reader, type Ref, type Stream, type Value } from '#test/pdf/checker/objects.ts'

/** The objects of a PDF file, and the ways to follow a path of keys through them. */
export class PdfFile {
  /** The file, one character per byte. */
  readonly text: string
  readonly objects = new Map<number, Value>()
  /** The newest trailer: an incremental update brings its own. */
  trailer: Dict = { kind: 'dict', entries: new Map() }
  /** Where each object stands, in the newest state; undefined for those that are free. */
  private readonly places = new Map<number, number | undefined>()
  /** What is broken in the cross-reference table. */
  readonly damage: string[] = []

  constructor(bytes: Uint8Array) {
    this.text = Buffer.from(bytes).toString('latin1')
    this.readTables()
    for (const num of this.places.keys()) this.readObject(num)
    if (this.objects.size === 0) this.scan()
  }

  get catalog(): Dict {
    return this.dict(this.trailer, 'Root') ?? { kind: 'dict', entries: new Map() }
  }

  /** The value itself, references followed; missing and null are both undefined. */
  value(from: Value | undefined, ...path: (string | number)[]): Value | undefined {
    let value = from
    if (is(value, 'ref')) value = this.objects.get(value.num)
    const [key, ...rest] = path
    if (key === undefined) return value ?? undefined
    return this.value(this.raw(value, key), ...rest)
  }

  /** One entry as it stands, reference unfollowed. */
  raw(from: Value | undefined, key: string | number): Value | undefined {
    const holder = this.value(from)
    if (typeof key === 'number') return Array.isArray(holder) ? holder[key] : undefined
    if (is(holder, 'stream')) return holder.dict.entries.get(key)
    return is(holder, 'dict') ? holder.entries.get(key) : undefined
  }

  dict(from: Value | undefined, ...path: (string | number)[]): Dict | undefined {
    const value = this.value(from, ...path)
    if (is(value, 'stream')) return value.dict
    return is(value, 'dict') ? value : undefined
  }

  stream(from: Value | undefined, ...path: (string | number)[]): Stream | undefined {
    const value = this.value(from, ...path)
    return is(value, 'stream') ? value : undefined
  }

  /** The array at the end of the path; one value alone counts as an array of one. */
  list(from: Value | undefined, ...path: (string | number)[]): Value[] {
    const value = this.value(from, ...path)
    if (value === undefined) return []
    return Array.isArray(value) ? value : [value]
  }

  name(from: Value | undefined, ...path: (string | number)[]): string | undefined {
    const value = this.value(from, ...path)
    return is(value, 'name') ? value.name : undefined
  }

  number(from: Value | undefined, ...path: (string | number)[]): number | undefined {
    const value = this.value(from, ...path)
    return typeof value === 'number' ? value : undefined
  }

  string(from: Value | undefined, ...path: (string | number)[]): string | undefined {
    const value = this.value(from, ...path)
    return is(value, 'string') ? decodeText(value.bytes) : undefined
  }

  /** Number of the object that the entry refers to. */
  ref(from: Value | undefined, key: string | number): number | undefined {
    const value = this.raw(from, key)
    return is(value, 'ref') ? value.num : undefined
  }

  /** Content of a stream: inflated, or as it stands when its filter is another. */
  content(stream: Stream): Buffer {
    const filters = this.list(stream.dict, 'Filter').map(filter => this.name(filter))
    return filters.reduce((data, filter) => (filter === 'FlateDecode' ? inflateSync(data) : data), stream.raw)
  }

  /** Every dictionary of the file, however deep. */
  *dicts(): Generator<Dict> {
    for (const object of [this.trailer, ...this.objects.values()]) yield* dictsIn(object)
  }

  private readTables(): void {
    const start = /startxref\s+(\d+)\s+%%EOF/.exec(this.text.slice(this.text.lastIndexOf('startxref')))
    let at = Number(start?.[1] ?? Number.NaN)
    const seen = new Set<number>()
    while (Number.isInteger(at) && !seen.has(at)) {
      seen.add(at)
      const older = this.readTable(at, seen.size === 1)
      at = older ?? Number.NaN
    }
    if (seen.size === 0) this.damage.push('startxref is not found')
  }

  private readTable(at: number, newest: boolean): number | undefined {
    const table = /xref\s+((?:\d+ \d+\s+(?:\d{10} \d{5} [nf]\s+)*)*)trailer\b/y
    table.lastIndex = at
    const found = table.exec(this.text)
    const trailer = found && new Reader(this.text, table.lastIndex).next()
    if (!found || !is(trailer ?? undefined, 'dict') || !is(trailer, 'dict')) {
      this.damage.push(`no table at byte ${at}`)
      return undefined
    }
    if (newest) this.trailer = trailer
    this.readSections(found[1] ?? '')
    return this.number(trailer, 'Prev')
  }

  private readSections(sections: string): void {
    for (const section of sections.matchAll(/(\d+) (\d+)\s+((?:\d{10} \d{5} [nf]\s+)*)/g)) {
      const entries = [...(section[3] ?? '').matchAll(/(\d{10}) \d{5} ([nf])/g)]
      for (const [index, entry] of entries.entries()) {
        const num = Number(section[1]) + index
        if (!this.places.has(num)) this.places.set(num, entry[2] === 'n' ? Number(entry[1]) : undefined)
      }
    }
  }

  private readObject(num: number): void {
    const at = this.places.get(num)
    if (at === undefined || this.objects.has(num)) return
    const head = new RegExp(`${num}\\s+\\d+\\s+obj\\b`, 'y')
    head.lastIndex = at
    if (!head.test(this.text)) {
      this.damage.push(`object ${num} is not at byte ${at}`)
      return
    }
    const reader = new Reader(this.text, head.lastIndex)
    const value = reader.next() ?? null
    this.objects.set(num, is(value, 'dict') ? this.withStream(value, reader.at) : value)
  }

  private withStream(dict: Dict, at: number): Value {
    const start = /\s*stream\r?\n/y
    start.lastIndex = at
    if (!start.test(this.text)) return dict
    const from = start.lastIndex
    const length = this.lengthOf(dict)
    const lengthIsRight = length >= 0 && /^\r?\n?endstream\b/.test(this.text.slice(from + length, from + length + 12))
    const to = lengthIsRight ? from + length : this.text.indexOf('endstream', from)
    return { kind: 'stream', dict, raw: Buffer.from(this.text.slice(from, to), 'latin1'), lengthIsRight }
  }

  private lengthOf(dict: Dict): number {
    const stated = dict.entries.get('Length')
    if (is(stated, 'ref')) this.readObject(stated.num)
    return this.number(stated) ?? -1
  }

  /** Last resort when there is no table: the objects where they are seen. */
  private scan(): void {
    for (const found of this.text.matchAll(/(?:^|[\r\n])(\d+) \d+ obj\b/g)) {
      this.places.set(Number(found[1]), found.index + found[0].indexOf(found[1] ?? ''))
    }
    for (const num of this.places.keys()) this.readObject(num)
    const trailer = this.text.lastIndexOf('trailer')
    const value = trailer < 0 ? undefined : new Reader(this.text, trailer + 7).next()
    if (is(value, 'dict')) this.trailer = value
  }
}

function* dictsIn(value: Value): Generator<Dict> {
  if (Array.isArray(value)) for (const item of value) yield* dictsIn(item)
  const dict = is(value, 'stream') ? value.dict : value
  if (!is(dict, 'dict')) return
  yield dict
  for (const item of dict.entries.values()) yield* dictsIn(item)
}

/** The pages of the file in order, each with its object number. */
export function pagesOf(file: PdfFile): Ref[] {
  const walk = (node: Ref): Ref[] => {
    if (file.name(node, 'Type') === 'Page') return [node]
    return file.list(node, 'Kids').flatMap(kid => (is(kid, 'ref') ? walk(kid) : []))
  }
  const root = file.raw(file.catalog, 'Pages')
  return is(root, 'ref') ? walk(root) : []
}
