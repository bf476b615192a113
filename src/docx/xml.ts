import { escapeHtml } from '#src/text/html.ts'

/** Text as it may stand between tags and in attributes of XML 1.0: without the signs that XML has no place for. */
export const escaped = (text: string): string =>
  escapeHtml(text.toWellFormed().replace(/[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n\r]]/gv, ''))

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const xml = (root: string): string => HEAD + root

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
export const WORD = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"`

interface Relation {
  id: string
  kind: string
  target: string
  /** Outside the file: a link. */
  external?: true
}

/** What the parts of the file are to each other (ECMA-376 part 2, 9.3). */
export const relations = (all: readonly Relation[]): string =>
  xml(
    `<Relationships xmlns="${PACKAGE}/relationships">${all
      .map(({ id, kind, target, external }) => {
        const type = kind.startsWith('http') ? kind : `${OFFICE}/relationships/${kind}`
        return `<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`
      })
      .join('')}</Relationships>`,
  )

export const CORE_PROPERTIES = `${PACKAGE}/relationships/metadata/core-properties`

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const kinds: Record<string, string> = {
  'word/document.xml': `${MAIN}.document.main+xml`,
  'word/styles.xml': `${MAIN}.styles+xml`,
  'word/numbering.xml': `${MAIN}.numbering+xml`,
  'word/header1.xml': `${MAIN}.header+xml`,
  'word/settings.xml': `${MAIN}.settings+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
}

export const contentTypes = xml(
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    kinds,
  )
    .map(([name, kind]) => `<Override PartName="/${name}" ContentType="${kind}"/>`)
    .join('')}</Types>`,
)

/** Title, author, language and day of the file (ECMA-376 part 2, 11). */
export const coreProperties = (title: string, author: string, at: string): string =>
  xml(
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>sv-SE</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`,
  )
