import { type Acting, instant } from '#src/acting.ts'
import { log, refuseStale } from '#src/db/log.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { ClockStart } from '#src/law/one-year.ts'

export interface Municipality {
  name: string
  colour: string
  mark_sha256: string | null
  clock_start: ClockStart
}

/** Neutral settings, until somebody has saved some. */
export const unnamed: Municipality = {
  name: 'Kommunen',
  colour: '#1b3f6b',
  mark_sha256: null,
  clock_start: 'submitted',
}

const municipalityQuery = (db: Reader) =>
  db.selectFrom('municipality').select(['name', 'colour', 'mark_sha256', 'clock_start'])

/** The municipality's own settings. */
export async function municipality(db: Reader): Promise<Municipality> {
  const [row] = await prepared(db, municipalityQuery)
  return row ? { ...row, clock_start: row.clock_start === 'raised' ? 'raised' : 'submitted' } : unnamed
}

export const settingsChanged = { action: 'settings.changed', subject: 'municipality', subject_id: '1' } as const

/** Keeps the settings. Throws stale where somebody saved them since they had been saved `seen` times. */
export async function saveMunicipality(tx: Tx, settings: Municipality, acting: Acting, seen?: number): Promise<void> {
  await tx
    .insertInto('municipality')
    .values({ id: 1, ...settings, created_at: instant(acting) })
    .onConflict(oc => oc.column('id').doUpdateSet(settings))
    .execute()
  if (seen !== undefined) await refuseStale(tx, settingsChanged, seen)
  await log(tx, acting, { ...settingsChanged, detail: JSON.stringify(settings) })
}
