import { type Kysely, PostgresAdapter, type RawBuilder } from 'kysely'
import stemmers from 'snowball-stemmers'
import type { Schema, Tx } from '#src/db/schema.ts'
import type { SearchEngine } from './engine.ts'
import { postgresSearch } from './postgres.ts'
import { sqliteSearch } from './sqlite.ts'

const stemmer = stemmers.newStemmer('swedish')
const LONGEST_QUESTION = 10

/** The words of a title or a question as stems, in lower case; å, ä and ö stay letters of their own. */
function stemsOf(words: string): string[] {
  return (
    words
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(word => stemmer.stem(word))
}

/** Makes a motion findable by the words of its title. */
export async function indexTitle(tx: Tx, sortNo: number, title: string): Promise<void> {
  await engineOf(tx).index(tx, sortNo, stemsOf(title).join(' '))
}

export async function forgetTitle(tx: Tx, sortNo: number): Promise<void> {
  await engineOf(tx).forget(tx, sortNo)
}

/**
 * The places in the list (sort_no) of the motions whose title has every word, in any form and also as the first part
 * of a longer word. Null where the question holds no word.
 */
export function titleMatches(db: Kysely<Schema>, words: string): RawBuilder<{ sort_no: number }> | null {
  const stems = stemsOf(words).slice(0, LONGEST_QUESTION)
  return stems.length === 0 ? null : engineOf(db).matches(stems)
}

// The only code that differs between the two databases, besides opening them.
function engineOf(db: Kysely<Schema>): SearchEngine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? postgresSearch : sqliteSearch
}
