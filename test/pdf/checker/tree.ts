import { type Drawn, joinText, type PageContent, tagOf } from '#test/pdf/checker/content.ts'
import type { PdfFile } from '#test/pdf/checker/file.ts'
import { type Dict, is, type Value } from '#test/pdf/checker/objects.ts'

/** What a structure element holds, in order. */
type Kid =
  | { kind: 'element'; node: Node }
  | { kind: 'content'; page: number; mcid: number }
  | { kind: 'object'; num: number; page: number }

/** A structure element. */
export interface Node {
  /** The standard type that its own type is mapped to. */
  type: string
  /** As written in the file. */
  writtenType: string
  num: number
  dict: Dict
  /** The element around it; absent for those right under the root. */
  parent?: Node
  kids: Kid[]
}

/** The type after the role map; stops at a standard type or in a circle. */
function mapped(type: string, roles: Map<string, string>, seen: string[] = []): string {
  const target = roles.get(type)
  return target === undefined || standardTypes.has(type) || seen.includes(type)
    ? type
    : mapped(target, roles, [...seen, type])
}

/** Structure types of ISO 32000-1, 14.8.4. */
export const standardTypes = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
  Figure Formula Form`.split(/\s+/),
)

/** The role map of the file: own type to the type it stands for. */
export function roleMap(file: PdfFile): Map<string, string> {
  const entries = file.dict(file.catalog, 'StructTreeRoot', 'RoleMap')?.entries ?? new Map<string, Value>()
  return new Map([...entries].map(([type, target]) => [type, file.name(target) ?? '?']))
}

/** The elements right under the root of the structure tree; undefined when the file has no tree. */
export function readTree(file: PdfFile): Node[] | undefined {
  const root = file.dict(file.catalog, 'StructTreeRoot')
  if (!root) return undefined
  const roles = roleMap(file)
  const seen = new Set<number>()

  const readNode = (num: number, dict: Dict, page: number, parent?: Node): Node | undefined => {
    if (seen.has(num)) return undefined
    seen.add(num)
    const writtenType = file.name(dict, 'S') ?? '?'
    const node: Node = { type: mapped(writtenType, roles), writtenType, num, dict, kids: [], ...(parent && { parent }) }
    const ownPage = file.ref(dict, 'Pg') ?? page
    node.kids = file.list(dict, 'K').flatMap(kid => readKid(kid, ownPage, node) ?? [])
    return node
  }

  const readKid = (kid: Value, page: number, parent?: Node): Kid | undefined => {
    const value = file.value(kid)
    if (typeof value === 'number') return { kind: 'content', page, mcid: value }
    const dict = file.dict(kid)
    if (!dict) return undefined
    const type = file.name(dict, 'Type')
    const kidPage = file.ref(dict, 'Pg') ?? page
    if (type === 'MCR') return { kind: 'content', page: kidPage, mcid: file.number(dict, 'MCID') ?? -1 }
    if (type === 'OBJR') return { kind: 'object', num: file.ref(dict, 'Obj') ?? -1, page: kidPage }
    const node = is(kid, 'ref') ? readNode(kid.num, dict, page, parent) : undefined
    return node && { kind: 'element', node }
  }

  return file
    .list(root, 'K')
    .flatMap(kid => readKid(kid, -1) ?? [])
    .flatMap(kid => (kid.kind === 'element' ? [kid.node] : []))
}

/** The elements right inside another. */
export function elementsOf(node: Node): Node[] {
  return node.kids.flatMap(kid => (kid.kind === 'element' ? [kid.node] : []))
}

/** All elements in the order they are read. */
export function walk(nodes: Node[]): Node[] {
  return nodes.flatMap(node => [node, ...walk(elementsOf(node))])
}

/** What lies in each marking with an MCID: by page and MCID. */
export function tagged(pages: PageContent[]): Map<string, Drawn[]> {
  const found = new Map<string, Drawn[]>()
  for (const page of pages) {
    for (const drawn of page.drawn) {
      const mcid = tagOf(drawn.marking)?.mcid
      if (mcid === undefined) continue
      const key = `${page.num} ${mcid}`
      const list = found.get(key)
      if (list) list.push(drawn)
      else found.set(key, [drawn])
    }
  }
  return found
}

/** Everything drawn inside the element, in the order it is read. */
function drawnIn(node: Node, content: Map<string, Drawn[]>): Drawn[] {
  return node.kids.flatMap(kid => {
    if (kid.kind === 'element') return drawnIn(kid.node, content)
    return kid.kind === 'content' ? (content.get(`${kid.page} ${kid.mcid}`) ?? []) : []
  })
}

/** The text that is read for the element. */
export function textIn(file: PdfFile, node: Node, content: Map<string, Drawn[]>): string {
  return file.string(node.dict, 'ActualText') ?? joinText(drawnIn(node, content))
}

/** The value of an attribute of the element, e.g. ColSpan of the owner Table. */
export function attribute(file: PdfFile, node: Node, owner: string, key: string): Value | undefined {
  const holders = file.list(node.dict, 'A').filter(item => file.name(item, 'O') === owner)
  return holders.map(holder => file.value(holder, key)).find(value => value !== undefined)
}

/** A number tree as a map. */
export function numberTree(file: PdfFile, root: Value | undefined, depth = 0): Map<number, Value> {
  const map = new Map<number, Value>()
  if (depth > 20) return map
  const nums = file.list(root, 'Nums')
  for (let at = 0; at + 1 < nums.length; at += 2) map.set(file.number(nums[at]) ?? -1, nums[at + 1] ?? null)
  for (const kid of file.list(root, 'Kids')) {
    for (const [key, value] of numberTree(file, kid, depth + 1)) map.set(key, value)
  }
  return map
}
