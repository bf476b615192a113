import type { Acting } from '#src/acting.ts'
import { log, refuseStale } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { permissions } from '#src/permissions.ts'
import { compareSwedish } from '#src/swedish.ts'
import type { Level } from './review.ts'

const reviewers: readonly string[] = permissions['response.review']

// Those who can sign in and may review, at which body, on a day.
const reviewersOn = (db: Reader, today: string) =>
  db
    .selectFrom('role_holding')
    .innerJoin('account', 'account.id', 'role_holding.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .where('role_holding.role', 'in', reviewers)
    .where('role_holding.from_on', '<=', today)
    .where(eb => eb.or([eb('role_holding.to_on', 'is', null), eb('role_holding.to_on', '>=', today)]))
    .where('account.disabled_at', 'is', null)

/** Those who may review a body's drafts on a day, by name. */
export async function reviewersAt(db: Reader, bodyId: string, today: string) {
  const rows = await reviewersOn(db, today)
    .select(['account.id as account_id', 'person.name'])
    .distinct()
    .where('role_holding.body_id', '=', bodyId)
    .execute()
  return rows.sort((a, b) => compareSwedish(a.name, b.name))
}

/** The levels of these bodies, each body's in order; people who may not review there on the day are left out. */
export async function levelsAt(db: Reader, bodyIds: readonly string[], today: string): Promise<Map<string, Level[]>> {
  const named = reviewersOn(db, today)
    .innerJoin('sign_off_person', join =>
      join
        .onRef('sign_off_person.account_id', '=', 'account.id')
        .onRef('sign_off_person.body_id', '=', 'role_holding.body_id'),
    )
    .select(['sign_off_person.body_id', 'sign_off_person.no', 'person.name as person'])
    .distinct()
    .as('named')
  const rows = await db
    .selectFrom('sign_off_level')
    .leftJoin(named, join =>
      join.onRef('named.body_id', '=', 'sign_off_level.body_id').onRef('named.no', '=', 'sign_off_level.no'),
    )
    .select(['sign_off_level.body_id', 'sign_off_level.no', 'sign_off_level.name', 'named.person'])
    .where('sign_off_level.body_id', 'in', bodyIds)
    .orderBy('sign_off_level.no')
    .execute()
  const levels = new Map<string, Level[]>()
  for (const [body, own] of Map.groupBy(rows, one => one.body_id)) {
    const inOrder = [...Map.groupBy(own, one => one.no).values()]
    levels.set(
      body,
      inOrder.map(all => ({
        name: all[0]?.name ?? '',
        people: all.flatMap(one => one.person ?? []).sort(compareSwedish),
      })),
    )
  }
  return levels
}

/** The levels that a body's drafts pass; none where it has none. */
export const levelsOf = async (db: Reader, bodyId: string, today: string): Promise<Level[]> =>
  (await levelsAt(db, [bodyId], today)).get(bodyId) ?? []

export interface ChosenLevel {
  name: string
  /** The accounts of those who may approve there. */
  people: string[]
}

/** The levels as they were chosen, with everybody who was named. */
export async function chosenLevels(db: Reader, bodyId: string): Promise<ChosenLevel[]> {
  const levels = await db
    .selectFrom('sign_off_level')
    .select(['no', 'name'])
    .where('body_id', '=', bodyId)
    .orderBy('no')
    .execute()
  const people = await db
    .selectFrom('sign_off_person')
    .select(['no', 'account_id'])
    .where('body_id', '=', bodyId)
    .execute()
  return levels.map(({ no, name }) => ({
    name,
    people: people.filter(one => one.no === no).map(one => one.account_id),
  }))
}

export const levelsSaved = (bodyId: string) =>
  ({ action: 'sign_offs.saved', subject: 'body', subject_id: bodyId }) as const

/** Keeps a body's levels in this order. Throws stale where somebody saved them since they had been saved `seen` times. */
export async function saveLevels(
  tx: Tx,
  body_id: string,
  levels: readonly ChosenLevel[],
  acting: Acting,
  seen: number,
): Promise<void> {
  await refuseStale(tx, levelsSaved(body_id), seen)
  await tx.deleteFrom('sign_off_person').where('body_id', '=', body_id).execute()
  await tx.deleteFrom('sign_off_level').where('body_id', '=', body_id).execute()
  for (const [place, { name, people }] of levels.entries()) {
    const no = place + 1
    await tx.insertInto('sign_off_level').values({ body_id, no, name }).execute()
    await tx
      .insertInto('sign_off_person')
      .values(people.map(account_id => ({ body_id, no, account_id })))
      .execute()
  }
  await log(tx, acting, { ...levelsSaved(body_id), detail: JSON.stringify(levels) })
}
