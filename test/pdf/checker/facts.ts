import { type Drawn, type PageContent, readPage } from '#test/pdf/checker/content.ts'
import { PdfFile, pagesOf } from '#test/pdf/checker/file.ts'
import type { Font } from '#test/pdf/checker/fonts.ts'
import type { Dict } from '#test/pdf/checker/objects.ts'
import { type Node, numberTree, readTree, tagged, walk } from '#test/pdf/checker/tree.ts'
import { type Element, parseXml } from '#test/pdf/checker/xml.ts'

/** An annotation, and the page it lies on. */
export interface Annotation {
  num: number
  dict: Dict
  subtype: string
  page: number
}

/** All that the rules look at, read once. */
export interface Facts {
  file: PdfFile
  pages: PageContent[]
  /** The fonts that content uses. */
  fonts: Font[]
  /** What is drawn in each marking with an MCID, by page and MCID. */
  content: Map<string, Drawn[]>
  /** The elements right under the root; undefined when there is no structure tree. */
  tree: Node[] | undefined
  /** All elements in the order they are read. */
  nodes: Node[]
  /** For each page with StructParents, by MCID, and each object with StructParent: numbers of the elements. */
  parentTree: Map<number, (number | undefined)[]>
  annotations: Annotation[]
  /** Bytes of the metadata stream, and its root element when it is well-formed. */
  metadata: Buffer | undefined
  xmp: Element | undefined
  /** Why the metadata is not well-formed. */
  xmpFault: string | undefined
}

/** A requirement, named as veraPDF names it or "House" where it has no such rule. */
export interface Rule {
  id: string
  /** The same requirement in the other standard. */
  also?: string
  says: string
  /** One detail for each place that breaks it. */
  breaches: (facts: Facts) => string[]
}

function readMetadata(file: PdfFile): Pick<Facts, 'metadata' | 'xmp' | 'xmpFault'> {
  const stream = file.stream(file.catalog, 'Metadata')
  const metadata = stream && file.content(stream)
  try {
    const text = metadata && new TextDecoder().decode(metadata)
    return { metadata, xmp: text === undefined ? undefined : parseXml(text), xmpFault: undefined }
  } catch (error) {
    return { metadata, xmp: undefined, xmpFault: String(error) }
  }
}

function readParentTree(file: PdfFile): Facts['parentTree'] {
  const tree = numberTree(file, file.value(file.catalog, 'StructTreeRoot', 'ParentTree'))
  return new Map(
    [...tree].map(([key, entry]) => {
      const many = file.value(entry)
      return [key, Array.isArray(many) ? many.map((_, at) => file.ref(many, at)) : [file.ref([entry], 0)]]
    }),
  )
}

function readAnnotations(file: PdfFile, pages: PageContent[]): Annotation[] {
  return pages.flatMap(page => {
    const list = file.list(page.dict, 'Annots')
    return list.flatMap((item, at) => {
      const dict = file.dict(item)
      const num = file.ref(list, at) ?? -1
      return dict ? [{ num, dict, subtype: file.name(dict, 'Subtype') ?? '?', page: page.num }] : []
    })
  })
}

/** Reads a PDF file for the rules. Throws only where a stream of a font or of the metadata cannot be inflated. */
export function readFacts(bytes: Uint8Array): Facts {
  const file = new PdfFile(bytes)
  const fonts = new Map<Dict, Font>()
  const pages = pagesOf(file).map(page => readPage(file, page, fonts))
  const tree = readTree(file)
  return {
    file,
    pages,
    fonts: [...fonts.values()],
    content: tagged(pages),
    tree,
    nodes: walk(tree ?? []),
    parentTree: readParentTree(file),
    annotations: readAnnotations(file, pages),
    ...readMetadata(file),
  }
}
