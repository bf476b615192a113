import type { Reader } from '#src/db/schema.ts'
import { bodiesWhere, may, mayAtThe, type User } from '#src/permissions.ts'
import { failedMails, type ShownMail } from './store.ts'

/**
 * The letters that did not reach anybody, as far as they are this user's affair: those of their bodies, and for those
 * who look after the whole, the ones that tell a person of what is theirs. `mayRetry` says which may be sent anew.
 */
export async function failedFor(
  db: Reader,
  user: User | null,
  boardId: string | undefined,
): Promise<(ShownMail & { mayRetry: boolean })[]> {
  const personal = mayAtThe('executive_board', user, 'mail.oversee')
  const mails = await failedMails(db, bodiesWhere(user, 'mail.retry'), { personal })
  return mails.map(one => ({ ...one, mayRetry: may(user, 'mail.retry', one.body_id ?? boardId ?? '') }))
}
