import type { ParseArgsOptionsConfig } from 'node:util'
import { readConfig } from '#src/config.ts'
import { type OpenDatabase, openDatabase } from '#src/db/database.ts'
import { migrate } from '#src/db/migrator.ts'
import { UsageError } from '#src/errors.ts'

export interface Given {
  positionals: string[]
  values: Record<string, string | boolean | string[] | undefined>
}

/** One command of the command line. */
export interface Command {
  /** As it is typed after "yttra", e.g. "user add". */
  name: string
  /** What follows the name, e.g. "FIL". */
  usage: string
  /** How many words it takes besides its options. */
  takes?: number
  /** One line for the list of commands. */
  summary: string
  /** More, for the command's own help: what each option means. */
  help: string
  options: ParseArgsOptionsConfig
  run(given: Given): Promise<void>
}

/** The value of an option that must be given. Throws UsageError. */
export function needed(given: Given, option: string): string {
  const value = given.values[option]
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${option} saknas.`)
  return value
}

/** Does something with the configured database, at its newest schema, and closes it. */
export async function withDatabase<T>(act: (open: OpenDatabase) => Promise<T>): Promise<T> {
  const open = openDatabase(readConfig(process.env, []).databaseUrl)
  try {
    await migrate(open)
    return await act(open)
  } finally {
    await open.close()
  }
}
