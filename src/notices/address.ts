import type { Reader } from '#src/db/schema.ts'
import { found, notFound } from '#src/errors.ts'
import type { Access } from '#src/web/guard.ts'
import { type DecisionNotice, type MinutesNotice, type Notice, noticeByNo } from './store.ts'

/** The notice that an address names by its number; undefined where there is none. */
async function noticeIn(db: Reader, { no = '' }: Record<string, string>): Promise<Notice | undefined> {
  return /^\d{1,9}$/.test(no) ? noticeByNo(db, Number(no)) : undefined
}

export const foundNotice = async (db: Reader, params: Record<string, string>): Promise<Notice> =>
  found(await noticeIn(db, params), 'Anslaget')

export async function foundMinutesNotice(db: Reader, params: Record<string, string>): Promise<MinutesNotice> {
  const notice = await foundNotice(db, params)
  if (notice.kind !== 'minutes') throw notFound('Anslaget')
  return notice
}

export async function foundDecisionNotice(db: Reader, params: Record<string, string>): Promise<DecisionNotice> {
  const notice = await foundNotice(db, params)
  if (notice.kind !== 'decision') throw notFound('Anslaget')
  return notice
}

/** Whoever makes known what the notice's body decides. */
export const announces: Access = {
  permission: 'minutes.announce',
  at: async (db, params) => (await noticeIn(db, params))?.body_id,
}
