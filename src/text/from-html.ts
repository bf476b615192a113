import type { RichText, Run } from './alphabet.ts'
import { TextWriter } from './writer.ts'

/** How to read a tree of HTML, whoever parsed it. */
export interface Tree<Node> {
  /** 'p', '#text' for words, '' for what is neither. */
  name(node: Node): string
  children(node: Node): Iterable<Node>
  attribute(node: Node, name: string): string
  words(node: Node): string
}

/** A node as far as it matters here. */
type Part = { words: string } | Tag
interface Tag {
  name: string
  /** Its own style and class, where Word keeps what its lists are. */
  css: string
  kind: string
  href: string
  /** Of a heading by its role, or of an item of Word for the web. */
  level: number
  parts: Part[]
}

const DEEPEST = 200
const MOST_COLUMNS = 30
const skipped = new Set(
  'head style script template title noscript iframe object svg math select xml audio video canvas'.split(' '),
)
const blocks = new Set(
  'p div section article main header footer blockquote pre address dl dt dd figure center form fieldset li body html details summary aside nav td th tr'.split(
    ' ',
  ),
)

/**
 * A text from HTML that somebody pasted or a Word file was made into: paragraphs, headings, lists (Word's own too),
 * tables, bold, italics and links. Of everything else only the words are left; no HTML comes through.
 */
export function fromHtml<Node>(root: Node, tree: Tree<Node>): RichText {
  const writer = new TextWriter()
  walk(partsOf(root, tree, 0), {}, writer)
  return writer.done()
}

function partsOf<Node>(node: Node, tree: Tree<Node>, depth: number): Part[] {
  const parts: Part[] = []
  if (depth > DEEPEST) return parts
  for (const child of tree.children(node)) {
    const name = tree.name(child)
    if (name === '#text') parts.push({ words: tree.words(child) })
    else if (name !== '' && !skipped.has(name)) parts.push(elementOf(child, name, tree, depth))
  }
  return parts
}

function elementOf<Node>(node: Node, name: string, tree: Tree<Node>, depth: number): Tag {
  return {
    name,
    css: tree.attribute(node, 'style'),
    kind: tree.attribute(node, 'class'),
    href: tree.attribute(node, 'href').trim(),
    level: Number(tree.attribute(node, tree.attribute(node, 'role') === 'heading' ? 'aria-level' : 'data-aria-level')),
    parts: partsOf(node, tree, depth + 1),
  }
}

type Style = Pick<Run, 'strong' | 'em' | 'href'>

const isWords = (part: Part): part is { words: string } => 'words' in part

/** The bullet or number that Word draws itself. */
const isDrawn = ({ css }: Tag): boolean => /mso-list:\s*ignore/i.test(css)

function walk(parts: readonly Part[], style: Style, writer: TextWriter): void {
  for (const part of parts) {
    if (isWords(part)) writer.words(part.words, style)
    else if (!isDrawn(part)) element(part, style, writer)
  }
}

function element(part: Tag, style: Style, writer: TextWriter): void {
  const { name } = part
  const heading = headingLevel(part)
  const wordLevel = Number(/mso-list:\s*l\d+\s+level(\d)/i.exec(part.css)?.[1] ?? 0)
  if (heading > 0) writer.heading(heading, inline(part.parts, {}))
  else if (wordLevel > 0) writer.item(wordLevel, isNumbered(part), inline(part.parts, style))
  else if (name === 'ul' || name === 'ol') list(part, style, 1, writer)
  else if (name === 'table') table(part, style, writer)
  else if (name === 'br' || name === 'hr') writer.endParagraph()
  else if (blocks.has(name)) {
    writer.endParagraph()
    walk(part.parts, styled(part, style), writer)
    writer.endParagraph()
  } else walk(part.parts, styled(part, style), writer)
}

function headingLevel({ name, kind, level }: Tag): number {
  if (/^h[1-6]$/.test(name)) return Number(name[1])
  if (/\bMsoTitle\b/.test(kind)) return 1
  return name !== 'li' && level > 0 ? level : 0
}

function styled({ name, css, href }: Tag, style: Style): Style {
  const { strong, em, ...rest } = style
  const weight = /(?:^|[;\s])font-weight:\s*(\w+)/i.exec(css)?.[1]
  const slant = /(?:^|[;\s])font-style:\s*(\w+)/i.exec(css)?.[1]
  const isStrong = weight ? /^(bold|bolder|[6-9]00)$/i.test(weight) : strong || name === 'b' || name === 'strong'
  const isEm = slant ? /^(italic|oblique)$/i.test(slant) : em || name === 'i' || name === 'em' || name === 'cite'
  return {
    ...rest,
    ...(isStrong ? { strong: true as const } : {}),
    ...(isEm ? { em: true as const } : {}),
    ...(name === 'a' && /^(https?:\/\/|mailto:)[^()\s]+$/i.test(href) ? { href } : {}),
  }
}

/** All that is said inside, in one line. */
function inline(parts: readonly Part[], style: Style): Run[] {
  return parts.flatMap(part => {
    if (isWords(part)) return [{ text: part.words, ...style }]
    if (isDrawn(part)) return []
    const apart = part.name === 'br' || blocks.has(part.name) ? [{ text: ' ' }] : []
    return [...apart, ...inline(part.parts, styled(part, style)), ...apart]
  })
}

/** Did Word draw a number before the item, and no bullet? */
function isNumbered(part: Tag): boolean {
  const drawn = drawnIn(part.parts)
  return drawn !== null && /^\(?(\d+|[a-zåäö]|[ivxlc]+)[.)]/i.test(drawn.trim())
}

function drawnIn(parts: readonly Part[]): string | null {
  for (const part of parts) {
    if (isWords(part)) continue
    const drawn = isDrawn(part) ? wordsIn(part.parts) : drawnIn(part.parts)
    if (drawn !== null) return drawn
  }
  return null
}

const wordsIn = (parts: readonly Part[]): string =>
  parts.map(part => (isWords(part) ? part.words : wordsIn(part.parts))).join('')

function list({ name, kind, parts }: Tag, style: Style, level: number, writer: TextWriter): void {
  // Word for the web makes a list of every item.
  if (level === 1 && !kind.includes('ListStyle')) writer.endLists()
  for (const part of parts) {
    if (isWords(part)) continue
    if (isList(part)) list(part, style, level + 1, writer)
    else if (part.name === 'li')
      item(part, { ordered: name === 'ol', level: Math.max(level, part.level || 1) }, style, writer)
  }
}

const isList = ({ name }: Tag): boolean => name === 'ul' || name === 'ol'

function item(
  part: Tag,
  { ordered, level }: { ordered: boolean; level: number },
  style: Style,
  writer: TextWriter,
): void {
  const inside: Tag[] = []
  const own = withoutLists(part.parts, inside)
  writer.item(level, ordered, inline(own, styled(part, style)))
  for (const inner of inside) list(inner, style, level + 1, writer)
}

function withoutLists(parts: readonly Part[], lists: Tag[]): Part[] {
  return parts.flatMap((part): Part[] => {
    if (isWords(part)) return [part]
    if (isList(part)) {
      lists.push(part)
      return []
    }
    return [{ ...part, parts: withoutLists(part.parts, lists) }]
  })
}

function table(part: Tag, style: Style, writer: TextWriter): void {
  const rows = rowsOf(part.parts).filter(row => row.length > 0)
  const [only] = rows
  // A frame around a text, no table.
  if (only && rows.length === 1 && only.length === 1) {
    writer.endParagraph()
    walk(only[0]?.parts ?? [], style, writer)
    writer.endParagraph()
    return
  }
  const wide = Math.min(Math.max(0, ...rows.map(row => row.length)), MOST_COLUMNS)
  const cells = rows.map(row => Array.from({ length: wide }, (_, at) => inline(row[at]?.parts ?? [], {})))
  writer.table(cells)
}

const rowsOf = (parts: readonly Part[]): Tag[][] =>
  parts.flatMap(part => {
    if (isWords(part)) return []
    if (part.name === 'tr') return [part.parts.filter(isCell)]
    return part.name === 'table' ? [] : rowsOf(part.parts)
  })

const isCell = (part: Part): part is Tag => !isWords(part) && (part.name === 'td' || part.name === 'th')
