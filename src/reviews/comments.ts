import { clockInStockholm } from '#src/dates.ts'
import type { Link } from '#src/web/views.ts'
import { hasSection, isThere, type Paper, type PaperPart, type Passage } from './passage.ts'
import { isAsking, reviewText } from './review.ts'
import type { Said } from './store.ts'

/** A comment as a page shows it, beside its section or in the list of all that was said. */
export interface Comment {
  title: string
  when: string
  /** The words that it is about; empty where it is about the whole section, or the whole draft. */
  quote: string
  text: string
  /** What has become of it and of the text. */
  notes: string[]
  /** To mark it as dealt with, where it asks for something. */
  deal: Link | null
}

/** A comment with where it stands; no passage for what is about the whole draft, or a section that is gone. */
export interface Placed extends Comment {
  passage: Passage | null
  isOpen: boolean
}

/**
 * All that was said of a draft as pages show it, the first of it first. `dealHref` is where the comment of a number (from 1)
 * is marked as dealt with.
 */
export function commentsOn(
  reviews: readonly Said[],
  papers: readonly Paper[],
  version: number,
  dealHref: (no: number) => string,
): Placed[] {
  return reviews.map(one => {
    const { answer, level, text, passage, dealt } = one
    const isOpen = isAsking(one) && dealt === null
    const stands = passage !== null && hasSection(papers, passage)
    const title = `${reviewText[answer]}${level && ` (${level})`} av ${one.recorded_by}`
    return {
      title,
      when: clockInStockholm(one.recorded_at),
      quote: passage?.quote ?? '',
      text,
      notes: [
        ...(passage && !stands ? [`Gällde avsnittet ”${passage.section}”, som inte finns kvar.`] : []),
        ...(passage && stands && !isThere(papers, passage) ? ['Orden finns inte kvar i texten.'] : []),
        ...(one.version < version ? ['Texten har ändrats sedan dess.'] : []),
        ...(dealt ? [`Åtgärdat av ${dealt.by} ${clockInStockholm(dealt.at)}.`] : []),
      ],
      deal: isOpen ? { href: dealHref(one.no), text: 'Markera som åtgärdat' } : null,
      passage: stands ? passage : null,
      isOpen,
    }
  })
}

/** Those that stand beside this section. */
export const besideSection = (comments: readonly Placed[], paper: PaperPart, heading: string): Placed[] =>
  comments.filter(one => one.passage?.paper === paper && one.passage.section === heading)

/** The papers of a form in which a draft is written: what its fields begin with, and how many sections it shows. */
interface Written {
  paper: PaperPart
  fields: string
  places: readonly number[]
}

/**
 * The comments that nobody has seen to yet, for the form in which the draft is written: beside each section by the name of
 * its fields, and the rest.
 */
export function openBeside(
  comments: readonly Placed[],
  papers: readonly Written[],
  headingOf: (field: string) => string,
): { beside: Record<string, Placed[]>; rest: Placed[] } {
  const open = comments.filter(one => one.isOpen)
  const beside = Object.fromEntries(
    papers.flatMap(({ paper, fields, places }) =>
      places.map(n => [`${fields}${n}`, besideSection(open, paper, headingOf(`${fields}heading_${n}`))]),
    ),
  )
  const placed = new Set(Object.values(beside).flat())
  return { beside, rest: open.filter(one => !placed.has(one)) }
}
