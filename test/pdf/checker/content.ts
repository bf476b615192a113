import type { PdfFile } from '#test/pdf/checker/file.ts'
import { codesOf, type Font, readFont, textOf } from '#test/pdf/checker/fonts.ts'
import { type Dict, is, Reader, type Ref, type Value } from '#test/pdf/checker/objects.ts'

/** A marked-content sequence that is open, and the one around it. */
export interface Marking {
  tag: string
  mcid: number | undefined
  /** Replaces the text of what it holds. */
  actualText: string | undefined
  around: Marking | undefined
}

/** Something that is drawn. */
export interface Drawn {
  operator: string
  marking: Marking | undefined
  /** For text alone. */
  font?: Font
  codes: number[]
  text: string
}

export interface PageContent {
  /** Object number of the page. */
  num: number
  dict: Dict
  drawn: Drawn[]
  /** Every marking that was opened, also those that hold nothing. */
  markings: Marking[]
  /** All operators, with their operands. */
  operators: { word: string; operands: Value[] }[]
  /** Markings left open, closed twice, or content that cannot be read. */
  damage: string[]
}

/** The marking with an MCID that holds this, if any. */
export function tagOf(marking: Marking | undefined): Marking | undefined {
  return marking === undefined || marking.mcid !== undefined ? marking : tagOf(marking.around)
}

/** Whether an artifact holds this. */
export function inArtifact(marking: Marking | undefined): boolean {
  return marking !== undefined && (marking.tag === 'Artifact' || inArtifact(marking.around))
}

const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'EI', 'Do'])
const showing = new Set(['Tj', 'TJ', "'", '"'])

/** Where the data of an inline image ends. */
function endOfImage(content: string, from: number): number {
  const found = content.slice(from).search(/\sEI\s/)
  if (found < 0) throw new Error('an inline image does not end')
  return from + found
}

class Interpreter {
  readonly page: PageContent
  private readonly file: PdfFile
  private readonly fonts: Map<Dict, Font>
  private marking: Marking | undefined
  private font: Font | undefined
  private readonly saved: (Font | undefined)[] = []

  constructor(file: PdfFile, page: Ref, fonts: Map<Dict, Font>) {
    const dict = file.dict(page) ?? { kind: 'dict', entries: new Map() }
    this.file = file
    this.fonts = fonts
    this.page = { num: page.num, dict, drawn: [], markings: [], operators: [], damage: [] }
  }

  run(content: string, resources: Dict | undefined, depth = 0): void {
    const reader = new Reader(content)
    let operands: Value[] = []
    for (let value = reader.next(); value !== undefined; value = reader.next()) {
      if (!is(value, 'word')) {
        operands.push(value)
        continue
      }
      if (value.word === 'ID') reader.at = endOfImage(content, reader.at)
      this.page.operators.push({ word: value.word, operands })
      this.operate(value.word, operands, resources, depth)
      operands = []
    }
    if (depth === 0 && this.marking) this.page.damage.push(`${this.marking.tag} is not closed`)
  }

  private operate(word: string, operands: Value[], resources: Dict | undefined, depth: number): void {
    this.mark(word, operands, resources)
    this.keep(word, operands, resources)
    if (showing.has(word)) this.show(word, operands)
    if (painting.has(word)) this.paint(word, operands, resources, depth)
  }

  private mark(word: string, operands: Value[], resources: Dict | undefined): void {
    if (word === 'BMC' || word === 'BDC') {
      const named = this.file.name(operands[1])
      const properties = named === undefined ? operands[1] : this.file.value(resources, 'Properties', named)
      const mcid = this.file.number(properties, 'MCID')
      const actualText = this.file.string(properties, 'ActualText')
      this.marking = { tag: this.file.name(operands[0]) ?? '?', mcid, actualText, around: this.marking }
      this.page.markings.push(this.marking)
    }
    if (word !== 'EMC') return
    if (!this.marking) this.page.damage.push('EMC without a beginning')
    this.marking = this.marking?.around
  }

  private keep(word: string, operands: Value[], resources: Dict | undefined): void {
    if (word === 'q') this.saved.push(this.font)
    if (word === 'Q') this.font = this.saved.pop()
    if (word !== 'Tf') return
    const dict = this.file.dict(resources, 'Font', this.file.name(operands[0]) ?? '')
    this.font = dict && this.read(dict)
  }

  private read(dict: Dict): Font {
    const font = this.fonts.get(dict) ?? readFont(this.file, dict)
    this.fonts.set(dict, font)
    return font
  }

  private show(operator: string, operands: Value[]): void {
    const { font } = this
    if (!font) {
      this.page.damage.push('text is shown without a font')
      return
    }
    const shown = this.file.list(operands.at(-1)).filter(item => is(item, 'string'))
    const codes = shown.flatMap(item => codesOf(font, item.bytes))
    const text = shown.map(item => textOf(font, item.bytes)).join('')
    this.page.drawn.push({ operator, marking: this.marking, font, codes, text })
  }

  private paint(operator: string, operands: Value[], resources: Dict | undefined, depth: number): void {
    const object =
      operator === 'Do' ? this.file.stream(resources, 'XObject', this.file.name(operands[0]) ?? '') : undefined
    if (object && this.file.name(object, 'Subtype') === 'Form' && depth < 8) {
      this.run(
        this.file.content(object).toString('latin1'),
        this.file.dict(object, 'Resources') ?? resources,
        depth + 1,
      )
      return
    }
    this.page.drawn.push({ operator, marking: this.marking, codes: [], text: '' })
  }
}

function inherited(file: PdfFile, node: Value | undefined, key: string, depth = 0): Dict | undefined {
  if (node === undefined || depth > 40) return undefined
  return file.dict(node, key) ?? inherited(file, file.value(node, 'Parent'), key, depth + 1)
}

/** Runs the content of a page. Fonts are read once for the file. */
export function readPage(file: PdfFile, page: Ref, fonts: Map<Dict, Font>): PageContent {
  const interpreter = new Interpreter(file, page, fonts)
  const streams = file.list(page, 'Contents').flatMap(item => file.stream(item) ?? [])
  try {
    const content = streams.map(stream => file.content(stream).toString('latin1')).join('\n')
    interpreter.run(content, inherited(file, page, 'Resources'))
  } catch (error) {
    interpreter.page.damage.push(String(error))
  }
  return interpreter.page
}

/** Text of what was drawn. No space is put in at the end of a line: it must be drawn, as not every reader adds one. */
export function joinText(drawn: Drawn[]): string {
  return drawn.map(run => run.text).join('')
}
