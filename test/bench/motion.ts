import { dayFromNumber } from '#src/dates.ts'
import {
  at,
  documentsOf,
  EACH,
  type Facts,
  numbersOf,
  publicationsOf,
  referralId,
  referralsOf,
  submittersOf,
  type Taken,
} from './around.ts'
import { type Life, lifeOf, type Planned } from './life.ts'
import { projected } from './projected.ts'
import { chance } from './random.ts'
import type { Row, Rows } from './rows.ts'
import { motionTitle } from './words.ts'
import { type BodyCode, firstDay, id, type Meetings, papers, today } from './world.ts'

const PLACES_A_DAY = 100_000

/** The motions of the bench in the order they came in; each with the rows that the program keeps of it. */
export function* motions(count: number, meetings: Meetings): Generator<Rows> {
  const perDay = count / (today - firstDay)
  const counts = { day: 0, placeInDay: 0, year: '', placeInYear: 0 }
  for (let number = 0; number < count; number += 1) {
    const day = firstDay + Math.floor(number / perDay)
    counts.placeInDay = day === counts.day ? counts.placeInDay + 1 : 1
    counts.day = day
    const year = dayFromNumber(day).slice(0, 4)
    counts.placeInYear = year === counts.year ? counts.placeInYear + 1 : 1
    counts.year = year
    const slug = `${year}-${counts.placeInYear}`
    yield motionRows(number, slug, day, day * PLACES_A_DAY + counts.placeInDay, meetings)
  }
}

function motionRows(number: number, slug: string, day: number, sort_no: number, meetings: Meetings): Rows {
  const from = chance(number)
  const facts: Facts = { matterId: id(16, number), number, title: motionTitle(from), year: slug.slice(0, 4), from }
  const life = lifeOf(from)
  const { taken, minute_item } = take(facts, life, day, meetings)
  const matter = {
    id: facts.matterId,
    slug,
    kind: 'motion',
    title: facts.title,
    version: taken.length,
    sort_no,
    created_at: at,
  }
  const submitter = submittersOf(facts)
  const referral = referralsOf(facts, life, taken)
  const registry_number = numbersOf(facts, life, taken)
  const publication = publicationsOf(facts, taken, minute_item)
  return {
    matter: [matter],
    motion: [{ matter_id: facts.matterId, text: from.pick(papers).motion, channel: 'email' }],
    submitter,
    demand: [1, 2, 3].slice(0, 1 + from.below(3)).map(no => ({
      matter_id: facts.matterId,
      no,
      text: `${facts.title.toLowerCase()} utreds och genomförs i steg ${no}.`,
    })),
    registry_number,
    referral,
    document: documentsOf(facts, taken),
    minute_item,
    event: taken.map(({ at: _, ...event }) => ({
      ...event,
      matter_id: facts.matterId,
      data: JSON.stringify(event.data),
      note: null,
      order_reason: null,
      actor: 'Sofia Berg',
      recorded_at: at,
    })),
    publication,
    ...projected({ matter, submitter, registry_number, publication, taken, asked: life.askedBodies }),
  }
}

function take(facts: Facts, life: Life, received: number, meetings: Meetings): { taken: Taken[]; minute_item: Row[] } {
  const taken: Taken[] = []
  const minute_item: Row[] = []
  let day = received
  for (const planned of life.steps) {
    const earliest = day + planned.after
    const item = planned.at && planned.at !== 'same' ? itemOf(facts, planned.at, earliest, meetings, minute_item) : null
    day = item?.day ?? earliest
    if (day > today) break
    if (item) minute_item.push(item.row)
    taken.push(stepOf(facts, planned, day, taken, item ? String(item.row.id) : null))
  }
  return { taken, minute_item }
}

function stepOf({ number }: Facts, planned: Planned, day: number, taken: Taken[], item: string | null): Taken {
  const before = planned.at === 'same' ? taken.at(-1) : undefined
  return {
    id: id(17, number * EACH + taken.length),
    seq: taken.length + 1,
    kind: planned.kind,
    happened_on: dayFromNumber(day),
    referral_id: planned.referral === undefined ? null : referralId(number, planned.referral),
    minute_item_id: item ?? before?.minute_item_id ?? null,
    strikes_id: null,
    data: planned.data?.(day) ?? {},
    at: before ? before.at : planned.at === 'same' ? null : (planned.at ?? null),
  }
}

function itemOf(
  { matterId, number, title, from }: Facts,
  body: BodyCode,
  day: number,
  meetings: Meetings,
  others: Row[],
) {
  const place = meetings.take(body, day)
  const row = {
    id: id(19, number * EACH + others.length),
    meeting_id: place.meetingId,
    paragraph_no: place.no,
    matter_id: matterId,
    title,
    decision: from.pick(papers).decision,
    summary: from.pick(papers).decision,
    response_version_id: null,
    part_id: place.partId,
    version: 1,
    updated_at: at,
    updated_by: 'Sofia Berg',
  }
  return { row, day: place.day }
}
