import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { setNextNumber, takeNumber } from '#src/db/series.ts'

/** A number as a body's register writes it: 'KS {år}/{nr}' gives 'KS 2026/17'. */
export const registryNumber = (format: string, year: string, no: number): string =>
  format.replace('{år}', year).replace('{nr}', String(no))

const numbersQuery = (db: Reader, matterId: string) =>
  db
    .selectFrom('registry_number')
    .innerJoin('body', 'body.id', 'registry_number.body_id')
    .select([
      'registry_number.id',
      'registry_number.body_id',
      'registry_number.number',
      'registry_number.opened_on',
      'registry_number.voided_at',
      'registry_number.voided_reason',
      'registry_number.voided_by',
      'body.name as body_name',
      'body.code as body_code',
      'body.kind as body_kind',
    ])
    .where('matter_id', '=', matterId)
    .orderBy('registry_number.opened_on')
    .orderBy('registry_number.id')

export async function registryNumbersOf(db: Reader, matterId: string) {
  return prepared(db, numbersQuery, matterId)
}

export async function registryNumberTaken(db: Reader, bodyId: string, number: string) {
  return db
    .selectFrom('registry_number')
    .innerJoin('matter', 'matter.id', 'registry_number.matter_id')
    .select(['matter.slug', 'matter.title', 'registry_number.voided_at'])
    .where('body_id', '=', bodyId)
    .where('number', '=', number)
    .executeTakeFirst()
}

const registrySeries = (bodyId: string, year: string): string => `registry:${bodyId}:${year}`

export const takeRegistryNo = (tx: Tx, bodyId: string, year: string): Promise<number> =>
  takeNumber(tx, registrySeries(bodyId, year))

export const setNextRegistryNo = (tx: Tx, bodyId: string, year: string, next: number): Promise<void> =>
  setNextNumber(tx, registrySeries(bodyId, year), next)

export async function nextRegistryNo(db: Reader, bodyId: string, year: string): Promise<number> {
  const row = await db
    .selectFrom('series')
    .select('next_no')
    .where('key', '=', registrySeries(bodyId, year))
    .executeTakeFirst()
  return row?.next_no ?? 1
}

/** The number that a body's register gives next in the year of this day, as a hint; null where it keeps none here. */
export async function nextNumberOf(
  db: Reader,
  body: { id: string; registry_format: string | null },
  day: string,
): Promise<string | null> {
  const year = day.slice(0, 4)
  return body.registry_format && registryNumber(body.registry_format, year, await nextRegistryNo(db, body.id, year))
}

/** The numbers of a body's register that are in force. */
export async function numbersInForce(db: Reader, bodyId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('registry_number')
    .select('number')
    .where('body_id', '=', bodyId)
    .where('voided_at', 'is', null)
    .execute()
  return new Set(rows.map(row => row.number))
}
