import { z } from 'zod'
import { heres } from '#src/attendance/presence.ts'
import { planned } from './format-agenda.ts'
import { sightings } from './format-notices.ts'
import { code, day, number, person, recorded, undone, words } from './forms.ts'

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'inte ett klockslag i formen 18:42')

/** One stretch of one person: who comes and goes stands there several times. */
const attender = z.strictObject({
  name: words,
  party: z.string(),
  capacity: z.enum(['member', 'substitute', 'other']),
  office: z.string().nullable(),
  here: z.enum(heres),
  from_no: number.nullable(),
  to_no: number.nullable(),
  from_at: hour.nullable().default(null),
  to_at: hour.nullable().default(null),
  serves_for: words.nullable(),
})

export const meeting = z.strictObject({
  body: code,
  held_on: day,
  no: number,
  place: z.string(),
  starts_at: z.string().nullable(),
  /** The clock when it ended; null where it is not noted. */
  ended_at: z.string().nullable().default(null),
  /** The later days of one that was broken off, from the second on; those entered wrongly keep their place. */
  later_days: z
    .array(
      z.strictObject({
        held_on: day,
        place: z.string(),
        starts_at: hour.nullable(),
        ended_at: hour.nullable(),
        recorded,
        voided: undone.nullable(),
      }),
    )
    .default([]),
  /** When it was closed and its §§ had got their numbers, and by whom. */
  closed: recorded.nullable().default(null),
  attendance: z.array(attender),
  /** Why it is as it is, where somebody would ask; empty where nobody would. */
  attendance_reason: z.string().default(''),
  /** Who was chosen to adjust its minutes. */
  adjusters: z.array(person).default([]),
  /** Each time that it was posted on the notice board. */
  announced: z
    .array(z.strictObject({ day_no: number.default(1), posted: recorded, withdrawn: undone.nullable() }))
    .default([]),
  sightings,
  ...planned,
})
