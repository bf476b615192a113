import type { Practice, ResponseManner } from '#src/practice/practice.ts'
import { paragraphs } from '#src/text/markup.ts'
import { PROPOSAL, type Section, SUMMARY, sectionUnder } from './store.ts'

/** A template has at most so many, so that a draft has room for more. */
export const MOST_HEADINGS = 8

const CONSEQUENCES = 'Ekonomiska och juridiska konsekvenser'

/** The headings of the answer itself, for a body that has not chosen its own (domain.md 3.2). */
export const usualHeadings: Record<ResponseManner, readonly string[]> = {
  one: [SUMMARY, 'Beskrivning av ärendet', 'Förvaltningens synpunkter', CONSEQUENCES],
  two: [SUMMARY, 'Nämndens synpunkter', CONSEQUENCES],
}

/** The headings of the officials' report to their own committee, where the two stand apart (domain.md 3.2). */
export const usualReportHeadings: readonly string[] = [PROPOSAL, SUMMARY, 'Bakgrund', 'Bedömning']

/** The headings are a body's own, or the usual ones where it has said nothing. */
const ownOr = (own: readonly string[], usual: readonly string[]): readonly string[] => (own.length > 0 ? own : usual)

export interface Opening {
  sections: Section[]
  /** Null where the answer is one paper. */
  staff_report: Section[] | null
}

/**
 * What a new draft begins with: the headings of the body's template and, where its officials write a report of their own,
 * what they usually propose that the body decides.
 */
export function openingSections(
  practice: Pick<Practice, 'response_manner' | 'response_headings' | 'report_headings'>,
  usualProposal: string,
): Opening {
  const { response_manner: manner, response_headings, report_headings } = practice
  const empty = (heading: string): Section => ({ heading, text: [] })
  const sections = ownOr(response_headings, usualHeadings[manner]).map(empty)
  if (manner === 'one') return { sections, staff_report: null }
  const staff_report = ownOr(report_headings, usualReportHeadings).map(empty)
  const proposal = sectionUnder(staff_report, PROPOSAL)
  if (proposal) proposal.text = paragraphs(usualProposal)
  return { sections, staff_report }
}
