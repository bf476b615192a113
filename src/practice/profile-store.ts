import type { Acting } from '#src/acting.ts'
import { log, refuseStale } from '#src/db/log.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { type Profile, withChanges } from './profile.ts'
import { type ProfileCode, profileCodes, profiles } from './profiles.ts'

/** Which of the profiles a body has chosen, and what it does otherwise. */
export interface ChosenProfile {
  code: ProfileCode
  changes: Partial<Profile>
}

const chosenQuery = (db: Reader, bodyId: string) =>
  db.selectFrom('profile').select(['code', 'changes']).where('body_id', '=', bodyId)

/** What a body has chosen; the usual profile where it has chosen none. */
export async function chosenProfile(db: Reader, bodyId: string): Promise<ChosenProfile> {
  const [row] = await prepared(db, chosenQuery, bodyId)
  const code = profileCodes.find(one => one === row?.code) ?? 'decision_first'
  return { code, changes: row ? (JSON.parse(row.changes) as Partial<Profile>) : {} }
}

/** In what manner a body writes its §§ now. */
export async function profileOf(db: Reader, bodyId: string): Promise<Profile> {
  const { code, changes } = await chosenProfile(db, bodyId)
  return withChanges(profiles[code], changes)
}

export const profileSaved = (bodyId: string) =>
  ({ action: 'profile.saved', subject: 'body', subject_id: bodyId }) as const

/**
 * Keeps in what manner a body writes its §§ from now on; what is adjusted stays in the manner that it was adjusted in.
 * Throws stale where somebody saved it since it had been saved `seen` times.
 */
export async function saveProfile(
  tx: Tx,
  body_id: string,
  { code, changes }: ChosenProfile,
  acting: Acting,
  seen: number,
): Promise<void> {
  const row = { code, changes: JSON.stringify(changes) }
  await tx
    .insertInto('profile')
    .values({ body_id, ...row })
    .onConflict(oc => oc.column('body_id').doUpdateSet(row))
    .execute()
  await refuseStale(tx, profileSaved(body_id), seen)
  await log(tx, acting, { ...profileSaved(body_id), detail: JSON.stringify({ code, changes }) })
}
