const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

/**
 * The contrast of a colour, '#1b3f6b', to white, from 1 to 21 (WCAG 2.2, relative luminance); null where it is no
 * colour.
 */
export function contrastToWhite(colour: string): number | null {
  const match = HEX.exec(colour)
  if (!match) return null
  const [r = 0, g = 0, b = 0] = match.slice(1).map(part => linear(Number.parseInt(part, 16) / 255))
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}

/** What WCAG 2.2 AA asks of small text (1.4.3). */
export const LEAST_CONTRAST = 4.5
