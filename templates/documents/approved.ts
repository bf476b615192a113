import type { Attender } from '#src/attendance/presence.ts'
import { frontPageLists } from '#src/attendance/words.ts'
import { daysInWords } from '#src/meetings/days.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { joinNames, paragraphSpan } from '#src/swedish.ts'
import { afterParagraphs } from './annexes.ts'
import { lines, numberOf, type ParagraphFacts, paragraphSections, registryBlock, section } from './paragraph.ts'

/** What somebody who adjusted had before them. Files stand by their hash. */
export interface ApprovedFacts {
  meeting: {
    /** The body's code. */
    body: string
    /** The names that stood there; left out of what was approved before they were kept. */
    body_name?: string
    municipality?: string
    held_on: string
    no: number
    place: string
    starts_at: string | null
    attendance: Attender[]
  }
  /** Those of a later day of a meeting that was broken off say which. */
  items: (ParagraphFacts & { decided_on?: string })[]
}

/** Those words as a document, to be read again. `now` has the names of today, for what was kept without. */
export function approvedWords(
  facts: ApprovedFacts,
  now: { body_name: string; municipality: string },
  at: string,
): Document {
  const span = paragraphSpan(facts.items.map(item => item.paragraph_no))
  const { held_on, attendance, body_name: body, municipality } = { ...now, ...facts.meeting }
  const days = [...new Set(facts.items.map(item => item.decided_on ?? held_on))]
  return {
    title: `${body} ${joinNames(days)} ${span}`,
    author: municipality,
    createdAt: at,
    head: { municipality, body, kind: 'DET SOM GODKÄNDES', facts: [{ label: 'Paragrafer', value: span }] },
    runningHead: [municipality, body, joinNames(days)].join(' · '),
    body: [
      { type: 'title', text: `Sammanträde ${daysInWords(days)}` },
      ...frontPageLists(attendance).flatMap(list => section(list.heading, lines(list.lines))),
      ...facts.items.flatMap(item =>
        section(`${numberOf(item)} ${item.title}`, [...registryBlock(item), ...paragraphSections({ ...item, body })]),
      ),
      ...afterParagraphs(facts.items),
    ],
  }
}
