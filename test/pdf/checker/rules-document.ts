import type { Annotation, Facts, Rule } from '#test/pdf/checker/facts.ts'
import type { Node } from '#test/pdf/checker/tree.ts'

const annotationTypes = new Set(
  `Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup
  FileAttachment Widget PrinterMark TrapNet Watermark RichMedia Redact Projection`.split(/\s+/),
)

function catalogHas(isRight: (facts: Facts) => boolean): Rule['breaches'] {
  return facts => (isRight(facts) ? [] : ['the catalog does not say so'])
}

function badLanguages({ file }: Facts): string[] {
  const languages = [...file.dicts()].map(dict => file.string(dict, 'Lang'))
  return languages
    .filter(value => value !== undefined && !/^([a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*)?$/.test(value))
    .map(String)
}

/** Whether the annotation is seen: neither hidden nor without area. */
function isSeen({ file }: Facts, { dict }: Annotation): boolean {
  const [x1, y1, x2, y2] = file.list(dict, 'Rect').map(value => file.number(value))
  return ((file.number(dict, 'F') ?? 0) & 2) === 0 && x1 !== x2 && y1 !== y2
}

/** A rule about annotations: those that break it are named. */
function eachAnnotation(breaks: (annotation: Annotation, facts: Facts) => boolean): Rule['breaches'] {
  return facts =>
    facts.annotations
      .filter(annotation => isSeen(facts, annotation) && breaks(annotation, facts))
      .map(({ subtype, num }) => `${subtype}, object ${num}`)
}

/** The element that has a reference to the annotation. */
function holder({ nodes }: Facts, { num }: Annotation): Node | undefined {
  return nodes.find(node => node.kids.some(kid => kid.kind === 'object' && kid.num === num))
}

/** Whether an element of the type has a reference to the annotation; nobody can say when there is no tree. */
function liesIn(facts: Facts, annotation: Annotation, type: string): boolean {
  return facts.tree === undefined || holder(facts, annotation)?.type === type
}

/** The element that the parent tree gives for the annotation. */
function statedHolder(facts: Facts, { dict }: Annotation): number | undefined {
  const key = facts.file.number(dict, 'StructParent')
  return key === undefined ? undefined : facts.parentTree.get(key)?.[0]
}

function describes(facts: Facts, { dict }: Annotation): boolean {
  return (facts.file.string(dict, 'Contents') ?? '').trim() !== ''
}

function flags({ file }: Facts, { dict }: Annotation): number | undefined {
  return file.number(dict, 'F')
}

function pageOfReference(facts: Facts, annotation: Annotation): number | undefined {
  const kids = facts.nodes.flatMap(node => node.kids)
  return kids.flatMap(kid => (kid.kind === 'object' && kid.num === annotation.num ? [kid.page] : []))[0]
}

/** The catalog and its language; annotations and their place in the structure. */
export const documentRules: Rule[] = [
  {
    id: 'A 6.7.2.2-1',
    also: 'UA 6.2-1',
    says: 'the document is marked as tagged',
    breaches: catalogHas(({ file }) => file.value(file.catalog, 'MarkInfo', 'Marked') === true),
  },
  {
    id: 'UA 7.1-4',
    says: 'the document has no suspects',
    breaches: catalogHas(({ file }) => file.value(file.catalog, 'MarkInfo', 'Suspects') !== true),
  },
  {
    id: 'A 6.7.3.3-1',
    also: 'UA 7.1-11',
    says: 'the document has a structure tree',
    breaches: catalogHas(({ tree }) => tree !== undefined && tree.length > 0),
  },
  {
    id: 'UA 7.1-10',
    says: 'the window shows the title',
    breaches: catalogHas(({ file }) => file.value(file.catalog, 'ViewerPreferences', 'DisplayDocTitle') === true),
  },
  {
    id: 'UA 7.2-34',
    says: 'the document has a language',
    breaches: catalogHas(({ file }) => (file.string(file.catalog, 'Lang') ?? '') !== ''),
  },
  { id: 'A 6.7.4-1', also: 'UA 7.2-29', says: 'languages are written as RFC 3066 asks', breaches: badLanguages },
  {
    id: 'A 6.3.1-1',
    says: 'annotations are of a permitted type',
    breaches: eachAnnotation(({ subtype }) => !annotationTypes.has(subtype)),
  },
  {
    id: 'A 6.3.2-1',
    says: 'annotations have flags',
    breaches: eachAnnotation((item, facts) => item.subtype !== 'Popup' && flags(facts, item) === undefined),
  },
  {
    id: 'A 6.3.2-2',
    says: 'annotations are printed and not hidden',
    breaches: eachAnnotation((item, facts) => ((flags(facts, item) ?? 4) & 0b1_0010_0111) !== 4),
  },
  {
    id: 'A 6.3.3-1',
    says: 'annotations but links have an appearance',
    breaches: eachAnnotation(({ subtype, dict }) => !/^(Link|Popup)$/.test(subtype) && !dict.entries.has('AP')),
  },
  {
    id: 'UA 7.18.1-1',
    says: 'annotations but links and fields lie in an Annot element',
    breaches: eachAnnotation((item, facts) => {
      return !/^(Link|Widget|PrinterMark)$/.test(item.subtype) && !liesIn(facts, item, 'Annot')
    }),
  },
  {
    id: 'UA 7.18.1-2',
    says: 'annotations have a description',
    breaches: eachAnnotation((item, facts) => {
      const alt = facts.file.string(holder(facts, item)?.dict, 'Alt')
      return !/^(Link|Widget)$/.test(item.subtype) && !describes(facts, item) && !alt
    }),
  },
  {
    id: 'UA 7.18.3-1',
    says: 'pages with annotations have the tab order of the structure',
    breaches: ({ file, pages }) =>
      pages.flatMap(({ dict }, at) =>
        file.list(dict, 'Annots').length > 0 && file.name(dict, 'Tabs') !== 'S' ? [`page ${at + 1}`] : [],
      ),
  },
  {
    id: 'UA 7.18.4-1',
    says: 'fields lie in a Form element',
    breaches: eachAnnotation((item, facts) => item.subtype === 'Widget' && !liesIn(facts, item, 'Form')),
  },
  {
    id: 'UA 7.18.5-1',
    says: 'links lie in a Link element, which the parent tree gives',
    breaches: eachAnnotation((item, facts) => {
      const agrees = statedHolder(facts, item) === holder(facts, item)?.num
      return item.subtype === 'Link' && (!liesIn(facts, item, 'Link') || !agrees)
    }),
  },
  {
    id: 'UA 7.18.5-2',
    says: 'links have a description in their Contents',
    breaches: eachAnnotation((item, facts) => item.subtype === 'Link' && !describes(facts, item)),
  },
  {
    id: 'House link page',
    says: 'the structure refers to an annotation on the page where it lies',
    breaches: eachAnnotation((item, facts) => {
      const page = pageOfReference(facts, item)
      return page !== undefined && page !== item.page
    }),
  },
]
