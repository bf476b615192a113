import { type Strip, withoutOrphans } from './flow.ts'
import { breakLines, spaced } from './lines.ts'
import { baseline } from './pen.ts'
import * as styles from './styles.ts'
import { colours } from './styles.ts'
import { addTag } from './tags.ts'
import { type Column, lineStrips } from './writing.ts'

const LABEL = { width: 132, gap: 8 }
const SIGNATURE = { above: 38, gap: 24, thickness: 0.7, below: 3 }

/** A label, and its value beside it. */
export function writeFact(column: Column, fact: { label: string; value: string }): void {
  const into = addTag(column.tag, 'P')
  const labelTag = addTag(into, 'Span')
  const valueTag = addTag(into, 'Span')
  const label = spaced(breakLines([{ text: fact.label }], styles.label, LABEL.width))
  const value = breakLines([{ text: fact.value }], styles.body, column.width - LABEL.width - LABEL.gap)
  const shift = baseline(styles.body)
  const valueLeft = column.left + LABEL.width + LABEL.gap
  const strips = Array.from({ length: Math.max(label.length, value.length) }, (_, row): Strip => {
    const [left, right] = [label[row], value[row]]
    return {
      height: styles.body.leading,
      above: 0,
      keep: false,
      draw(pen, y) {
        if (left) pen.text(labelTag, left, column.left, y + shift, styles.label)
        if (right) pen.text(valueTag, right, valueLeft, y + shift, styles.body)
      },
    }
  })
  column.strips.push(...withoutOrphans(strips))
}

/** Lines to sign on, two beside each other. They are not divided, and what stands right above stays with them. */
export function writeSignatures(column: Column, signatures: readonly { under: string }[]): void {
  if (signatures.length === 0) return
  for (const strip of column.strips.slice(-2)) strip.keep = true
  for (let from = 0; from < signatures.length; from += 2) {
    const strip = signatureStrip(column, signatures.slice(from, from + 2))
    column.strips.push({ ...strip, keep: from + 2 < signatures.length })
  }
}

function signatureStrip(column: Column, pair: readonly { under: string }[]): Strip {
  const width = (column.width - SIGNATURE.gap) / 2
  const signers = pair.map(({ under }, at) => {
    const x = column.left + at * (width + SIGNATURE.gap)
    const lines = breakLines([{ text: under }], styles.under, width)
    return { x, lines: lineStrips(lines, addTag(column.tag, 'P'), x, 0, styles.under) }
  })
  const rows = Math.max(...signers.map(one => one.lines.length))
  const { leading } = styles.under
  return {
    height: SIGNATURE.above + SIGNATURE.below + rows * leading,
    above: 0,
    keep: false,
    draw(pen, y) {
      const line = y + SIGNATURE.above
      for (const { x, lines } of signers) {
        pen.rule(x, line, width, SIGNATURE.thickness, colours.ink)
        for (const [at, strip] of lines.entries()) strip.draw(pen, line + SIGNATURE.below + at * leading)
      }
    },
  }
}
