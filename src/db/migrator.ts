import { readdir } from 'node:fs/promises'
import { type Migration, Migrator } from 'kysely/migration'
import type { Dialect, OpenDatabase } from './database.ts'

interface MigrationFile {
  up(db: unknown, dialect: Dialect): Promise<void>
}

const folder = new URL('../../migrations/', import.meta.url)

/** Brings the database to the newest schema and returns the names of the migrations that ran. Throws where one fails. */
export async function migrate({ db, dialect }: OpenDatabase): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => migrations(dialect) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map(result => result.migrationName)
}

async function migrations(dialect: Dialect): Promise<Record<string, Migration>> {
  const found: Record<string, Migration> = {}
  for (const file of (await readdir(folder)).filter(name => name.endsWith('.ts')).sort()) {
    const module = (await import(new URL(file, folder).href)) as MigrationFile
    found[file.replace(/\.ts$/, '')] = { up: db => module.up(db, dialect) }
  }
  return found
}
