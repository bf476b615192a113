import { longDay } from '#src/dates.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { plural } from '#src/swedish.ts'
import { section, sentence } from './paragraph.ts'

/** What the list of granted motions that are carried out states. Days are civil dates, the instant ISO 8601. */
export interface FollowUpFacts {
  municipality: string
  as_of: string
  motions: {
    title: string
    dnr: string
    responsible: string
    target_on: string | null
    late: boolean
    /** What was told last, and when. */
    progress: string
  }[]
  made_at: string
}

/** The granted motions that are not carried out yet, those that are late first (domain.md 1.3). */
export function followUpDocument(facts: FollowUpFacts): Document {
  const late = facts.motions.filter(one => one.late)
  const words = `${plural(facts.motions.length, 'bifallen motion', 'bifallna motioner')} är inte verkställda än. ${
    late.length === 0 ? 'Ingen är försenad.' : `${plural(late.length, 'är försenad', 'är försenade')}.`
  }`
  return {
    title: `Uppföljning av bifallna motioner ${facts.as_of}`,
    author: facts.municipality,
    createdAt: facts.made_at,
    head: {
      municipality: facts.municipality,
      body: 'Kommunfullmäktige',
      kind: 'UPPFÖLJNING',
      facts: [{ label: 'Läget den', value: facts.as_of }],
    },
    runningHead: [facts.municipality, 'Uppföljning av bifallna motioner', facts.as_of].join(' · '),
    outlined: true,
    body: [
      { type: 'title', text: `Uppföljning av bifallna motioner ${longDay(facts.as_of)}` },
      ...sentence(facts.motions.length === 0 ? 'Ingen bifallen motion följs upp just nu.' : words),
      ...[...late, ...facts.motions.filter(one => !one.late)].flatMap(one =>
        section(one.title, [
          {
            type: 'facts',
            facts: [
              ...(one.dnr ? [{ label: 'Diarienummer', value: one.dnr }] : []),
              { label: 'Ansvarig', value: one.responsible },
              ...(one.target_on
                ? [{ label: one.late ? 'Skulle ha varit klart' : 'Ska vara klart', value: one.target_on }]
                : []),
            ],
          },
          ...sentence(one.progress),
        ]),
      ),
    ],
  }
}
