import type { Reader } from '#src/db/schema.ts'
import type { Section } from '#src/responses/store.ts'
import type { Values } from '#src/web/form.ts'
import { progressOf } from './actions.ts'
import { commentsOn, openBeside } from './comments.ts'
import type { Draft } from './draft.ts'
import { levelsOf } from './levels-store.ts'
import { papersOf } from './passage.ts'
import { standingWords } from './review.ts'

interface Writing {
  body_id: string
  /** Null before anybody has saved. */
  draft: (Draft & { sections: Section[]; staff_report: Section[] | null }) | null
  /** The papers of the form, as it shows them. */
  papers: readonly { fields: string; places: readonly number[] }[]
  values: Values
  dealHref: (no: number) => string
  today: string
}

/** What the form in which a draft is written says of how it is reviewed: where it stands, and what is left to see to. */
export async function whileWriting(db: Reader, { body_id, draft, papers, values, dealHref, today }: Writing) {
  if (!draft) {
    const hasLevels = (await levelsOf(db, body_id, today)).length > 0
    return { handsIn: hasLevels, standing: null, comments: { beside: {}, rest: [] } }
  }
  const { reviews, standing } = await progressOf(db, draft, today)
  const shown = papers.map(one => ({ ...one, paper: one.fields === '' ? ('opinion' as const) : ('report' as const) }))
  const said = commentsOn(reviews, papersOf(draft), draft.version, dealHref)
  return {
    handsIn: standing.hasLevels,
    standing: standing.isHandedIn || standing.returned ? standingWords(standing) : null,
    comments: openBeside(said, shown, field => String(values[field] ?? '')),
  }
}
