import { diffArrays } from 'diff'
import { escapeHtml } from './html.ts'

export interface Piece {
  text: string
  /** Only in the earlier text, only in the later one, or in both. */
  how: 'removed' | 'added' | 'kept'
}

// Beyond this many changes two texts are no versions of each other. A number and no clock: the same on every machine.
const MOST_CHANGES = 1000

/** Paragraphs with the empty lines after them; words, a § with its number, and what stands between them. */
const paragraphsOf = (text: string): string[] => text.match(/[^\n]+\n*|\n+/g) ?? []
const wordsOf = (text: string): string[] =>
  text.match(/§+[ \u00a0]*\d+|[\p{L}\p{M}\p{N}]+(?:[.,:/-][\p{L}\p{M}\p{N}]+)*|\s+|./gu) ?? []

/**
 * What was taken out of a text and what was put in: first by paragraphs, then in what was changed by words. Texts too
 * unlike to be versions of each other come as one taken out and one put in.
 */
export function difference(earlier: string, later: string): Piece[] {
  return joined(changesIn(paragraphsOf(earlier), paragraphsOf(later)).flatMap(byWords))
}

interface Change {
  removed: string
  added: string
  kept: string
}

/** The changes between two rows of parts; what was taken out and what came in its place stand together. */
function changesIn(before: string[], after: string[]): Change[] {
  const found = diffArrays(before, after, { maxEditLength: MOST_CHANGES })
  if (!found) return [{ removed: before.join(''), added: after.join(''), kept: '' }]
  const changes: Change[] = []
  for (const { value, added, removed } of found) {
    const text = value.join('')
    const last = changes.at(-1)
    if (added && last?.removed && !last.added) last.added = text
    else changes.push({ removed: removed ? text : '', added: added ? text : '', kept: added || removed ? '' : text })
  }
  return changes
}

const byWords = ({ removed, added, kept }: Change): Piece[] =>
  removed && added ? changesIn(wordsOf(removed), wordsOf(added)).flatMap(asPieces) : asPieces({ removed, added, kept })

const asPieces = ({ removed, added, kept }: Change): Piece[] => [
  { text: removed, how: 'removed' },
  { text: added, how: 'added' },
  { text: kept, how: 'kept' },
]

/** Pieces of one kind that stand side by side are one; empty ones are none. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces.filter(one => one.text !== '')) {
    const last = all.at(-1)
    if (last?.how === piece.how) last.text += piece.text
    else all.push({ ...piece })
  }
  return all
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
