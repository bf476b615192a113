import type { Kysely } from 'kysely'

// A migration is frozen in time: it must not follow the schema of the day.
export type Db = Kysely<Record<string, Record<string, unknown>>>
