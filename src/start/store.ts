import type { Database } from '#src/db/schema.ts'
import { awaited } from '#src/matters/workflow.ts'

/** Referrals that these bodies have not answered yet, the most urgent first. */
export async function openReferrals(db: Database, bodyIds: readonly string[]) {
  if (bodyIds.length === 0) return []
  return db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .select([
      'matter.slug',
      'matter.title',
      'referral.no',
      'referral.status',
      'referral.due_on',
      'body.name as to_name',
    ])
    .where('referral.to_body_id', 'in', bodyIds)
    .where('referral.status', 'in', awaited)
    .orderBy('referral.due_on')
    .limit(30)
    .execute()
}

/** The motions that the one who holds this account has handed in, alone or with others, the latest first. */
export async function ownMotions(db: Database, accountId: string) {
  return db
    .selectFrom('account')
    .innerJoin('submitter', 'submitter.person_id', 'account.person_id')
    .innerJoin('matter', 'matter.id', 'submitter.matter_id')
    .leftJoin('motion_state', join =>
      join.onRef('motion_state.sort_no', '=', 'matter.sort_no').on('motion_state.audience', '=', 'public'),
    )
    .select(['matter.slug', 'matter.title', 'motion_state.dnr', 'motion_state.status', 'motion_state.since_on'])
    .where('account.id', '=', accountId)
    .orderBy('matter.sort_no', 'desc')
    .limit(10)
    .execute()
}

/** Motions in one of these states, the longest waiting first. */
export async function motionsIn(
  db: Database,
  audience: 'staff' | 'public',
  statuses: readonly string[],
  limit: number,
) {
  return db
    .selectFrom('motion_facet')
    .innerJoin('motion_state', join =>
      join
        .onRef('motion_state.audience', '=', 'motion_facet.audience')
        .onRef('motion_state.sort_no', '=', 'motion_facet.sort_no'),
    )
    .select([
      'motion_state.slug',
      'motion_state.title',
      'motion_state.dnr',
      'motion_state.by_line',
      'motion_state.status',
      'motion_state.since_on',
      'motion_state.due_on',
      'motion_state.year_on',
      'motion_state.outcome',
      'motion_state.sort_no',
    ])
    .where('motion_facet.audience', '=', audience)
    .where('motion_facet.facet', '=', 'status')
    .where('motion_facet.value', 'in', statuses)
    .orderBy('motion_facet.sort_no')
    .limit(limit)
    .execute()
}
