import type { Selectable } from 'kysely'
import { type Acting, instant } from '#src/acting.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { ContactTable } from '#src/db/tables/mail.ts'
import { newId } from '#src/ids.ts'
import { compareSwedish } from '#src/swedish.ts'

export interface Contact {
  id: string
  /** As distribution lists name them: a body, a unit with its official, a person. */
  label: string
  email: string
  /** The address is shown to nobody. */
  isProtected: boolean
}

/** Two spellings of one name differ only in case and spaces. */
const keyOf = (label: string): string => label.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv')

const columns = ['id', 'label', 'email', 'protected', 'voided_at'] as const

type Row = Pick<Selectable<ContactTable>, (typeof columns)[number]>

const contactOf = ({ protected: hidden, voided_at, ...row }: Row): Contact & { isCurrent: boolean } => ({
  ...row,
  isProtected: hidden === 1,
  isCurrent: voided_at === null,
})

/** Everybody in the register, by name. */
export async function contacts(db: Reader): Promise<Contact[]> {
  const rows = await db.selectFrom('contact').select(columns).where('voided_at', 'is', null).execute()
  return rows.map(contactOf).sort((a, b) => compareSwedish(a.label, b.label))
}

/** Somebody who is in the register, or was and has been changed or removed since. */
export async function contactById(db: Reader, id: string): Promise<(Contact & { isCurrent: boolean }) | undefined> {
  const row = await db.selectFrom('contact').select(columns).where('id', '=', id).executeTakeFirst()
  return row && contactOf(row)
}

/** Lets one change of somebody in the register wait for another to be done. */
export async function lockContact(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('contact').set({ id }).where('id', '=', id).execute()
}

/** Every saving and removal of one by this name. */
export const contactChanged = (label: string) =>
  ({ action: 'contact.changed', subject: 'contact', subject_id: keyOf(label) }) as const

/** Those of these names that are in the register, by the name as it was asked. */
export async function contactsNamed(db: Reader, labels: readonly string[]): Promise<Map<string, Contact>> {
  const byKey = new Map((await contacts(db)).map(one => [keyOf(one.label), one]))
  return new Map(labels.flatMap(label => [[label, byKey.get(keyOf(label))] as const]).filter(isKnown))
}

const isKnown = (pair: readonly [string, Contact | undefined]): pair is readonly [string, Contact] =>
  pair[1] !== undefined

/** Puts somebody in the register, in the place of the one who stood there by the same name. */
export async function saveContact(tx: Tx, contact: Omit<Contact, 'id'>, acting: Acting): Promise<void> {
  const label = contact.label.trim().replaceAll(/\s+/g, ' ')
  const label_key = keyOf(label)
  await voidWhere(tx, label_key, acting)
  await tx
    .insertInto('contact')
    .values({
      id: newId(),
      label,
      label_key,
      email: contact.email,
      protected: contact.isProtected ? 1 : 0,
      recorded_at: instant(acting),
      recorded_by: acting.actor,
      voided_at: null,
      voided_by: null,
    })
    .execute()
  await log(tx, acting, { ...contactChanged(label), detail: `Sparad: ${label}` })
}

/** Takes somebody out of the register; what was sent to them stays. */
export async function removeContact(tx: Tx, contact: Contact, acting: Acting): Promise<void> {
  await voidWhere(tx, keyOf(contact.label), acting)
  await log(tx, acting, { ...contactChanged(contact.label), detail: `Borttagen: ${contact.label}` })
}

async function voidWhere(tx: Tx, label_key: string, acting: Acting): Promise<void> {
  await tx
    .updateTable('contact')
    .set({ voided_at: instant(acting), voided_by: acting.actor })
    .where('label_key', '=', label_key)
    .where('voided_at', 'is', null)
    .execute()
}
