import { diffWordsWithSpace } from 'diff'
import { escapeHtml } from './html.ts'

export interface Piece {
  text: string
  /** Only in the earlier text, only in the later one, or in both. */
  how: 'removed' | 'added' | 'kept'
}

const MOST_WORDS = 20_000
const PATIENCE = 2_000

// Swedish words, with their numbers and signs; else å, ä and ö would be borders of words to some engines.
const words = new Intl.Segmenter('sv', { granularity: 'word' })

/**
 * What was taken out of a text and what was put in, word by word. Texts too long or too unlike to compare in a moment come
 * as one taken out and one put in.
 */
export function difference(earlier: string, later: string): Piece[] {
  if (earlier === later) return earlier === '' ? [] : [{ text: earlier, how: 'kept' }]
  const whole: Piece[] = [
    { text: earlier, how: 'removed' },
    { text: later, how: 'added' },
  ]
  const isLong = [earlier, later].some(text => text.split(/\s+/, MOST_WORDS + 1).length > MOST_WORDS)
  const found = isLong
    ? undefined
    : diffWordsWithSpace(earlier, later, { intlSegmenter: words, timeout: PATIENCE } as Parameters<
        typeof diffWordsWithSpace
      >[2])
  if (!found) return whole.filter(piece => piece.text !== '')
  return found.map(({ value, added, removed }) => ({
    text: value,
    how: added ? 'added' : removed ? 'removed' : 'kept',
  }))
}

const tags = { removed: 'del', added: 'ins', kept: null } as const

/** A difference as HTML, in paragraphs; what was taken out and put in is said to those who do not see it. */
export function differenceHtml(pieces: readonly Piece[]): string {
  const inner = pieces
    .map(({ text, how }) => {
      const tag = tags[how]
      if (!tag) return escapeHtml(text)
      const said = how === 'added' ? 'tillagt: ' : 'borttaget: '
      return `<${tag}><span class="ds-sr-only">${said}</span>${escapeHtml(text)}<span class="ds-sr-only"> slut </span></${tag}>`
    })
    .join('')
  return `<p class="difference">${inner.replaceAll(/\n{2,}/g, '<br><br>').replaceAll('\n', '<br>')}</p>`
}
