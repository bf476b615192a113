import type { Reader } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { referralsOf } from '#src/matters/store.ts'
import { assignmentsOf } from '#src/work/store.ts'
import type { MatterFile } from './format.ts'
import { LoadError, type Loading } from './loading.ts'
import { byKey } from './said.ts'

type AssignmentInFile = MatterFile['assignments'][number]

/** Who has handled a motion and its referrals, the first one first. */
export async function assignmentsInFile(db: Reader, matterId: string): Promise<AssignmentInFile[]> {
  const referralIds = (await referralsOf(db, matterId)).map(one => one.id)
  const all = (await assignmentsOf(db, [matterId, ...referralIds])).map(row => ({
    referral: row.subject === 'referral' ? referralIds.indexOf(row.subject_id) + 1 : null,
    officer: row.name,
    assigned: { at: row.assigned_at, by: row.assigned_by },
    ended: row.ended_at ? { at: row.ended_at, by: row.ended_by ?? '' } : null,
  }))
  return byKey(all, one => `${one.assigned.at} ${JSON.stringify(one)}`)
}

/**
 * Takes in who has handled a motion and its referrals. Somebody of that name who has the only such account here goes on
 * with it; others are known by their name. Throws LoadError where two handle the same thing at once.
 */
export async function loadAssignments({ tx, file, matterId, referrals }: Loading): Promise<void> {
  const inForce = new Set<number | null>()
  for (const [i, one] of file.assignments.entries()) {
    const subject_id = one.referral === null ? matterId : referrals[one.referral - 1]
    if (!subject_id) throw new LoadError(`assignments.${i}.referral`, 'remissen finns inte i referrals')
    if (one.ended === null && inForce.has(one.referral)) {
      throw new LoadError(`assignments.${i}.ended`, 'två är handläggare samtidigt')
    }
    if (one.ended === null) inForce.add(one.referral)
    const account_id = await accountNamed(tx, one.officer)
    await tx
      .insertInto('assignment')
      .values({
        id: newId(),
        subject: one.referral === null ? 'matter' : 'referral',
        subject_id,
        account_id,
        officer_name: account_id ? null : one.officer,
        assigned_at: one.assigned.at,
        assigned_by: one.assigned.by,
        ended_at: one.ended?.at ?? null,
        ended_by: one.ended?.by ?? null,
      })
      .execute()
  }
}

async function accountNamed(db: Reader, name: string): Promise<string | null> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select('account.id')
    .where('person.name', '=', name)
    .execute()
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}
