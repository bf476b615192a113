import { type Acting, instant } from '#src/acting.ts'
import { personNamed } from '#src/bodies/store.ts'
import { addDays, dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid, Refusal } from '#src/errors.ts'
import type { Role } from '#src/permissions.ts'
import { administratorRoles, nobodyLeft } from './administrators.ts'
import { type Account, accountsWithRoles, foundAccount, type Holding } from './directory.ts'
import { accountNamed, grantRole, insertAccount, openAccountOf } from './store.ts'

const about = (account: { id: string }) => ({ subject: 'account', subject_id: account.id })

/**
 * Lets a person sign in, without any role yet. Throws invalid (username) where the user name is taken, invalid (name)
 * where somebody of the name can sign in already: what is one person's is known by the name.
 */
export async function addAccount(
  tx: Tx,
  { username, name, password_hash }: { username: string; name: string; password_hash: string },
  acting: Acting,
): Promise<void> {
  if (await accountNamed(tx, username)) throw invalid({ username: `Användarnamnet ${username} är upptaget.` })
  const same = await openAccountOf(tx, name)
  if (same) throw invalid({ name: nameTaken(same) })
  await insertAccount(tx, { person_id: await personNamed(tx, name, acting), username, password_hash }, acting)
}

/** What to do about a second account under one name, which would show each what is the other's. */
export const nameTaken = ({ name, username }: { name: string; username: string }): string =>
  `${name} har redan ett konto, med användarnamnet ${username}. Är det samma person ger du rollerna där. Är det två personer skriver du något som skiljer dem åt, till exempel ${name} (1980).`

/** Locks the account for this transaction and gives it as it stands. Throws not_found. */
async function lockAccount(tx: Tx, { id, username }: Account): Promise<Account> {
  await tx.updateTable('account').set({ id }).where('id', '=', id).execute()
  return foundAccount(tx, { username })
}

// Two who each take the other's role away come after one another: the second then sees that nobody would be left.
async function lockedAdministrators(tx: Tx, boardId: string) {
  await tx.updateTable('body').set({ id: boardId }).where('id', '=', boardId).execute()
  return administratorRoles(await accountsWithRoles(tx), boardId)
}

/**
 * Gives somebody a role at a body from one day, and where it is for a stand-in to another. Throws invalid (role, to_on)
 * where it is held already at that time, or ends before it begins.
 */
export async function giveRole(
  tx: Tx,
  account: Account,
  { to_on, ...holding }: { body_id: string; role: Role; from_on: string; to_on: string },
  acting: Acting,
): Promise<void> {
  const { id, roles } = await lockAccount(tx, account)
  if (to_on !== '' && to_on < holding.from_on) throw invalid({ to_on: 'Rollen kan inte sluta innan den börjar.' })
  const last = to_on || null
  const same = roles.find(
    held =>
      held.role === holding.role &&
      held.body_id === holding.body_id &&
      (last === null || held.from_on <= last) &&
      (held.to_on === null || holding.from_on <= held.to_on),
  )
  if (same) throw invalid({ role: `${account.name} har redan rollen från ${proseDay(same.from_on)}.` })
  await grantRole(tx, { account_id: id, ...holding, to_on: last }, acting)
}

/**
 * Sets the last day of a role. Throws invalid (to_on) for a day before its first, or after which nobody would be left who
 * can administer.
 */
export async function endRole(
  tx: Tx,
  { account, holding }: { account: Account; holding: Holding },
  to_on: string,
  boardId: string,
  acting: Acting,
): Promise<void> {
  await lockAccount(tx, account)
  // The last day of a role that never came to be is the day before its first.
  if (to_on < addDays(holding.from_on, -1)) {
    throw invalid({ to_on: `Rollen började först ${proseDay(holding.from_on)}.` })
  }
  const administrators = await lockedAdministrators(tx, boardId)
  const days = { on: to_on, today: dayInStockholm(acting.now) }
  const fault = nobodyLeft(administrators, held => held.id === holding.id, days)
  if (fault) throw invalid({ to_on: fault })
  await tx.updateTable('role_holding').set({ to_on }).where('id', '=', holding.id).execute()
  const detail = `${holding.role} ${holding.body_name}: ${to_on}`
  await log(tx, acting, { action: 'role.ended', ...about(account), detail })
}

/**
 * Closes an account, which signs the person out at once. Throws wrong_status where nobody would be left who can
 * administer.
 */
export async function closeAccount(tx: Tx, account: Account, boardId: string, acting: Acting): Promise<void> {
  const { id, disabled_at } = await lockAccount(tx, account)
  if (disabled_at) throw new Refusal('wrong_status', 'Kontot är redan stängt.')
  const today = dayInStockholm(acting.now)
  const administrators = await lockedAdministrators(tx, boardId)
  const fault = nobodyLeft(administrators, held => held.account_id === id, { on: addDays(today, -1), today })
  if (fault) throw new Refusal('wrong_status', fault)
  await tx
    .updateTable('account')
    .set({ disabled_at: instant(acting) })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('session').where('account_id', '=', id).execute()
  await log(tx, acting, { action: 'account.closed', ...about(account) })
}

/** Opens a closed account again. Throws wrong_status for one that is open. */
export async function openAccount(tx: Tx, account: Account, acting: Acting): Promise<void> {
  const { id, disabled_at } = await lockAccount(tx, account)
  if (!disabled_at) throw new Refusal('wrong_status', 'Kontot är redan öppet.')
  await tx.updateTable('account').set({ disabled_at: null }).where('id', '=', id).execute()
  await log(tx, acting, { action: 'account.opened', ...about(account) })
}

/** Sets a password; every session of the account but this one ends. */
export async function setPassword(
  tx: Tx,
  account: { id: string },
  password_hash: string,
  acting: Acting,
  keptToken: string | null = null,
): Promise<void> {
  await tx.updateTable('account').set({ password_hash }).where('id', '=', account.id).execute()
  await tx
    .deleteFrom('session')
    .where('account_id', '=', account.id)
    .$if(keptToken !== null, query => query.where('token_hash', '<>', keptToken ?? ''))
    .execute()
  await log(tx, acting, { action: 'account.password_set', ...about(account) })
}
