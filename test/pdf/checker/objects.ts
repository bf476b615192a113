/** The kinds of object that PDF is built of (ISO 32000-1, 7.3), and a reader for their notation. */
export type Value = null | boolean | number | Name | Str | Ref | Dict | Stream | Word | Value[]
type Name = { kind: 'name'; name: string }
/** A string as its bytes, one character per byte. */
export type Str = { kind: 'string'; bytes: string }
export type Ref = { kind: 'ref'; num: number }
export type Dict = { kind: 'dict'; entries: Map<string, Value> }
export type Stream = { kind: 'stream'; dict: Dict; raw: Buffer; lengthIsRight: boolean }
/** Anything else that stands bare: an operator in a content stream, or obj, endobj, stream and so on. */
type Word = { kind: 'word'; word: string }

type Kinds = { name: Name; string: Str; ref: Ref; dict: Dict; stream: Stream; word: Word }

/** Whether the value is an object of that kind. */
export function is<K extends keyof Kinds>(value: Value | undefined, kind: K): value is Kinds[K] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && value.kind === kind
}

/** Text of a string object: UTF-16 or UTF-8 by its mark, otherwise one byte per character. */
export function decodeText(bytes: string): string {
  const raw = Buffer.from(bytes, 'latin1')
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(raw)
  if (bytes.startsWith('\xef\xbb\xbf')) return new TextDecoder().decode(raw)
  return bytes
}

const space = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const reference = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const numeric = /[+-]?(?:\d+\.?\d*|\.\d+)(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const named = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y
const hexadecimal = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y
const bare = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const literalPart = /[^()\\]+|\\(?:[0-7]{1,3}|\r\n|[\s\S])|[()]/y

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '', '\r\n': '' }

function unescapePart(part: string): string {
  if (!part.startsWith('\\')) return part
  const what = part.slice(1)
  return /^[0-7]/.test(what) ? String.fromCharCode(Number.parseInt(what, 8) & 255) : (escapes[what] ?? what)
}

function bytesOfHex(digits: string): string {
  const packed = digits.replace(/[^0-9A-Fa-f]/g, '')
  return Buffer.from(packed.length % 2 ? `${packed}0` : packed, 'hex').toString('latin1')
}

/** Reads objects one after another out of text that holds one byte per character. */
export class Reader {
  readonly text: string
  at: number

  constructor(text: string, at = 0) {
    this.text = text
    this.at = at
  }

  /** The next object, or undefined at the end. Throws where the notation is broken. */
  next(): Value | undefined {
    this.take(space)
    if (this.at >= this.text.length) return undefined
    const ref = this.take(reference)
    if (ref) return { kind: 'ref', num: Number(ref[1]) }
    const number = this.take(numeric)
    if (number) return Number(number[0])
    return this.delimited() ?? this.word()
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) return undefined
    this.at = pattern.lastIndex
    return found
  }

  private delimited(): Value | undefined {
    const name = this.take(named)
    if (name) return { kind: 'name', name: this.unhash(name[1] ?? '') }
    if (this.text.startsWith('<<', this.at)) return this.dict()
    const hex = this.take(hexadecimal)
    if (hex) return { kind: 'string', bytes: bytesOfHex(hex[1] ?? '') }
    const sign = this.text[this.at]
    if (sign === '(') return this.literal()
    if (sign === '[') return this.list()
    return undefined
  }

  private unhash(name: string): string {
    return name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }

  private word(): Value {
    const word = this.take(bare)?.[0]
    if (word === undefined) throw new Error(`unexpected sign at byte ${this.at}`)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : { kind: 'word', word }
  }

  private closes(end: string): boolean {
    this.take(space)
    if (!this.text.startsWith(end, this.at)) return false
    this.at += end.length
    return true
  }

  private inside(): Value {
    const value = this.next()
    if (value === undefined) throw new Error('the file ends inside an object')
    return value
  }

  private list(): Value[] {
    this.at += 1
    const values: Value[] = []
    while (!this.closes(']')) values.push(this.inside())
    return values
  }

  private dict(): Dict {
    this.at += 2
    const entries = new Map<string, Value>()
    while (!this.closes('>>')) {
      const key = this.inside()
      if (!is(key, 'name')) throw new Error(`a key that is no name before byte ${this.at}`)
      entries.set(key.name, this.inside())
    }
    return { kind: 'dict', entries }
  }

  private literal(): Str {
    this.at += 1
    let bytes = ''
    for (let depth = 1; depth > 0; ) {
      const part = this.take(literalPart)?.[0]
      if (part === undefined) throw new Error('a string without end')
      if (part === '(') depth += 1
      if (part === ')') depth -= 1
      if (depth > 0) bytes += unescapePart(part)
    }
    return { kind: 'string', bytes }
  }
}
