import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import type { At } from '#src/web/guard.ts'
import type { Body } from './body.ts'
import { bodyByCode, bodyOfKind } from './store.ts'

/** The body that an address names by its code, '/organ/sn'. Throws not_found. */
export const foundBody = async (db: Reader, { body = '' }: Record<string, string>): Promise<Body> =>
  found(await bodyByCode(db, body.toUpperCase()), 'Organet')

/** Whose act it is, as a route declares it: the body in the address, the council, or the board. */
export const atBodyInPath: At = async (db, { body = '' }) => (await bodyByCode(db, body.toUpperCase()))?.id
export const atCouncil: At = async db => (await bodyOfKind(db, 'council'))?.id
export const atBoard: At = async db => (await bodyOfKind(db, 'executive_board'))?.id

export const foundBoard = async (db: Reader): Promise<Body> =>
  found(await bodyOfKind(db, 'executive_board'), 'Kommunstyrelsen')
