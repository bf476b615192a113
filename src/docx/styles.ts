import { WORD, xml } from './xml.ts'

const LEVELS = [0, 1, 2, 3, 4, 5]
/** How far each level of a list is in from the one outside it, in twentieths of a point. */
export const INDENT = 720

export const settings = xml(`<w:settings ${WORD}><w:themeFontLang w:val="sv-SE"/></w:settings>`)

const heading = (level: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="${level === 1 ? 0 : 240}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${Math.max(36 - 5 * level, 22)}"/></w:rPr></w:style>`

/** The looks, by the names that Word knows in every language. */
export const styles = xml(
  `<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${[1, 2, 3, 4, 5].map(heading).join('')}<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${[
    'top',
    'left',
    'bottom',
    'right',
    'insideH',
    'insideV',
  ]
    .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('')}</w:tblBorders></w:tblPr></w:style></w:styles>`,
)

const level = (ordered: boolean) => (at: number) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${ordered ? 'decimal' : 'bullet'}"/><w:lvlText w:val="${ordered ? `%${at + 1}.` : '•'}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${INDENT * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`

/** Each list has a numbering of its own, so that every one begins with 1. */
export const numbering = (ordered: readonly boolean[]): string =>
  xml(
    `<w:numbering ${WORD}>${ordered
      .map(
        (is, i) =>
          `<w:abstractNum w:abstractNumId="${i + 1}"><w:multiLevelType w:val="multilevel"/>${LEVELS.map(level(is)).join('')}</w:abstractNum>`,
      )
      .join(
        '',
      )}${ordered.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i + 1}"/></w:num>`).join('')}</w:numbering>`,
  )

export const deepest = LEVELS.length - 1
