import { createHash, randomBytes } from 'node:crypto'
import { type Acting, instant } from '#src/acting.ts'
import { dayInStockholm } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import type { Role, User } from '#src/permissions.ts'
import { spelled } from '#src/swedish.ts'

/** What a user name may look like. */
export const usernameShape = /^[a-z0-9][a-z0-9._@-]{1,60}$/

const SESSION_HOURS = 12
const SEEN_EVERY_MINUTES = 5

const before = (now: Date, minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString()
/** What a session is known by in the database: never the token itself. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

export async function accountNamed(db: Reader, username: string) {
  return db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'account.password_hash', 'account.disabled_at', 'person.name'])
    .where('username', '=', username.toLowerCase())
    .executeTakeFirst()
}

/** The open account of somebody of this name, however it is spaced and capitalised. */
export async function openAccountOf(db: Reader, name: string): Promise<{ username: string; name: string } | undefined> {
  const accounts = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.username', 'person.name'])
    .where('account.disabled_at', 'is', null)
    .orderBy('account.username')
    .execute()
  return accounts.find(one => spelled(one.name) === spelled(name))
}

export const accountById = (db: Reader, id: string) =>
  db.selectFrom('account').select(['id', 'password_hash']).where('id', '=', id).executeTakeFirstOrThrow()

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
  holding: { account_id: string; body_id: string; role: Role; from_on: string; to_on: string | null },
  acting: Acting,
): Promise<void> {
  await tx
    .insertInto('role_holding')
    .values({ id: newId(), ...holding })
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
    .values({ token_hash: tokenHash(token), account_id: accountId, created_at: at, last_seen_at: at })
    .execute()
  return token
}

export async function closeSession(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute()
}

const sessionQuery = (db: Reader, tokenHash: string) =>
  db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .leftJoin('role_holding', 'role_holding.account_id', 'account.id')
    .leftJoin('body', 'body.id', 'role_holding.body_id')
    .select([
      'account.id as account_id',
      'account.disabled_at',
      'person.name',
      'session.last_seen_at',
      'role_holding.role',
      'role_holding.from_on',
      'role_holding.to_on',
      'body.id as body_id',
      'body.name as body_name',
      'body.kind as body_kind',
    ])
    .where('session.token_hash', '=', tokenHash)

/** Who holds this session now, with the roles held today; null where it has run out. */
export async function userOfSession(db: Reader, token: string, now: Date): Promise<(User & { stale: boolean }) | null> {
  const today = dayInStockholm(now)
  const rows = await prepared(db, sessionQuery, tokenHash(token))
  const [first] = rows
  if (!first || first.disabled_at || first.last_seen_at < before(now, SESSION_HOURS * 60)) return null
  const held = rows.filter(({ from_on, to_on }) => from_on && from_on <= today && (!to_on || to_on >= today))
  return {
    account_id: first.account_id,
    name: first.name,
    roles: held.flatMap(({ role, body_id, body_name, body_kind }) =>
      role && body_id && body_name && body_kind ? [{ role: role as Role, body_id, body_name, body_kind }] : [],
    ),
    stale: first.last_seen_at < before(now, SEEN_EVERY_MINUTES),
  }
}

export async function touchSession(tx: Tx, token: string, now: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ last_seen_at: now.toISOString() })
    .where('token_hash', '=', tokenHash(token))
    .execute()
}

/** The names of those who held a role at a body on a day. */
export async function holdersOf(db: Reader, held: { role: Role; body_id: string; on: string }): Promise<string[]> {
  const rows = await db
    .selectFrom('role_holding')
    .innerJoin('account', 'account.id', 'role_holding.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select('person.name')
    .distinct()
    .where('role', '=', held.role)
    .where('body_id', '=', held.body_id)
    .where('from_on', '<=', held.on)
    .where(eb => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', held.on)]))
    .orderBy('person.name')
    .execute()
  return rows.map(row => row.name)
}
