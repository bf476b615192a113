import type { Pen } from './pen.ts'
import { sheet } from './styles.ts'

/** A strip of a page that is not divided: a line of text, a row of a table. Heights in points. */
export interface Strip {
  height: number
  /** Room above, left out at the top of a page. */
  above: number
  /** Room below, unless the next strip asks for more above. */
  below?: number
  /** Not the last on its page: the next strip follows on the same. */
  keep: boolean
  /** It begins a page, wherever the one before ends. */
  turns?: true
  draw(pen: Pen, y: number): void
  /** Drawn first when the strip begins a page: the head of its table. */
  again?: Pick<Strip, 'height' | 'draw'>
}

export const roomOnPage = sheet.bottom - sheet.top

/** Lays strips on pages, keeping together what should be so unless a whole page is too little for it. */
export function flow(strips: readonly Strip[], pen: Pen): void {
  pen.addPage()
  let y = sheet.firstTop
  let atTop = true
  let before: Strip | undefined
  const turn = (strip: Strip) => {
    pen.close()
    pen.addPage()
    y = sheet.top
    atTop = true
    if (!strip.again) return
    strip.again.draw(pen, y)
    y += strip.again.height
  }
  for (let at = 0; at < strips.length; ) {
    const end = endOfGroup(strips, at)
    const group = strips.slice(at, end)
    const [first] = group
    if (first && !atTop && (first.turns || y + gap(before, first) + heightOf(group) > sheet.bottom)) turn(first)
    for (const strip of group) {
      if (!atTop && y + gap(before, strip) + strip.height > sheet.bottom) turn(strip)
      if (!atTop) y += gap(before, strip)
      strip.draw(pen, y)
      y += strip.height
      atTop = false
      before = strip
    }
    at = end
  }
  pen.close()
}

function endOfGroup(strips: readonly Strip[], from: number): number {
  let end = from
  while (strips[end]?.keep && end + 1 < strips.length && !strips[end + 1]?.turns) end += 1
  return end + 1
}

const gap = (before: Strip | undefined, strip: Strip): number => Math.max(before?.below ?? 0, strip.above)

const heightOf = (group: readonly Strip[]): number =>
  group.reduce((sum, strip, at) => sum + (at > 0 ? gap(group[at - 1], strip) : 0) + strip.height, 0)

/** Keeps the first two and the last two lines of a text together, and all of a short one. */
export function withoutOrphans<T extends Strip>(strips: T[]): T[] {
  for (const [at, strip] of strips.entries()) {
    if (at < strips.length - 1 && (at === 0 || at === strips.length - 2)) strip.keep = true
  }
  return strips
}
