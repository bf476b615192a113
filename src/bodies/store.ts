import { type Acting, instant } from '#src/acting.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { type Body, inOrder } from './body.ts'

const bodiesQuery = (db: Reader) => db.selectFrom('body').selectAll()

/** Every body: the council first, then the board, then by kind and name. */
export async function allBodies(db: Reader): Promise<Body[]> {
  return inOrder((await prepared(db, bodiesQuery)) as Body[])
}

const codeQuery = (db: Reader, code: string) => db.selectFrom('body').selectAll().where('code', '=', code)

export async function bodyByCode(db: Reader, code: string): Promise<Body | undefined> {
  return ((await prepared(db, codeQuery, code)) as Body[])[0]
}

export async function bodyById(db: Reader, id: string): Promise<Body> {
  return (await db.selectFrom('body').selectAll().where('id', '=', id).executeTakeFirstOrThrow()) as Body
}

export async function bodyOfKind(db: Reader, kind: 'council' | 'executive_board'): Promise<Body | undefined> {
  return (await db.selectFrom('body').selectAll().where('kind', '=', kind).executeTakeFirst()) as Body | undefined
}

export async function insertBody(tx: Tx, body: Omit<Body, 'id'>): Promise<Body> {
  const row = { id: newId(), ...body }
  await tx.insertInto('body').values(row).execute()
  return row
}

export async function saveBody(
  tx: Tx,
  id: string,
  changed: Pick<Body, 'name' | 'parent_id' | 'registry_format'>,
): Promise<void> {
  await tx.updateTable('body').set(changed).where('id', '=', id).execute()
}

/** The person of this name, made where there is none. Two people of one name are told apart by hand, later. */
export async function personNamed(tx: Tx, name: string, acting: Acting): Promise<string> {
  const known = await tx.selectFrom('person').select('id').where('name', '=', name).orderBy('id').executeTakeFirst()
  if (known) return known.id
  const id = newId()
  await tx
    .insertInto('person')
    .values({ id, name, created_at: instant(acting) })
    .execute()
  return id
}

/** Makes a party known by its letters as printed, so that lists can be filtered by it; '-' is none. */
export async function knowParty(tx: Tx, code: string): Promise<void> {
  if (code === '-' || code === '') return
  await tx
    .insertInto('party')
    .values({ code, name: code, from_on: '1900-01-01', to_on: null })
    .onConflict(oc => oc.columns(['code', 'from_on']).doNothing())
    .execute()
}
