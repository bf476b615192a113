import { bodyOfKind } from '#src/bodies/store.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Term } from '#src/law/term.ts'
import { matterStatusText } from '#src/matters/words.ts'
import { undecided } from '#src/matters/workflow.ts'
import { municipality } from '#src/municipality/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { mandatesOf } from '#src/rosters/store.ts'
import { unansweredOn } from '#src/unanswered/list.ts'
import { clockStateText, emerged } from '#src/unanswered/standing.ts'
import { closingDocument } from '#templates/documents/closing.ts'
import { byStanding, type Leftover, remainingOf, remainsWords, termName, toDo } from './closing.ts'
import { cameInBy, submittersOfAll } from './store.ts'

export interface Closing {
  term: Term
  /** The day that the list is of. */
  day: string
  motions: Leftover[]
}

/** Every motion that came in before a term's end and was not finished on a day, the most urgent first. */
export async function closingOn(db: Reader, { term, day }: { term: Term; day: string }, now: Date): Promise<Closing> {
  const open = await unansweredOn(db, 'staff', day, now)
  const ids = open.map(one => one.matter_id)
  const inTerm = await cameInBy(db, ids, term.to_on)
  const submitters = await submittersOfAll(db, ids)
  const council = await bodyOfKind(db, 'council')
  const mandates = council ? await mandatesOf(db, council.id) : []
  const motions = open
    .filter(one => inTerm.has(one.matter_id))
    .map(one => ({
      ...one,
      submitters: remainingOf(submitters.get(one.matter_id) ?? [], mandates, { term, day }),
      to_do: toDo(one),
    }))
  return { term, day, motions }
}

/** The list as a paper. */
export async function closingPaper(db: Reader, { term, day, motions }: Closing, now: Date): Promise<Document> {
  return closingDocument({
    municipality: (await municipality(db)).name,
    term: termName(term),
    ended_on: term.to_on,
    as_of: day,
    made_at: now.toISOString(),
    motions: motions.length,
    groups: byStanding(motions, undecided).map(([status, some]) => ({
      heading: matterStatusText[status],
      motions: some.map(one => ({
        title: one.title,
        dnr: one.dnr ?? '',
        year_on: one.year_on,
        state: clockStateText[one.state],
        because: one.because,
        submitters: remainsWords(one.submitters),
        emerged: emerged(one, day),
        to_do: one.to_do,
        later: one.later,
      })),
    })),
  })
}

const head = [
  'diarienummer',
  'motion',
  'väckt av',
  'var den är',
  'sedan',
  'ett år',
  'dagar kvar',
  'läge',
  'skäl',
  'motionärerna',
  'att göra',
  'registrerat senare',
]

/** The list for a spreadsheet, a line for each motion, by where they stand. */
export const closingTable = ({ motions }: Closing): string[][] => [
  head,
  ...byStanding(motions, undecided).flatMap(([status, some]) =>
    some.map(one => [
      one.dnr ?? '',
      one.title,
      one.by_line,
      matterStatusText[status],
      one.since_on,
      one.year_on ?? '',
      one.days_left === null ? '' : String(one.days_left),
      clockStateText[one.state],
      one.because,
      remainsWords(one.submitters),
      one.to_do,
      one.later ? 'ja' : '',
    ]),
  ),
]
