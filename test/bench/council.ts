import { chance } from './random.ts'
import type { Row, Rows } from './rows.ts'
import { motionTitle, paragraph, richParagraphs } from './words.ts'
import { type BodyCode, bodyId, id, now, people } from './world.ts'

/** A meeting to measure: its size, and where it is. */
export interface Big {
  code: BodyCode
  seats: number
  paragraphs: number
  /** §§ with a roll call, and with four statements each. */
  rollCalls: number
  stated: number
}

export const council: Big = { code: 'KF', seats: 101, paragraphs: 60, rollCalls: 12, stated: 10 }
export const committee: Big = { code: 'SN', seats: 11, paragraphs: 12, rollCalls: 2, stated: 2 }
/** A day on which no other meeting is held. */
export const heldOn = '2026-11-20'

const at = now.toISOString()
const sizes = [council, committee]
export const meetingIdOf = (big: Big): string => id(40, sizes.indexOf(big))
const itemId = (big: Big, no: number): string => id(41, sizes.indexOf(big) * 1000 + no)

/** A council of 101 and a committee of 11, each with a meeting whose minutes are being written. */
export function* bigMeetings(): Generator<Rows> {
  for (const big of sizes) yield meetingRows(big)
}

function meetingRows(big: Big): Rows {
  const from = chance(40 + sizes.indexOf(big))
  const numbers = Array.from({ length: big.paragraphs }, (_, i) => i + 1)
  const titles = numbers.map(() => motionTitle(from))
  const rich = (...sentences: number[]): string =>
    JSON.stringify(richParagraphs(sentences.map(n => paragraph(from, n))))
  const meeting_id = meetingIdOf(big)
  const recorded = { recorded_at: at, recorded_by: 'bench' }
  return {
    meeting: [
      { id: meeting_id, body_id: bodyId(big.code), held_on: heldOn, no: 1, place: 'Salen', starts_at: '13:00' },
    ],
    attendance: seats(big).map((one, i) => ({
      meeting_id,
      position: i + 1,
      ...one,
      capacity: 'member',
      office: i === 0 ? 'chair' : null,
      here: 'room',
      from_no: null,
      to_no: null,
      serves_for: null,
    })),
    agenda_item: titles.map((title, i) => ({
      id: id(42, sizes.indexOf(big) * 1000 + i),
      meeting_id,
      seq: i + 1,
      place: i + 1,
      section: i < big.paragraphs / 2 ? 'decision' : 'information',
      title,
      dnr: `${big.code}-2026/${i}`,
      proposal: rich(1),
      minute_item_id: itemId(big, i + 1),
      ...recorded,
    })),
    minute_item: titles.map((title, i) => ({
      id: itemId(big, i + 1),
      meeting_id,
      paragraph_no: i + 1,
      matter_id: null,
      title,
      decision: rich(1, 1),
      summary: rich(4, 5, 4, 5, 4, 5, 4, 5),
      response_version_id: null,
      preparatory: 0,
      part_id: null,
      version: 1,
      updated_at: at,
      updated_by: 'bench',
    })),
    proposal: numbers.slice(0, big.rollCalls).flatMap(no => proposalRows(big, no)),
    vote: numbers.slice(0, big.rollCalls).map(no => voteRow(big, no)),
    minutes_note: numbers.slice(0, big.stated).flatMap(no => noteRows(big, no, rich(3))),
  }
}

const seats = ({ seats }: Big): { name: string; party: string }[] =>
  people.slice(0, seats).map(({ name, party }) => ({ name, party }))

const proposalRows = (big: Big, no: number): Row[] =>
  ['bifall till förslaget', 'avslag på förslaget'].map((wording, i) => ({
    minute_item_id: itemId(big, no),
    position: i + 1,
    movers: JSON.stringify(seats(big).slice(i, i + 1)),
    seconders: JSON.stringify(seats(big).slice(i + 2, i + 6)),
    wording,
    withdrawn: 0,
  }))

function voteRow(big: Big, no: number): Row {
  const ballots = seats(big).map((one, i) => ({ ...one, option: i % 3 === 0 ? 'no' : 'yes' }))
  const against = ballots.filter(one => one.option === 'no').length
  return {
    minute_item_id: itemId(big, no),
    position: 1,
    yes_means: 'bifall till förslaget',
    no_means: 'avslag på förslaget',
    secret: 0,
    by_minority: 0,
    won: 'yes',
    yes: ballots.length - against,
    no: against,
    abstain: 0,
    ballots: JSON.stringify(ballots),
  }
}

const noteRows = (big: Big, no: number, text: string): Row[] =>
  seats(big)
    .slice(2, 6)
    .map((one, i) => ({
      id: id(43, sizes.indexOf(big) * 10_000 + no * 10 + i),
      minute_item_id: itemId(big, no),
      position: i + 1,
      kind: i === 0 ? 'reservation' : 'note',
      ...one,
      persons: JSON.stringify([one]),
      on_behalf_of: null,
      text,
      in_annex: i % 2,
      sha256: null,
      file_name: null,
    }))
