import { z } from 'zod'
import { code, day, instant, recorded, sha, undone, words } from './forms.ts'

/** One look at the public notice board that told of this: whether it was seen there. */
const sighting = z.strictObject({
  at: instant,
  url: words,
  /** Of the answer; 0 where none came. */
  status: z.int().min(0),
  /** Of the page as it came. */
  sha256: sha,
  seen: z.boolean(),
})
export const sightings = z.array(sighting).default([])

/** What was posted of a part of the minutes. */
export const notice = z.strictObject({
  body_name: words,
  paragraphs: words,
  posted_on: day,
  kept_at: words,
  recorded,
  taken_down: z.strictObject({ on: day, recorded }).nullable(),
  replaced: z.strictObject({ reason: words, recorded }).nullable(),
  /** Each look at the board that told of it, whether it was seen there. */
  sightings,
})

/** A delegated decision with all that was posted of it, each time with the words of that time. */
export const delegatedDecision = z.strictObject({
  body: code,
  notices: z
    .array(
      z.strictObject({
        title: words,
        decision: words,
        decided_by: words,
        decided_on: day,
        dnr: z.string(),
        ...notice.omit({ paragraphs: true }).shape,
        withdrawn: undone.nullable(),
      }),
    )
    .min(1, 'minst ett anslag'),
})
