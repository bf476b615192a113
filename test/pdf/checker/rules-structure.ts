import { type Drawn, inArtifact, type Marking, tagOf } from '#test/pdf/checker/content.ts'
import type { Facts, Rule } from '#test/pdf/checker/facts.ts'
import { attribute, elementsOf, type Node, roleMap, standardTypes, textIn } from '#test/pdf/checker/tree.ts'

/** Values of ISO 32000-1, table 347. */
const listNumberings = new Set('None Disc Circle Square Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha'.split(' '))

function named(node: Node): string {
  return `${node.writtenType}, object ${node.num}`
}

/** A rule about each structure element: the ones that break it are named. */
function eachNode(breaks: (node: Node, facts: Facts) => boolean): Rule['breaches'] {
  return facts => facts.nodes.filter(node => breaks(node, facts)).map(named)
}

function text(node: Node, { file, content }: Facts): string {
  return textIn(file, node, content)
}

/** Whether so many letters stand together that they are a line whose spaces are lost. */
function isRunTogether(word: string): boolean {
  return !/[/@]/.test(word) && word.replace(/\P{L}/gu, '').length > 50
}

function isCircular(type: string, roles: Map<string, string>, seen: string[] = []): boolean {
  const target = roles.get(type)
  return target !== undefined && (seen.includes(type) || isCircular(target, roles, [...seen, type]))
}

/** Content references of the tree: page and MCID, and the element that has them. */
function references({ nodes }: Facts): { node: Node; page: number; mcid: number }[] {
  return nodes.flatMap(node =>
    node.kids.flatMap(kid => (kid.kind === 'content' ? [{ node, page: kid.page, mcid: kid.mcid }] : [])),
  )
}

function referenced(facts: Facts): Set<string> {
  return new Set(references(facts).map(({ page, mcid }) => `${page} ${mcid}`))
}

function untagged(facts: Facts): string[] {
  if (!facts.tree) return []
  const known = referenced(facts)
  const isRead = (page: number, { marking }: Drawn) => {
    const mcid = tagOf(marking)?.mcid
    return inArtifact(marking) || (mcid !== undefined && known.has(`${page} ${mcid}`))
  }
  return facts.pages.flatMap((page, at) =>
    page.drawn
      .filter(drawn => !isRead(page.num, drawn))
      .map(drawn => `page ${at + 1}: ${drawn.operator} ${drawn.text}`.trim()),
  )
}

function markings(facts: Facts, breaks: (marking: Marking) => boolean): string[] {
  return facts.pages.flatMap((page, at) => page.markings.filter(breaks).map(({ tag }) => `page ${at + 1}: ${tag}`))
}

/** Page and MCID of each marking that has one. */
function markedContent({ pages }: Facts): string[] {
  return pages.flatMap(page => page.markings.flatMap(({ mcid }) => (mcid === undefined ? [] : [`${page.num} ${mcid}`])))
}

function wrongParents(facts: Facts): string[] {
  const marked = new Set(markedContent(facts))
  const real = references(facts).filter(({ page, mcid }) => marked.has(`${page} ${mcid}`))
  return real.flatMap(({ node, page, mcid }) => {
    const key = facts.file.number(facts.pages.find(item => item.num === page)?.dict, 'StructParents')
    const stated = key === undefined ? undefined : facts.parentTree.get(key)?.[mcid]
    return stated === node.num ? [] : [`MCID ${mcid} of page object ${page}: ${stated} instead of ${node.num}`]
  })
}

/** MCIDs that the tree refers to but no page has, or that two elements or two markings share. */
function danglingReferences(facts: Facts): string[] {
  const marked = markedContent(facts)
  const known = new Set(marked)
  const used = references(facts).map(({ page, mcid }) => `${page} ${mcid}`)
  return [
    ...used.filter(key => !known.has(key)).map(key => `no content for ${key}`),
    ...[...repeated(used), ...repeated(marked)].map(key => `twice: ${key}`),
  ]
}

function repeated(keys: string[]): string[] {
  const seen = new Set<string>()
  return keys.filter(key => seen.size === seen.add(key).size)
}

function wrongHeadings({ nodes }: Facts): string[] {
  const headings = nodes.filter(node => /^H[1-6]$/.test(node.type))
  const level = (at: number) => Number(headings[at]?.type.slice(1) ?? 0)
  return headings.filter((_, at) => level(at) > level(at - 1) + 1).map(named)
}

function span(facts: Facts, node: Node, key: string): number {
  return facts.file.number(attribute(facts.file, node, 'Table', key)) ?? 1
}

function rowsOf(node: Node): Node[] {
  return elementsOf(node).flatMap(kid =>
    kid.type === 'TR' ? [kid] : /^T(Head|Body|Foot)$/.test(kid.type) ? rowsOf(kid) : [],
  )
}

/** Columns that each row fills, cells that reach down from above included, and rows that reach below the last. */
function measure(facts: Facts, table: Node): { widths: number[]; below: number } {
  const rows = rowsOf(table)
  const widths = new Array<number>(rows.length).fill(0)
  let below = 0
  for (const [at, row] of rows.entries()) {
    for (const cell of elementsOf(row)) {
      const end = at + span(facts, cell, 'RowSpan')
      below = Math.max(below, end - rows.length)
      for (let line = at; line < Math.min(end, rows.length); line += 1) {
        widths[line] = (widths[line] ?? 0) + span(facts, cell, 'ColSpan')
      }
    }
  }
  return { widths, below }
}

/** The logical structure, and what content has to do with it. */
export const structureRules: Rule[] = [
  {
    id: 'UA 7.1-1',
    says: 'no artifact lies inside tagged content',
    breaches: facts => markings(facts, ({ tag, around }) => tag === 'Artifact' && tagOf(around) !== undefined),
  },
  {
    id: 'UA 7.1-2',
    says: 'no tagged content lies inside an artifact',
    breaches: facts => markings(facts, ({ mcid, around }) => mcid !== undefined && inArtifact(around)),
  },
  { id: 'UA 7.1-3', says: 'all content is an artifact or in the structure tree', breaches: untagged },
  {
    id: 'A 6.7.3.4-1',
    also: 'UA 7.1-5',
    says: 'structure types are standard or mapped to one that is',
    breaches: eachNode(({ type }, { file }) => !standardTypes.has(type) && !isCircular(type, roleMap(file))),
  },
  {
    id: 'A 6.7.3.4-2',
    also: 'UA 7.1-6',
    says: 'the role map has no circle',
    breaches: ({ file }) => [...roleMap(file).keys()].filter(type => isCircular(type, roleMap(file))),
  },
  {
    id: 'A 6.7.3.4-3',
    also: 'UA 7.1-7',
    says: 'standard types are not mapped to others',
    breaches: ({ file }) => [...roleMap(file).keys()].filter(type => standardTypes.has(type)),
  },
  {
    id: 'UA 7.1-12',
    says: 'an element names the one around it as its parent',
    breaches: eachNode(({ dict, parent }, { file }) => {
      const root = file.ref(file.catalog, 'StructTreeRoot')
      return file.ref(dict, 'P') !== (parent ? parent.num : root)
    }),
  },
  { id: 'House parents', says: 'the parent tree leads from content to its element', breaches: wrongParents },
  { id: 'House references', says: 'the tree refers to content that is there, once', breaches: danglingReferences },
  {
    id: 'UA 7.2-41',
    says: 'no cell reaches below the last row of its table',
    breaches: eachNode((node, facts) => node.type === 'Table' && measure(facts, node).below > 0),
  },
  {
    id: 'UA 7.2-42',
    says: 'the rows of a table have the same number of columns',
    breaches: eachNode((node, facts) => node.type === 'Table' && new Set(measure(facts, node).widths).size > 1),
  },
  {
    id: 'UA 7.3-1',
    says: 'a figure has an alternative text',
    breaches: eachNode(({ type, dict }, { file }) => {
      return type === 'Figure' && !file.string(dict, 'Alt') && file.string(dict, 'ActualText') === undefined
    }),
  },
  { id: 'UA 7.4.2-1', says: 'headings begin with H1 and skip no level', breaches: wrongHeadings },
  {
    id: 'UA 7.4.4-3',
    says: 'H and H1, H2 … are not used together',
    breaches: ({ nodes }) => {
      const types = nodes.map(node => node.type)
      return types.includes('H') && types.some(type => /^H[1-6]$/.test(type)) ? ['both are used'] : []
    },
  },
  {
    id: 'UA 7.5-1',
    says: 'TH has a scope',
    breaches: eachNode((node, { file }) => {
      const scope = file.name(attribute(file, node, 'Table', 'Scope'))
      return node.type === 'TH' && !/^(Row|Column|Both)$/.test(scope ?? '')
    }),
  },
  {
    id: 'UA 7.9-1',
    says: 'a note has an ID',
    breaches: eachNode(({ type, dict }, { file }) => type === 'Note' && !file.string(dict, 'ID')),
  },
  {
    id: 'House numbering',
    says: 'the numbering of a list is one that PDF 1.7 knows',
    breaches: eachNode((node, { file }) => {
      const numbering = attribute(file, node, 'List', 'ListNumbering')
      return numbering !== undefined && !listNumberings.has(file.name(numbering) ?? '')
    }),
  },
  {
    id: 'House label',
    says: 'Lbl has text',
    breaches: eachNode((node, facts) => node.type === 'Lbl' && text(node, facts).trim() === ''),
  },
  {
    id: 'House heading',
    says: 'a heading has text',
    breaches: eachNode((node, facts) => /^H[1-6]?$/.test(node.type) && text(node, facts).trim() === ''),
  },
  {
    id: 'House spaces',
    says: 'words are no longer than 50 letters, addresses excepted: else spaces are lost',
    breaches: eachNode(
      (node, facts) => elementsOf(node).length === 0 && text(node, facts).split(/\s+/).some(isRunTogether),
    ),
  },
]
