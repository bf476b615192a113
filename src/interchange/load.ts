import { z } from 'zod'
import { sv } from 'zod/locales'
import type { Acting } from '#src/acting.ts'
import { dayInStockholm } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { fold } from '#src/matters/fold.ts'
import { project } from '#src/matters/project.ts'
import { eventsOf, insertEvent } from '#src/matters/store.ts'
import { eventText } from '#src/matters/words.ts'
import { loadAgenda } from './agenda.ts'
import { loadAssignments } from './assignments.ts'
import { loadDocuments } from './documents.ts'
import { loadFiles } from './files.ts'
import { type MatterFile, matterFile } from './format.ts'
import { loadBodies, loadMotion, loadMunicipality, loadReferrals, loadRegistryNumbers } from './load-case.ts'
import { loadMinuteItems } from './load-minutes.ts'
import { LoadError, type Loading, placed } from './loading.ts'
import { loadMeetings } from './meetings.ts'
import { loadDecisions } from './notices.ts'
import { loadPublications } from './publications.ts'
import { loadReply } from './responses.ts'
import { loadSightings } from './sightings.ts'

z.config(sv())

/** Reads the text of a matter file. Throws LoadError that names the path of the first field that is wrong. */
export function readMatterFile(text: string): MatterFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new LoadError('', `filen är inte JSON: ${error instanceof Error ? error.message : ''}`)
  }
  const read = matterFile.safeParse(json)
  if (read.success) return read.data
  const [first] = read.error.issues
  throw new LoadError((first?.path ?? []).join('.'), first?.message ?? 'fel')
}

/**
 * Loads one matter with all its steps (docs/matter-format.md), whole or not at all: call it in a transaction. Bodies
 * and meetings that are there already are used where they say the same. Gives the matter's id.
 * Throws LoadError with the path of the field that cannot be taken in.
 */
export async function loadMatter(tx: Tx, file: MatterFile, acting: Acting): Promise<string> {
  const loading: Loading = {
    tx,
    file,
    acting,
    matterId: newId(),
    bodies: new Map(),
    referrals: [],
    versions: [],
    looks: new Map(),
  }
  await loadMunicipality(loading)
  await loadBodies(loading)
  await loadFiles(loading)
  await loadMotion(loading)
  await loadRegistryNumbers(loading)
  await loadReferrals(loading)
  await loadAssignments(loading)
  await loadReply(loading)
  const meetings = await loadMeetings(loading)
  const items = await loadMinuteItems(loading, meetings)
  await loadDecisions(loading)
  await loadEvents(loading, items)
  await loadDocuments(loading)
  await loadAgenda(loading, meetings)
  await loadSightings(tx, loading.looks)
  for (const [i, item] of file.minute_items.entries()) {
    const loaded = items[i]
    if (loaded?.isNew) await loadPublications(tx, 'minute_item', loaded.id, item.publications)
  }
  await loadPublications(tx, 'matter', loading.matterId, file.publications)
  await foldAndProject(loading)
  await log(tx, acting, { action: 'matter.loaded', subject: 'matter', subject_id: loading.matterId })
  return loading.matterId
}

async function loadEvents(
  { tx, file, acting, matterId, referrals, bodies }: Loading,
  items: { id: string }[],
): Promise<void> {
  const today = dayInStockholm(acting.now)
  const ids = file.events.map(newId)
  for (const [i, event] of file.events.entries()) {
    if (event.happened_on > today) throw new LoadError(`events.${i}.happened_on`, 'dagen har inte varit än')
    const item = file.minute_items.findIndex(one => event.item && samePlace(one, event.item))
    if (event.item && item === -1) throw new LoadError(`events.${i}.item`, 'paragrafen finns inte i minute_items')
    if (event.referral && !referrals[event.referral - 1]) {
      throw new LoadError(`events.${i}.referral`, 'remissen finns inte i referrals')
    }
    const { responsible_body } = event.data
    if (responsible_body) placed(bodies, responsible_body, `events.${i}.data.responsible_body`)
    if (event.strikes && event.strikes > i)
      throw new LoadError(`events.${i}.strikes`, 'pekar inte på en tidigare händelse')
    await insertEvent(tx, {
      id: ids[i] ?? newId(),
      matter_id: matterId,
      seq: i + 1,
      kind: event.kind,
      happened_on: event.happened_on,
      referral_id: event.referral ? (referrals[event.referral - 1] ?? null) : null,
      minute_item_id: items[item]?.id ?? null,
      strikes_id: event.strikes ? (ids[event.strikes - 1] ?? null) : null,
      data: event.data,
      note: event.note,
      order_reason: event.order_reason,
      actor: event.recorded.by,
      recorded_at: event.recorded.at,
    })
  }
}

interface Place {
  body: string
  held_on: string
  no: number
  paragraph_no: number
}

const samePlace = (a: Place, b: Place): boolean =>
  a.body === b.body && a.held_on === b.held_on && a.no === b.no && a.paragraph_no === b.paragraph_no

async function foldAndProject({ tx, matterId }: Loading): Promise<void> {
  const folded = fold(await eventsOf(tx, matterId))
  const [stranded] = folded.misplaced
  if (stranded) {
    throw new LoadError(
      `events.${stranded.seq - 1}`,
      `”${eventText[stranded.kind]}” kan inte komma där i ärendets gång`,
    )
  }
  await project(tx, matterId, folded)
}
