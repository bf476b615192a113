import type { Run } from './alphabet.ts'

/** Light markup inside a line: **bold**, *italic*, ***both***, [words](https://…); a backslash before a mark keeps it. */

type Style = Pick<Run, 'strong' | 'em' | 'href'>

const LINK = /\[((?:[^[\]\\]|\\.)+)\]\(((?:https?:\/\/|mailto:)[^()\s]+)\)/y
const ESCAPABLE = new Set('\\*[]()#.|-–•')

const MARKS: { stars: number; style: Style; closes: (length: number) => boolean }[] = [
  { stars: 3, style: { strong: true, em: true }, closes: length => length >= 3 },
  { stars: 2, style: { strong: true }, closes: length => length >= 2 },
  { stars: 1, style: { em: true }, closes: length => length !== 2 },
]

const LONGEST_MARK = 3

/** The runs of one line of markup. Marks without a partner are ordinary characters. */
export function parseRuns(line: string): Run[] {
  return tidy(read(line.replace(/[ \t\n]+/g, ' ').trim(), {}))
}

function read(line: string, style: Style): Run[] {
  const runs: Run[] = []
  const withoutPartner = new Set<number>()
  let plain = ''
  const flush = () => {
    if (plain !== '') runs.push({ text: plain, ...style })
    plain = ''
  }
  for (let at = 0; at < line.length; ) {
    const styled = styledAt(line, at, style, withoutPartner)
    if (styled) {
      flush()
      runs.push(...styled.runs)
      at = styled.end
      continue
    }
    const stars = line[at] === '*' ? starsAt(line, at) : 0
    if (stars > LONGEST_MARK) {
      plain += line.slice(at, at + stars)
      at += stars
      continue
    }
    const escaped = line[at] === '\\' && ESCAPABLE.has(line[at + 1] ?? '')
    plain += escaped ? line[at + 1] : line[at]
    at += escaped ? 2 : 1
  }
  flush()
  return runs
}

function styledAt(line: string, at: number, style: Style, withoutPartner: Set<number>) {
  if (line[at] === '[') return linkAt(line, at, style)
  if (line[at] !== '*') return null
  const length = starsAt(line, at)
  if (length > LONGEST_MARK) return null
  for (const mark of MARKS) {
    if (mark.stars > length || withoutPartner.has(mark.stars)) continue
    if ((mark.style.strong && style.strong) || (mark.style.em && style.em)) continue
    const from = at + mark.stars
    if ((line[from] ?? ' ') === ' ') continue
    const close = closing(line, from, mark.closes)
    if (close === -1) withoutPartner.add(mark.stars)
    else if (close > from)
      return { runs: read(line.slice(from, close), { ...style, ...mark.style }), end: close + mark.stars }
  }
  return null
}

function linkAt(line: string, at: number, style: Style) {
  if (style.href) return null
  LINK.lastIndex = at
  const [whole, words, href] = LINK.exec(line) ?? []
  if (whole === undefined || words === undefined || href === undefined) return null
  return { runs: read(words, { ...style, href }), end: at + whole.length }
}

function starsAt(line: string, at: number): number {
  let end = at
  while (line[end] === '*') end += 1
  return end - at
}

function closing(line: string, from: number, closes: (length: number) => boolean): number {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1
    else if (line[at] === '*') {
      const length = starsAt(line, at)
      if (closes(length) && line[at - 1] !== ' ') return at
      at += length - 1
    }
  }
  return -1
}

/** Spaces at the ends of a styled run belong to no style; runs of one style are one run. */
function tidy(runs: Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs.flatMap(withPlainEdges)) {
    const last = out.at(-1)
    if (last && sameStyle(last, run)) last.text += run.text
    else out.push({ ...run })
  }
  return out
}

function withPlainEdges(run: Run): Run[] {
  if (!run.strong && !run.em && !run.href) return [run]
  const [, before = '', words = '', after = ''] = /^( *)(.*?)( *)$/s.exec(run.text) ?? []
  return [{ text: before }, { ...run, text: words }, { text: after }].filter(one => one.text !== '')
}

const sameStyle = (a: Run, b: Run): boolean => a.strong === b.strong && a.em === b.em && a.href === b.href

/** The markup that parseRuns reads back as these runs. */
export function printRuns(runs: readonly Run[]): string {
  return runs.map(printRun).join('')
}

function printRun(run: Run): string {
  const text = run.text.replace(/[\\*[\]|]/g, mark => `\\${mark}`)
  const stars = '*'.repeat((run.strong ? 2 : 0) + (run.em ? 1 : 0))
  const marked = `${stars}${text}${stars}`
  return run.href ? `[${marked}](${run.href})` : marked
}
