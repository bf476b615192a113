import type { Document } from '#src/pdf/blocks.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { section } from './paragraph.ts'

/** What officials' papers state: an answer to a referral, the board's own report, a compilation. Days are civil dates. */
export interface ReportFacts {
  municipality: string
  body: string
  /** e.g. REMISSVAR, TJÄNSTEUTLÅTANDE */
  kind: string
  title: string
  facts: { label: string; value: string }[]
  sections: { heading: string; text: RichText }[]
  updated_at: string
}

/** A paper by officials, in the order of its own headings (domain.md 3.2). */
export function reportDocument(report: ReportFacts): Document {
  return {
    title: report.title,
    author: report.municipality,
    createdAt: report.updated_at,
    head: { municipality: report.municipality, body: report.body, kind: report.kind, facts: report.facts },
    runningHead: [report.municipality, report.body, report.title].join(' · '),
    outlined: true,
    body: [
      { type: 'title', text: report.title },
      ...report.sections.flatMap(one =>
        section(one.heading, one.text.length > 0 ? [{ type: 'text', text: one.text }] : []),
      ),
    ],
  }
}
