import { createHash, randomBytes } from 'node:crypto'
import { type Acting, instant } from '#src/acting.ts'
import { dayInStockholm } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import type { Role, User } from '#src/permissions.ts'

const SESSION_HOURS = 12
const SEEN_EVERY_MINUTES = 5

const before = (now: Date, minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString()
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export async function accountNamed(db: Reader, username: string) {
  return db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'account.password_hash', 'account.disabled_at', 'person.name'])
    .where('username', '=', username.toLowerCase())
    .executeTakeFirst()
}

export async function insertAccount(
  tx: Tx,
  account: { person_id: string; username: string; password_hash: string },
  acting: Acting,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('account')
    .values({
      id,
      ...account,
      username: account.username.toLowerCase(),
      created_at: instant(acting),
      disabled_at: null,
    })
    .execute()
  await log(tx, acting, { action: 'account.added', subject: 'account', subject_id: id, detail: account.username })
  return id
}

export async function grantRole(
  tx: Tx,
  holding: { account_id: string; body_id: string; role: Role; from_on: string },
  acting: Acting,
): Promise<void> {
  await tx
    .insertInto('role_holding')
    .values({ id: newId(), ...holding, to_on: null })
    .execute()
  await log(tx, acting, {
    action: 'role.granted',
    subject: 'account',
    subject_id: holding.account_id,
    detail: JSON.stringify(holding),
  })
}

/** Opens a session and gives the token for the cookie; the database keeps only its hash. */
export async function openSession(tx: Tx, accountId: string, acting: Acting): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const at = instant(acting)
  await tx
    .deleteFrom('session')
    .where('last_seen_at', '<', before(acting.now, SESSION_HOURS * 60))
    .execute()
  await tx
    .insertInto('session')
    .values({ token_hash: hashOf(token), account_id: accountId, created_at: at, last_seen_at: at })
    .execute()
  return token
}

export async function closeSession(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
}

/** Who holds this session now, with the roles held today; null where it has run out. */
export async function userOfSession(db: Reader, token: string, now: Date): Promise<(User & { stale: boolean }) | null> {
  const today = dayInStockholm(now)
  const rows = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .leftJoin('role_holding', join =>
      join
        .onRef('role_holding.account_id', '=', 'account.id')
        .on('role_holding.from_on', '<=', today)
        .on(eb => eb.or([eb('role_holding.to_on', 'is', null), eb('role_holding.to_on', '>=', today)])),
    )
    .leftJoin('body', 'body.id', 'role_holding.body_id')
    .select([
      'account.id as account_id',
      'person.name',
      'session.last_seen_at',
      'role_holding.role',
      'body.id as body_id',
      'body.name as body_name',
      'body.kind as body_kind',
    ])
    .where('session.token_hash', '=', hashOf(token))
    .where('session.last_seen_at', '>=', before(now, SESSION_HOURS * 60))
    .where('account.disabled_at', 'is', null)
    .execute()
  const first = rows[0]
  if (!first) return null
  return {
    account_id: first.account_id,
    name: first.name,
    roles: rows.flatMap(row =>
      row.role && row.body_id && row.body_name && row.body_kind
        ? [{ role: row.role as Role, body_id: row.body_id, body_name: row.body_name, body_kind: row.body_kind }]
        : [],
    ),
    stale: first.last_seen_at < before(now, SEEN_EVERY_MINUTES),
  }
}

export async function touchSession(tx: Tx, token: string, now: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ last_seen_at: now.toISOString() })
    .where('token_hash', '=', hashOf(token))
    .execute()
}
