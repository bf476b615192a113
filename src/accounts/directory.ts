import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import type { Role } from '#src/permissions.ts'
import { compareSwedish } from '#src/swedish.ts'

export interface Holding {
  id: string
  role: Role
  body_id: string
  body_name: string
  from_on: string
  to_on: string | null
}

export interface Account {
  id: string
  username: string
  name: string
  created_at: string
  disabled_at: string | null
  roles: Holding[]
}

/** Everybody who can sign in, or could, by name, each with the roles held at some time. */
export async function accountsWithRoles(db: Reader): Promise<Account[]> {
  const accounts = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'account.username', 'person.name', 'account.created_at', 'account.disabled_at'])
    .execute()
  const holdings = await db
    .selectFrom('role_holding')
    .innerJoin('body', 'body.id', 'role_holding.body_id')
    .select(['role_holding.id', 'account_id', 'role', 'body_id', 'body.name as body_name', 'from_on', 'to_on'])
    .orderBy('from_on')
    .orderBy('body.name')
    .execute()
  return accounts
    .map(account => ({
      ...account,
      roles: holdings
        .filter(one => one.account_id === account.id)
        .map(({ account_id: _, role, ...one }) => ({ ...one, role: role as Role })),
    }))
    .sort((a, b) => compareSwedish(a.name, b.name))
}

/** The account of this user name. Throws not_found. */
export const foundAccount = async (db: Reader, { username = '' }: Record<string, string>): Promise<Account> =>
  found(
    (await accountsWithRoles(db)).find(one => one.username === username),
    'Kontot',
  )

/** Is the role held on this day? */
export const isHeldOn = ({ from_on, to_on }: Pick<Holding, 'from_on' | 'to_on'>, day: string): boolean =>
  from_on <= day && (to_on === null || day <= to_on)
