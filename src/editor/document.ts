import type { Mark, Node } from 'prosemirror-model'
import type { ListItem, RichText, Run, TextBlock } from '#src/text/alphabet.ts'
import { schema } from './schema.ts'

const { nodes, marks } = schema

const paragraph = (runs: readonly Run[]): Node => nodes.paragraph.create(null, runs.map(wordsOf))
const wordsOf = ({ text, strong, em, href }: Run): Node =>
  schema.text(text, [
    ...(strong ? [marks.strong.create()] : []),
    ...(em ? [marks.em.create()] : []),
    ...(href ? [marks.link.create({ href })] : []),
  ])

/** The text as the editor holds it. */
export function toDocument(text: RichText): Node {
  const goesOn = text.at(-1)?.type === 'table' || text.length === 0
  return nodes.doc.create(null, [...text.map(toNode), ...(goesOn ? [paragraph([])] : [])])
}

function toNode(block: TextBlock): Node {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.runs)
    case 'heading': {
      const runs = block.runs.map(({ strong: _, ...run }) => wordsOf(run))
      return nodes.heading.create({ level: block.level }, runs)
    }
    case 'list': {
      const items = block.items.map(item => nodes.list_item.create(null, itemNodes(item)))
      return (block.ordered ? nodes.ordered_list : nodes.bullet_list).create(null, items)
    }
    case 'table': {
      const head = block.head.map(cell => nodes.table_header.create(null, cell.map(wordsOf)))
      const rows = block.rows.map(row => row.map(cell => nodes.table_cell.create(null, cell.map(wordsOf))))
      return nodes.table.create(
        null,
        [head, ...rows].map(row => nodes.table_row.create(null, row)),
      )
    }
  }
}

function itemNodes(item: ListItem): Node[] {
  const inside = item.map(toNode)
  return inside[0]?.type === nodes.paragraph ? inside : [paragraph([]), ...inside]
}

/** What the editor holds, as a text: what has no words is left out. */
export const toText = (document: Node): RichText => childrenOf(document).map(blockOf).filter(hasWords)

function blockOf(node: Node): TextBlock {
  if (node.type === nodes.heading) return { type: 'heading', level: node.attrs.level, runs: runsOf(node) }
  if (node.type === nodes.table) {
    const [head = [], ...rows] = childrenOf(node).map(row => childrenOf(row).map(runsOf))
    return { type: 'table', head, rows: rows.map(row => head.map((_, column) => row[column] ?? [])) }
  }
  if (node.type === nodes.paragraph) return { type: 'paragraph', runs: runsOf(node) }
  return {
    type: 'list',
    ordered: node.type === nodes.ordered_list,
    items: childrenOf(node)
      .map(itemOf)
      .filter(item => item.length > 0),
  }
}

const itemOf = (node: Node): ListItem =>
  childrenOf(node)
    .map(blockOf)
    .filter(block => block.type === 'paragraph' || block.type === 'list')
    .filter(hasWords)

const hasWords = (block: TextBlock): boolean => {
  if (block.type === 'list') return block.items.length > 0
  return block.type === 'table' || block.runs.some(run => run.text.trim() !== '')
}

const childrenOf = (node: Node): Node[] => Array.from({ length: node.childCount }, (_, at) => node.child(at))

const runsOf = (node: Node): Run[] => childrenOf(node).map(({ text = '', marks: has }) => ({ text, ...styleOf(has) }))

function styleOf(has: readonly Mark[]): Omit<Run, 'text'> {
  const link = marks.link.isInSet(has)
  return {
    ...(marks.strong.isInSet(has) ? { strong: true as const } : {}),
    ...(marks.em.isInSet(has) ? { em: true as const } : {}),
    ...(link ? { href: String(link.attrs.href) } : {}),
  }
}
