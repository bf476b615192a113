import type { Pen } from './pen.ts'
import { sheet } from './styles.ts'

/** A strip of a page that is not divided: a line of text, a row of a table. Heights in points. */
export interface Strip {
  height: number
  /** Room above, left out at the top of a page. */
  above: number
  /** Not the last on its page: the next strip follows on the same. */
  keep: boolean
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
    if (first && !atTop && y + heightOf(group) > sheet.bottom) turn(first)
    for (const strip of group) {
      if (!atTop && y + strip.above + strip.height > sheet.bottom) turn(strip)
      if (!atTop) y += strip.above
      strip.draw(pen, y)
      y += strip.height
      atTop = false
    }
    at = end
  }
  pen.close()
}

function endOfGroup(strips: readonly Strip[], from: number): number {
  let end = from
  while (strips[end]?.keep && end + 1 < strips.length) end += 1
  return end + 1
}

const heightOf = (group: readonly Strip[]): number => group.reduce((sum, strip) => sum + strip.above + strip.height, 0)

/** Keeps the first two and the last two lines of a text together, and all of a short one. */
export function withoutOrphans<T extends Strip>(strips: T[]): T[] {
  for (const [at, strip] of strips.entries()) {
    if (at < strips.length - 1 && (at === 0 || at === strips.length - 2)) strip.keep = true
  }
  return strips
}
