import { dayFromNumber, dayNumber } from '#src/dates.ts'
import { chance } from './random.ts'
import type { Row, Rows } from './rows.ts'
import { names, paragraph, richParagraphs } from './words.ts'

/** The bench's day: the motions have come in from `firstDay` until then. */
export const now = new Date('2026-11-23T09:00:00.000Z')
export const today = dayNumber('2026-11-23')
export const firstDay = dayNumber('2015-01-01')

export const staffAccount = 'bench-registrar'
/** Keeps the minutes of the meetings that are measured. */
export const secretaryAccount = 'bench-secretary'
const WEEK = 7
const PEOPLE = 300

const bodies = [
  ['KF', 'Kommunfullmäktige', 'council'],
  ['KS', 'Kommunstyrelsen', 'executive_board'],
  ['KSAU', 'Kommunstyrelsens arbetsutskott', 'subcommittee'],
  ['SN', 'Socialnämnden', 'committee'],
  ['BUN', 'Barn- och utbildningsnämnden', 'committee'],
  ['GYN', 'Gymnasie- och arbetsmarknadsnämnden', 'committee'],
  ['KFN', 'Kultur- och fritidsnämnden', 'committee'],
  ['KLN', 'Klimat- och stadsmiljönämnden', 'committee'],
  ['BSN', 'Bygglovs- och tillsynsnämnden', 'committee'],
  ['VON', 'Vård- och omsorgsnämnden', 'committee'],
  ['NEX', 'Natur- och exploateringsnämnden', 'committee'],
  ['KSF', 'Kommunstyrelsens förvaltning', 'administration'],
  ['POL', 'Lokalpolisområdet', 'external'],
] as const

export type BodyCode = (typeof bodies)[number][0]

export const bodyId = (code: BodyCode): string =>
  id(
    1,
    bodies.findIndex(([own]) => own === code),
  )
export const bodyKind = (code: BodyCode): string => bodies.find(([own]) => own === code)?.[2] ?? ''
/** Those who are asked for an opinion. */
export const asked = bodies.slice(3).map(([code]) => code)
const meets = bodies.slice(0, 11).map(([code]) => code)

/** As long as the program's own ids, and in the order they are made. */
export const id = (kind: number, number: number): string => {
  const digits = number.toString(16).padStart(12, '0')
  return `0192${kind.toString(16).padStart(4, '0')}-${digits.slice(0, 4)}-7000-8000-0000${digits.slice(4)}`
}

const parties = ['S', 'M', 'SD', 'V', 'C', 'L', 'KD', 'MP', '-']
export const people = names(PEOPLE).map((name, at) => ({
  id: id(2, at),
  name,
  party: parties[Math.min(Math.floor(at / 34), parties.length - 1)] ?? '-',
}))

export interface Paper {
  motion: string
  decision: string
}

const from = chance(1)
/** Texts to share: what a page costs depends on their length, not on their number. */
export const papers: Paper[] = Array.from({ length: 400 }, () => ({
  motion: JSON.stringify(richParagraphs([1, 2, 3].map(() => paragraph(from, 3)))),
  decision: JSON.stringify(richParagraphs([paragraph(from, 1)])),
}))

/** A body's meeting in the week of a day: every body meets on Mondays. */
export class Meetings {
  readonly #paragraphs = new Map<string, number>()

  /** The next § of the body's first meeting on this day or after. */
  take(code: BodyCode, day: number): { meetingId: string; partId: string; day: number; no: number } {
    const week = Math.ceil((day - firstDay) / WEEK)
    const meetingId = meetingOf(code, week)
    const no = (this.#paragraphs.get(meetingId) ?? 0) + 1
    this.#paragraphs.set(meetingId, no)
    return { meetingId, partId: meetingId, day: firstDay + week * WEEK, no }
  }
}

const lastWeek = Math.floor((today - firstDay) / WEEK)
const meetingOf = (code: BodyCode, week: number): string => id(3, week * 100 + meets.indexOf(code))

/** Everything that stands around the motions. */
export function* world(): Generator<Rows> {
  const at = now.toISOString()
  const file = {
    sha256: 'f'.repeat(64),
    media_type: 'application/pdf',
    size: 5,
    bytes: Buffer.from('%PDF-'),
    created_at: at,
  }
  yield {
    municipality: [
      {
        id: 1,
        name: 'Provköpings kommun',
        colour: '#1b3f6b',
        mark_sha256: null,
        clock_start: 'submitted',
        created_at: at,
      },
    ],
    file: [file],
    body: bodies.map(([code, name, kind]) => ({
      id: bodyId(code),
      code,
      name,
      kind,
      parent_id: kind === 'subcommittee' ? bodyId('KS') : null,
      registry_format: `${code}-{år}/{nr}`,
    })),
    person: people.map(({ id, name }) => ({ id, name, created_at: at })),
    account: [staffAccount, secretaryAccount].map((username, place) => ({
      id: id(4, 1 + place),
      person_id: people[place]?.id ?? '',
      username,
      password_hash: 'none',
      created_at: at,
      disabled_at: null,
    })),
    role_holding: (
      [
        ['registrar', 1, 'KS'],
        ['secretary', 1, 'KS'],
        ['case_officer', 1, 'KS'],
        ['secretary', 2, 'KF'],
        ['secretary', 2, 'SN'],
      ] as const
    ).map(([role, account, body], place) => ({
      id: id(5, place),
      account_id: id(4, account),
      body_id: bodyId(body),
      role,
      from_on: '2015-01-01',
      to_on: null,
    })),
  }
  for (let week = 0; week <= lastWeek; week += 1) yield meetingsIn(week, at)
}

function meetingsIn(week: number, at: string): Rows {
  const held_on = dayFromNumber(firstDay + week * WEEK)
  const ids = meets.map(code => ({ id: meetingOf(code, week), body_id: bodyId(code) }))
  const meeting: Row[] = ids.map(one => ({ ...one, held_on, no: 1, place: 'Kommunalhuset', starts_at: null }))
  const minutes_part: Row[] = ids.map(one => ({
    id: one.id,
    meeting_id: one.id,
    adjusted_on: held_on,
    immediate: 0,
    recorded_at: at,
    recorded_by: 'bench',
  }))
  return { meeting, minutes_part }
}
