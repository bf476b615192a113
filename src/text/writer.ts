import type { List, RichText, Run } from './alphabet.ts'

const DEEPEST_LIST = 6

/** Writes a text as it is come upon, block after block: what is left open is closed by what comes next. */
export class TextWriter {
  readonly #text: RichText = []
  #runs: Run[] = []
  /** The lists that an item can still go into, the outermost first. */
  #lists: List[] = []

  words(text: string, style: Omit<Run, 'text'>): void {
    this.#runs.push({ text, ...style })
  }

  endParagraph(): void {
    const runs = tidy(this.#runs)
    this.#runs = []
    if (runs.length === 0) return
    this.#text.push({ type: 'paragraph', runs })
    this.#lists = []
  }

  endLists(): void {
    this.endParagraph()
    this.#lists = []
  }

  heading(level: number, said: Run[]): void {
    this.endLists()
    const runs = plainer(tidy(said))
    if (runs.length > 0) this.#text.push({ type: 'heading', level: level >= 3 ? 3 : level === 2 ? 2 : 1, runs })
  }

  item(askedLevel: number, ordered: boolean, said: Run[]): void {
    this.endParagraph()
    const runs = tidy(said)
    if (runs.length === 0) return
    const level = Math.min(askedLevel, this.#lists.length + 1, DEEPEST_LIST)
    this.#lists.length = Math.min(this.#lists.length, level)
    if (this.#lists[level - 1]?.ordered !== ordered) this.#lists.length = level - 1
    if (this.#lists.length < level) this.#open(ordered)
    this.#lists.at(-1)?.items.push([{ type: 'paragraph', runs }])
  }

  #open(ordered: boolean): void {
    const opened: List = { type: 'list', ordered, items: [] }
    const around = this.#lists.at(-1)?.items.at(-1)
    if (around) around.push(opened)
    else this.#text.push(opened)
    this.#lists.push(opened)
  }

  table(cells: Run[][][]): void {
    this.endLists()
    const [head = [], ...rows] = cells.map(row => row.map(tidy))
    if (head.length > 0) this.#text.push({ type: 'table', head: head.map(plainer), rows })
  }

  done(): RichText {
    this.endParagraph()
    return this.#text
  }
}

// A heading is bold already.
const plainer = (runs: readonly Run[]): Run[] => tidy(runs.map(({ strong: _, ...run }) => run))

/** One space where there were several, none at the ends; runs of one style are one run. */
function tidy(runs: readonly Run[]): Run[] {
  const tidied: Run[] = []
  for (const run of runs) {
    const last = tidied.at(-1)
    let text = run.text.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/\s+/g, ' ')
    if (!last || last.text.endsWith(' ')) text = text.replace(/^ /, '')
    if (text === '') continue
    const one: Run = text === ' ' ? { text } : { ...run, text }
    if (last && last.strong === one.strong && last.em === one.em && last.href === one.href) last.text += text
    else tidied.push(one)
  }
  const last = tidied.at(-1)
  if (last) last.text = last.text.trimEnd()
  return last?.text === '' ? tidied.slice(0, -1) : tidied
}
