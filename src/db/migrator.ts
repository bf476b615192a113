import { readdir } from 'node:fs/promises'
import { type Migration, Migrator } from 'kysely/migration'
import { projectAll } from '#src/matters/project.ts'
import type { Dialect, OpenDatabase } from './database.ts'

interface MigrationFile {
  up(db: unknown, dialect: Dialect): Promise<void>
  /** It widens what lists read, which is then written anew from the events. */
  reprojects?: true
}

const folder = new URL('../../migrations/', import.meta.url)

/** Brings the database to the newest schema and returns the names of the migrations that ran. Throws where one fails. */
export async function migrate({ db, dialect }: OpenDatabase): Promise<string[]> {
  const files = await migrationFiles()
  const migrator = new Migrator({ db, provider: { getMigrations: async () => asMigrations(files, dialect) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  const ran = (results ?? []).map(result => result.migrationName)
  if (ran.some(name => files.get(name)?.reprojects)) await db.transaction().execute(projectAll)
  return ran
}

const asMigrations = (files: Map<string, MigrationFile>, dialect: Dialect): Record<string, Migration> =>
  Object.fromEntries([...files].map(([name, file]) => [name, { up: db => file.up(db, dialect) }]))

async function migrationFiles(): Promise<Map<string, MigrationFile>> {
  const found = new Map<string, MigrationFile>()
  for (const file of (await readdir(folder)).filter(name => name.endsWith('.ts')).sort()) {
    found.set(file.replace(/\.ts$/, ''), (await import(new URL(file, folder).href)) as MigrationFile)
  }
  return found
}
