import type { FaceName } from './fonts.ts'

/** Measures are in points, from the upper left corner of an A4. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  left: 92,
  right: 503.28,
  /** Where text begins: on the first page and on the others, below the running head. */
  firstTop: 56,
  top: 88,
  bottom: 766,
  runningHead: 54,
  foot: 800,
}

export const measure = sheet.right - sheet.left

export const colours = {
  ink: '0.1 0.11 0.13',
  grey: '0.35 0.37 0.41',
  rule: '0.62 0.65 0.7',
  shade: '0.93 0.94 0.96',
  link: '0.04 0.29 0.55',
  mark: '0.66 0.08 0.1',
}

/** How a text is set: its faces by emphasis, its size, the distance between lines. */
export interface Style {
  plain: FaceName
  strong: FaceName
  em: FaceName
  strongEm: FaceName
  size: number
  leading: number
  colour: string
}

const serif = { plain: 'serif', strong: 'serifBold', em: 'serifItalic', strongEm: 'serifBoldItalic' } as const
const sans = { plain: 'sans', strong: 'sansBold', em: 'sans', strongEm: 'sansBold' } as const
const bold = { plain: 'sansBold', strong: 'sansBold', em: 'sansBold', strongEm: 'sansBold' } as const

const style = (faces: Pick<Style, 'plain' | 'strong' | 'em' | 'strongEm'>, size: number, leading: number): Style => ({
  ...faces,
  size,
  leading,
  colour: colours.ink,
})

export const body = style(serif, 10.5, 15.2)
export const cell = style(serif, 9.5, 13)
export const cellHead = style(bold, 9, 13)
export const factLabel = { ...style(sans, 8.5, 12), colour: colours.grey }
export const factValue = style(bold, 10.5, 14)
export const small = { ...style(sans, 8.5, 11.5), colour: colours.grey }
export const under = style(sans, 9.5, 13)
export const municipality = style(bold, 14, 18)
export const bodyName = style(sans, 11, 15)
export const kind = style(bold, 10, 14)
export const mark = { ...style(bold, 10, 14), colour: colours.mark }
export const label = style(sans, 10, 15.2)

/** Headings by level, with the room above and below. */
const headings = [
  { style: style(bold, 17, 22), above: 26, below: 8 },
  { style: style(bold, 12.5, 16), above: 18, below: 5 },
  { style: style(bold, 11, 15), above: 13, below: 4 },
  { style: { ...style(bold, 10, 14), colour: colours.grey }, above: 11, below: 3 },
]

export type HeadingLook = (typeof headings)[number]

/** How a heading of a level, 1 and up, looks; the deep ones look alike. */
export function headingLook(level: number): HeadingLook {
  const look = headings[Math.min(level, headings.length) - 1]
  if (!look) throw new RangeError(`no heading of level ${level}`)
  return look
}
