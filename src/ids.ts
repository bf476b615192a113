import { randomUUIDv7 } from 'node:crypto'

/** A new id: a UUID of version 7 (RFC 9562), so that ids follow the order in which they were made. */
export const newId = (): string => randomUUIDv7()
