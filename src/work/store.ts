import { sql } from 'kysely'
import { type Acting, instant } from '#src/acting.ts'
import { inParts } from '#src/db/gather.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { awaited } from '#src/matters/workflow.ts'
import { permissions } from '#src/permissions.ts'
import { compareSwedish } from '#src/swedish.ts'

export type Subject = 'matter' | 'referral'

export interface Officer {
  account_id: string
  name: string
}

const officers: readonly string[] = permissions['matter.assign']
const openers: readonly string[] = permissions['referral.receive']

// Those who work here on a day: what each holds, at which body.
const heldOn = (db: Reader, today: string) =>
  db
    .selectFrom('role_holding')
    .innerJoin('account', 'account.id', 'role_holding.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .where('role_holding.role', 'in', officers)
    .where('role_holding.from_on', '<=', today)
    .where(eb => eb.or([eb('role_holding.to_on', 'is', null), eb('role_holding.to_on', '>=', today)]))
    .where('account.disabled_at', 'is', null)

/** Those who work at these bodies on a day, by name. */
export async function officersAt(db: Reader, bodyIds: readonly string[], today: string): Promise<Officer[]> {
  const rows = await heldOn(db, today)
    .select(['account.id as account_id', 'person.name'])
    .distinct()
    .where('role_holding.body_id', 'in', bodyIds)
    .execute()
  return rows.sort((a, b) => compareSwedish(a.name, b.name))
}

/** The bodies at which somebody who can sign in holds a role on a day. */
export async function staffedBodies(db: Reader, today: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('role_holding')
    .innerJoin('account', 'account.id', 'role_holding.account_id')
    .select('role_holding.body_id')
    .distinct()
    .where('role_holding.from_on', '<=', today)
    .where(eb => eb.or([eb('role_holding.to_on', 'is', null), eb('role_holding.to_on', '>=', today)]))
    .where('account.disabled_at', 'is', null)
    .execute()
  return new Set(rows.map(row => row.body_id))
}

export interface Worker extends Officer {
  worksAt: string[]
  /** The bodies whose post they open. */
  postOf: string[]
}

/** Everybody who can sign in and works here. */
export async function workers(db: Reader, today: string): Promise<Worker[]> {
  const rows = await heldOn(db, today)
    .select(['account.id', 'person.name', 'role_holding.role', 'role_holding.body_id'])
    .execute()
  return [...Map.groupBy(rows, row => row.id)].map(([id, held]) => ({
    account_id: id,
    name: held[0]?.name ?? '',
    worksAt: [...new Set(held.map(one => one.body_id))],
    postOf: held.filter(one => openers.includes(one.role)).map(one => one.body_id),
  }))
}

/** Who handles this now; undefined where nobody does. */
export async function officerOf(db: Reader, subject: Subject, id: string): Promise<Handler | undefined> {
  return (await assignmentsOf(db, [id])).find(one => one.subject === subject && one.ended_at === null)
}

/** One who handles something; without an account where the matter was loaded and nobody here has that name. */
export interface Handler {
  account_id: string | null
  name: string
}

/** Who has handled these, each time with its moments. */
export async function assignmentsOf(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('assignment')
    .leftJoin('account', 'account.id', 'assignment.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['subject', 'subject_id', 'account_id', 'person.name', 'officer_name'])
    .select(['assigned_at', 'assigned_by', 'ended_at', 'ended_by'])
    .where('subject_id', 'in', ids)
    .execute()
  return rows.map(({ name, officer_name, ...row }) => ({ ...row, name: name ?? officer_name ?? '' }))
}

/** Gives a motion or a referral to somebody, or to nobody; who had it before stays in the log. */
export async function assign(
  tx: Tx,
  subject: Subject,
  id: string,
  accountId: string | null,
  acting: Acting,
): Promise<void> {
  await tx
    .updateTable('assignment')
    .set({ ended_at: instant(acting), ended_by: acting.actor })
    .where('subject', '=', subject)
    .where('subject_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  if (accountId) {
    await tx
      .insertInto('assignment')
      .values({
        id: newId(),
        subject,
        subject_id: id,
        account_id: accountId,
        assigned_at: instant(acting),
        assigned_by: acting.actor,
        ended_at: null,
        ended_by: null,
      })
      .execute()
  }
  await log(tx, acting, { action: 'assigned', subject, subject_id: id, detail: accountId ?? '' })
}

/** Those who handle something open of this body's, also one who does not work here any more, by name. */
export async function holdersAt(db: Reader, body: { id: string; kind: string }): Promise<Officer[]> {
  const handling = db
    .selectFrom('assignment')
    .innerJoin('account', 'account.id', 'assignment.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id as account_id', 'person.name'])
    .distinct()
    .where('assignment.ended_at', 'is', null)
  const referrals = await handling
    .innerJoin('referral', 'referral.id', 'assignment.subject_id')
    .where('assignment.subject', '=', 'referral')
    .where('referral.to_body_id', '=', body.id)
    .where('referral.status', 'in', awaited)
    .execute()
  const matters =
    body.kind === 'executive_board'
      ? await handling
          .innerJoin('motion_state', 'motion_state.matter_id', 'assignment.subject_id')
          .where('assignment.subject', '=', 'matter')
          .where('motion_state.audience', '=', 'staff')
          .where('motion_state.status', 'not in', over)
          .execute()
      : []
  const byId = new Map([...referrals, ...matters].map(one => [one.account_id, one]))
  return [...byId.values()].sort((a, b) => compareSwedish(a.name, b.name))
}

const over = ['closed', 'withdrawn', 'written_off']

/** The open things that somebody handles: of motions those that are not over, of referrals those not answered. */
export async function assignedTo(db: Reader, accountId: string) {
  const matters = await db
    .selectFrom('assignment')
    .innerJoin('motion_state', 'motion_state.matter_id', 'assignment.subject_id')
    .select([
      'motion_state.matter_id',
      'motion_state.slug',
      'motion_state.title',
      'motion_state.status',
      'motion_state.due_on',
      'motion_state.year_on',
      'motion_state.outcome',
    ])
    .where('assignment.account_id', '=', accountId)
    .where('assignment.ended_at', 'is', null)
    .where('assignment.subject', '=', 'matter')
    .where('motion_state.audience', '=', 'staff')
    .where('motion_state.status', 'not in', over)
    .orderBy('motion_state.due_on')
    .execute()
  const referrals = await referralsWhere(db)
    .innerJoin('assignment', 'assignment.subject_id', 'referral.id')
    .where('assignment.account_id', '=', accountId)
    .where('assignment.ended_at', 'is', null)
    .where('assignment.subject', '=', 'referral')
    .execute()
  return { matters, referrals }
}

const referralsWhere = (db: Reader) =>
  db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .select([
      'referral.id',
      'referral.no',
      'referral.matter_id',
      'referral.to_body_id',
      'referral.status',
      'referral.due_on',
      'matter.slug',
      'matter.title',
      'body.name as to_name',
    ])
    .where('referral.status', 'in', awaited)
    .orderBy('referral.due_on')

export type WaitingReferral = Awaited<ReturnType<ReturnType<typeof referralsWhere>['execute']>>[number]

/** The referrals of these bodies that nobody who works there on the day handles. */
export async function unassignedAt(db: Reader, bodyIds: readonly string[], today: string): Promise<WaitingReferral[]> {
  if (bodyIds.length === 0) return []
  return referralsWhere(db)
    .leftJoin('assignment', join =>
      join
        .onRef('assignment.subject_id', '=', 'referral.id')
        .on('assignment.subject', '=', 'referral')
        .on('assignment.ended_at', 'is', null),
    )
    .where('referral.to_body_id', 'in', bodyIds)
    .where(eb =>
      eb.not(
        eb.exists(
          heldOn(db, today)
            .select('role_holding.id')
            .where('role_holding.account_id', '=', sql.ref<string>('assignment.account_id'))
            .where('role_holding.body_id', '=', sql.ref<string>('referral.to_body_id')),
        ),
      ),
    )
    .execute()
}

/** The answers that are waited for in these motions. */
export async function awaitedIn(db: Reader, matterIds: readonly string[]): Promise<WaitingReferral[]> {
  if (matterIds.length === 0) return []
  return referralsWhere(db).where('referral.matter_id', 'in', matterIds).execute()
}

/** The day on which each of these referrals was reminded of last. */
export async function remindedOn(db: Reader, referralIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await inParts(referralIds, some =>
    db
      .selectFrom('log_entry')
      .select(['subject_id', 'detail'])
      .where('subject', '=', 'referral')
      .where('subject_id', 'in', some)
      .where('action', '=', 'referral.reminded')
      .orderBy('at')
      .execute(),
  )
  return new Map(rows.map(row => [row.subject_id, row.detail]))
}

/** Every referral that an answer is waited for, of motions that the council has not ended. */
export async function allAwaited(db: Reader) {
  return db
    .selectFrom('referral')
    .innerJoin('motion_state', 'motion_state.matter_id', 'referral.matter_id')
    .select(['referral.id', 'referral.matter_id', 'referral.due_on', 'referral.since_on'])
    .where('motion_state.audience', '=', 'staff')
    .where('motion_state.ended_on', 'is', null)
    .where('referral.status', 'in', awaited)
    .where('referral.due_on', 'is not', null)
    .execute()
}
