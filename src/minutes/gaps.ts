import { notAgreedAt } from '#src/agenda/agreed.ts'
import { answeringFor, type Signers, signingGaps } from '#src/approval/answering.ts'
import { attendersOf, rolesOfItems } from '#src/attendance/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { standingOf } from '#src/lodged/lodged.ts'
import { type KeptLodged, lodgedAtMeeting } from '#src/lodged/store.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { undrawnIn } from '#src/pdf/fonts.ts'
import { assemblyOf } from '#src/practice/store.ts'
import { type Checked, type Gap, gapsIn } from './completeness.ts'
import { paragraphFacts } from './extract.ts'
import { numbersToBe } from './numbers.ts'
import { type Records, recordsOf } from './records.ts'
import { lastFixedBefore, seriesOf } from './series.ts'
import { statementName } from './statements.ts'
import { fullItemsOfMeeting, type MinuteItem, minorityStepsOf } from './store.ts'
import { wordedSections, wordingsIn } from './wording.ts'

function checked(
  item: MinuteItem,
  records: Records,
  lodged: readonly KeptLodged[],
  { steps, notAgreed }: { steps: ReadonlyMap<string, boolean>; notAgreed: ReadonlyMap<number, string> },
): Checked {
  const facts = paragraphFacts(item, records)
  return {
    ...item,
    ...records,
    undrawn: undrawnIn(JSON.stringify(facts)),
    minority_step: steps.get(item.id) ?? null,
    not_agreed: notAgreed.get(item.paragraph_no) ?? null,
    has_matter: item.matter_id !== null || steps.has(item.id),
    outdated: wordingsIn(facts, records.own)
      .filter(one => one.isOutdated)
      .map(one => wordedSections[one.section].name),
    waiting: lodged
      .filter(one => one.minute_item_id === item.id && standingOf(one) === 'waiting')
      .map(one => statementName({ kind: one.kind, persons: [one], of_group: null })),
  }
}

/** §§ with what is noted of who led. */
export async function ledItems(db: Reader, items: readonly { id: string; paragraph_no: number }[]) {
  const ids = items.map(item => item.id)
  const roles = await rolesOfItems(db, ids)
  return items.map(({ id, paragraph_no }) => ({ paragraph_no, roles: roles.get(id) ?? [] }))
}

/** When §§ are adjusted, and whether at once. */
export interface Moment {
  today: string
  immediate: boolean
}

/** What is missing in these §§ of a meeting's minutes, and in who is to adjust them, where that is said. */
export async function gapsOf(
  db: Reader,
  meeting: Meeting,
  paragraphs: readonly number[],
  signers: Signers | null,
  { today, immediate }: Moment,
): Promise<Gap[]> {
  const items = (await fullItemsOfMeeting(db, meeting.id)).filter(item => paragraphs.includes(item.paragraph_no))
  const ids = items.map(item => item.id)
  const records = await recordsOf(db, ids)
  const lodged = await lodgedAtMeeting(db, meeting.id)
  const steps = await minorityStepsOf(db, ids)
  const notAgreed = await notAgreedAt(db, meeting)
  const attenders = await attendersOf(db, meeting.id)
  const all = items.map(item => checked(item, found(records.get(item.id)), lodged, { steps, notAgreed }))
  const gaps = gapsIn(all, {
    attenders,
    numbers: await numbersUpTo(db, meeting, Math.max(...paragraphs)),
    assembly: await assemblyOf(db, meeting),
    goesOn: !immediate && meeting.closed_at === null && meeting.ends_on > today,
  })
  if (signers === null) return gaps
  return [...gaps, ...signingGaps(all, attenders, answeringFor(all, attenders, signers))]
}

// Those that the §§ get, up to one of them, after the last of the body's that is fixed in the year: a § after these may
// be written before the one between them is. Where the minutes are kept elsewhere, most §§ are not here at all.
async function numbersUpTo(db: Reader, meeting: Meeting, last: number): Promise<number[]> {
  const series = await seriesOf(db, meeting)
  if (!series) return []
  const here = (await numbersToBe(db, meeting)).filter(one => one.from <= last).map(one => one.to)
  const before = series.meetingId ? 0 : await lastFixedBefore(db, meeting)
  return before > 0 && before < Math.min(...here) ? [before, ...here] : here
}
