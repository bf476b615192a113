import { z } from 'zod'

/** How a summons goes to somebody: by e-mail from here, or otherwise, which somebody sees to by hand. */
export interface Recipient {
  name: string
  channel: 'mail' | 'otherwise'
  /** The letter, where there is one. */
  mail_id?: string | undefined
}

// Those of before the letters stand by their names alone.
const kept = z.array(
  z.union([
    z.string().transform((name): Recipient => ({ name, channel: 'otherwise' })),
    z.strictObject({ name: z.string(), channel: z.enum(['mail', 'otherwise']), mail_id: z.string().optional() }),
  ]),
)

/** Whom a summons went to, as it is kept. */
export const readRecipients = (json: string): Recipient[] => kept.parse(JSON.parse(json))

/** Those who get it in another way than by e-mail from here. */
export const otherwise = (recipients: readonly Recipient[]): string[] =>
  recipients.filter(one => one.channel === 'otherwise').map(one => one.name)
