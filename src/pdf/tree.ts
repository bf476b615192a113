import type PDFDocument from 'pdfkit'
import type { Page, Reference } from 'pdfkit'
import type { Kid, Tag } from './tags.ts'

/** A page in the file, with the elements of what is marked on it. */
export interface TaggedPage {
  page: Page
  marked: readonly Tag[]
  /** Link annotations by their numbers on the page, not ended yet, and their elements. */
  links: { annotation: Reference; tag: Tag }[]
}

/** Writes the structure tree, and for each page and link the way back to its elements. */
export function writeTree(doc: PDFDocument, root: Tag, pages: readonly TaggedPage[]): void {
  const treeRoot = doc.getStructTreeRoot()
  const references = new Map<Tag, Reference>()
  name(doc, root, treeRoot, references)
  const top = references.get(root)
  treeRoot.data.K = top ? [top] : []
  for (const page of pages) linkBack(doc, page, references)
  for (const [tag, reference] of references) {
    describe(reference, tag, pages, references)
    reference.end()
  }
}

function name(doc: PDFDocument, tag: Tag, parent: Reference, references: Map<Tag, Reference>): void {
  const own = doc.ref({ Type: 'StructElem', S: tag.type, P: parent })
  references.set(tag, own)
  for (const kid of tag.kids) if (kid.kind === 'tag') name(doc, kid.tag, own, references)
}

function linkBack(doc: PDFDocument, { page, marked, links }: TaggedPage, references: Map<Tag, Reference>): void {
  const tree = doc.getStructParentTree()
  const elements = tree.get(page.structParentTreeKey)
  for (const tag of marked) {
    const element = references.get(tag)
    if (element) elements.push(element)
  }
  for (const { annotation, tag } of links) {
    const key = doc.createStructParentTreeNextKey()
    const element = references.get(tag)
    if (element) tree.add(key, element)
    annotation.data.StructParent = key
    annotation.end()
  }
}

function describe(
  reference: Reference,
  tag: Tag,
  pages: readonly TaggedPage[],
  references: ReadonlyMap<Tag, Reference>,
): void {
  const first = tag.kids.find(kid => kid.kind === 'content')
  if (first) reference.data.Pg = pages[first.page]?.page.dictionary
  if (tag.attributes) reference.data.A = tag.attributes
  reference.data.K = tag.kids.map(kid => kidObject(kid, first?.page, pages, references))
}

function kidObject(
  kid: Kid,
  ownPage: number | undefined,
  pages: readonly TaggedPage[],
  references: ReadonlyMap<Tag, Reference>,
): unknown {
  if (kid.kind === 'tag') return references.get(kid.tag)
  const page = pages[kid.page]
  const Pg = page?.page.dictionary
  if (kid.kind === 'link') return { Type: 'OBJR', Obj: page?.links[kid.link]?.annotation, Pg }
  return kid.page === ownPage ? kid.mcid : { Type: 'MCR', Pg, MCID: kid.mcid }
}
