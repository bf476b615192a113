import { z } from 'zod'
import { letterKinds } from '#src/mail/mail.ts'
import { code, file, instant, recorded, words } from './forms.ts'

const sending = { sent_at: instant.nullable(), failed_at: instant.nullable(), failure: z.string().nullable() }

/** A letter by e-mail and how its sending went: to whom by name, and never at what address. */
export const letter = z.strictObject({
  to: words,
  subject: words,
  text: z.string(),
  attachments: z.array(file),
  queued: recorded,
  attempts: z.int().min(0),
  ...sending,
  received_at: instant.nullable(),
  /** How it went before it was sent anew. */
  earlier: z.array(z.strictObject({ queued_at: instant, ...sending })),
})

/** The same of a referral: what it was for, and which body wrote. */
export const referralLetter = z.strictObject({ kind: z.enum(letterKinds), from: code.nullable(), ...letter.shape })
