import { z } from 'zod'
import { bodyCodeShape } from '#src/bodies/body.ts'
import { isDay } from '#src/dates.ts'

/** The forms that fields of a matter file have (docs/matter-format.md). */

export const day = z.string().refine(isDay, 'inte en dag i formen ÅÅÅÅ-MM-DD som finns i almanackan')
export const instant = z.iso.datetime('inte en tidpunkt i formen 2021-05-26T12:00:00.000Z')
export const words = z.string().min(1, 'tom')
export const code = z.string().regex(bodyCodeShape, 'inte en kod: stora bokstäver A–Z, siffror och bindestreck')
export const sha = z.string().regex(/^[0-9a-f]{64}$/, 'inte en SHA-256')
export const number = z.int().min(1)

export const recorded = z.strictObject({ at: instant, by: words })
export const undone = z.strictObject({ at: instant, by: words, reason: words })
export const file = z.strictObject({ sha256: sha, name: words })
export const person = z.strictObject({ name: words, party: z.string() })

/** What was let out on the open web, and taken back from it. */
export const publications = z.array(
  z.strictObject({
    published: recorded,
    revoked: undone.nullable(),
  }),
)
/** Where a § stands. */
export const paragraph = { body: code, held_on: day, no: number, paragraph_no: number }
