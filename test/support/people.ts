import { grantRole, insertAccount, openSession } from '#src/accounts/store.ts'
import { personNamed } from '#src/bodies/store.ts'
import type { Database } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import type { Role } from '#src/permissions.ts'

/** Signs in somebody who holds these roles at these bodies (by id); gives the cookie. */
export async function signedIn(db: Database, name: string, held: [Role, string][], now: Date): Promise<string> {
  const acting = { actor: name, now }
  return transact(db, async tx => {
    const person_id = await personNamed(tx, name, acting)
    const username = name.toLowerCase().replaceAll(' ', '-')
    const account_id = await insertAccount(tx, { person_id, username, password_hash: 'none' }, acting)
    for (const [role, body_id] of held)
      await grantRole(tx, { account_id, body_id, role, from_on: '2000-01-01', to_on: null }, acting)
    return `yttra=${await openSession(tx, account_id, acting)}`
  })
}
