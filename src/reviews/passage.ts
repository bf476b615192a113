import type { Section } from '#src/responses/store.ts'
import { plainText } from '#src/text/markup.ts'

/** The papers of an answer: what the body says, and what its officials write to it where that stands apart. */
export const paperParts = ['opinion', 'report'] as const
export type PaperPart = (typeof paperParts)[number]

export interface Paper {
  part: PaperPart
  heading: string
  sections: readonly Section[]
}

/** What a comment is about: a section of a paper, and the words meant in it; no words where it is the whole section. */
export interface Passage {
  paper: PaperPart
  section: string
  quote: string
}

/** The papers of an answer in the order that they are read; one by itself is called what it is, a draft. */
export const papersOf = ({
  sections,
  staff_report,
}: {
  sections: Section[]
  staff_report: Section[] | null
}): Paper[] =>
  staff_report
    ? [
        { part: 'report', heading: 'Tjänsteskrivelsen', sections: staff_report },
        { part: 'opinion', heading: 'Yttrandet', sections },
      ]
    : [{ part: 'opinion', heading: 'Utkastet', sections }]

/** How a form names a section: by its place in its paper. */
export const codeOf = (paper: PaperPart, place: number): string => `${paper}-${place + 1}`

/** The sections of a draft to choose between. */
export const sectionChoices = (papers: readonly Paper[]): { value: string; text: string }[] =>
  papers.flatMap(({ part, heading, sections }) =>
    sections.map((one, place) => ({
      value: codeOf(part, place),
      text: papers.length > 1 ? `${heading}: ${one.heading}` : one.heading,
    })),
  )

/** The section that a form chose; null where it chose none. */
export function sectionChosen(papers: readonly Paper[], code: string): Omit<Passage, 'quote'> | null {
  for (const { part, sections } of papers) {
    const section = sections.find((_, place) => codeOf(part, place) === code)
    if (section) return { paper: part, section: section.heading }
  }
  return null
}

// What is copied from a page has line breaks and spaces where the text has others.
const evened = (text: string): string => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()

/** Are the words that are meant, or at least the section, in the draft as it now is? */
export const isThere = (papers: readonly Paper[], { paper, section, quote }: Passage): boolean =>
  papers
    .filter(one => one.part === paper)
    .flatMap(one => one.sections)
    .some(one => one.heading === section && evened(plainText(one.text)).includes(evened(quote)))

/** Is the section itself still there? */
export const hasSection = (papers: readonly Paper[], { paper, section }: Omit<Passage, 'quote'>): boolean =>
  papers.some(one => one.part === paper && one.sections.some(each => each.heading === section))
