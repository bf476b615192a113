import { type Acting, instant } from '#src/acting.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { hindersMinority } from '#src/law/minority.ts'
import { missingBeforeDecision, missingBeforeWriteOff } from '#src/law/preparation.ts'
import type { EventData } from './event-data.ts'
import { type Folded, fold, standing } from './fold.ts'
import { project } from './project.ts'
import { bumpMatter, eventsOf, insertEvent, type MatterEvent } from './store.ts'
import { eventText } from './words.ts'
import type { EventKind } from './workflow.ts'

export interface NewEvent {
  kind: EventKind
  happened_on: string
  referral_id?: string
  minute_item_id?: string
  strikes_id?: string
  data?: EventData
  note?: string | undefined
  /** Lets a day through that is out of order; kept with the event. */
  order_reason?: string | undefined
}

/**
 * Records one dated event of a matter: refuses it where the workflow or the law has no place for it, warns where its
 * day is out of order, and writes the projections again. `seen` is the version of the matter the person saw.
 * Gives the event's id. Throws Refusal: stale, invalid (happened_on, by_minority),
 * wrong_status, warning.
 */
export async function recordEvent(
  tx: Tx,
  matterId: string,
  event: NewEvent,
  acting: Acting,
  seen?: number,
): Promise<string> {
  const seq = await bumpMatter(tx, matterId, seen)
  const earlier = await eventsOf(tx, matterId)
  const recorded = asRecorded(matterId, seq, event, acting)
  refuseTheFuture('happened_on', recorded.happened_on, acting)
  const before = fold(earlier)
  const after = fold([...earlier, recorded])
  refuseMisplaced(before, after, recorded)
  refuseWhatTheLawForbids(after, recorded)
  warnOfOrder(before, after, recorded)
  await insertEvent(tx, recorded)
  await project(tx, matterId, after)
  return recorded.id
}

function asRecorded(matterId: string, seq: number, event: NewEvent, acting: Acting): MatterEvent {
  return {
    id: newId(),
    matter_id: matterId,
    seq,
    kind: event.kind,
    happened_on: event.happened_on,
    referral_id: event.referral_id ?? null,
    minute_item_id: event.minute_item_id ?? null,
    strikes_id: event.strikes_id ?? null,
    data: event.data ?? {},
    note: event.note || null,
    order_reason: event.order_reason || null,
    actor: acting.actor,
    recorded_at: instant(acting),
  }
}

/** Throws invalid, beside the field, for a day that has not been. */
export function refuseTheFuture(field: string, day: string, acting: Acting): void {
  if (day > dayInStockholm(acting.now)) {
    throw invalid({ [field]: 'Dagen har inte varit än. Registrera det när det har skett.' })
  }
}

function refuseMisplaced(before: Folded<MatterEvent>, after: Folded<MatterEvent>, event: MatterEvent): void {
  const stranded = after.misplaced.filter(one => !before.misplaced.some(other => other.id === one.id))
  if (stranded.length === 0) return
  if (stranded.some(one => one.id === event.id)) {
    throw new Refusal('wrong_status', `”${eventText[event.kind]}” kan inte registreras så som ärendet nu står.`)
  }
  const names = stranded.map(one => `”${eventText[one.kind]}” ${proseDay(one.happened_on)}`).join(' och ')
  throw new Refusal('wrong_status', `Det går inte, eftersom ${names} bygger på det. Rätta det senare steget först.`)
}

function refuseWhatTheLawForbids({ steps }: Folded<MatterEvent>, { id, kind, happened_on, data }: MatterEvent): void {
  const place = steps.findIndex(step => step.event.id === id)
  const then = fold(steps.slice(0, Math.max(place, 0)).map(step => step.event))
  if (kind === 'council_decided') {
    const { proposedByBoard } = then
    refuseWith(missingBeforeDecision({ proposedByBoard, unanimousUrgency: data.unanimous_urgency ?? false }))
  }
  if (kind === 'written_off') {
    refuseWith(missingBeforeWriteOff({ reportedOn: then.reportedOn, writtenOffOn: happened_on }))
  }
  if (data.by_minority) {
    const inCouncil = standing(then) === 'before_council'
    const deferredByMinorityBefore = then.steps.some(step => step.event.data.by_minority)
    const hindrances = hindersMinority({ inCouncil, deferredByMinorityBefore })
    if (hindrances.length > 0) throw invalid({ by_minority: hindrances.join(' ') })
  }
}

function refuseWith(missing: readonly string[]): void {
  if (missing.length > 0) throw new Refusal('wrong_status', missing.join(' '))
}

function warnOfOrder(before: Folded<MatterEvent>, after: Folded<MatterEvent>, event: MatterEvent): void {
  if (event.order_reason) return
  const newly = after.waited.filter(one => !before.waited.some(other => other.id === one.id))
  if (newly.length === 0) return
  const latest =
    after.steps
      .map(step => step.event.happened_on)
      .sort()
      .at(-1) ?? event.happened_on
  const warnings = newly.map(
    one =>
      `”${eventText[one.kind]}” är daterat ${proseDay(one.happened_on)}, men bygger på ett steg med en senare dag. Den senaste registrerade dagen är ${proseDay(latest)}.`,
  )
  throw new Refusal('warning', 'Dagarna kommer inte i ordning.', { warnings })
}

/**
 * Strikes an event that was entered wrongly: it stays in sight, struck, with the reason. Throws Refusal as recordEvent.
 */
export async function strikeEvent(
  tx: Tx,
  matterId: string,
  eventId: string,
  reason: string,
  acting: Acting,
  seen?: number,
): Promise<void> {
  const events = await eventsOf(tx, matterId)
  const struck = found(
    events.find(event => event.id === eventId),
    'Steget',
  )
  if (struck.kind === 'submitted' || struck.kind === 'struck') {
    throw new Refusal('wrong_status', 'Det steget kan inte strykas. Rätta dagen i stället.')
  }
  if (events.some(event => event.strikes_id === eventId)) throw new Refusal('wrong_status', 'Steget är redan struket.')
  await recordEvent(
    tx,
    matterId,
    { kind: 'struck', happened_on: dayInStockholm(acting.now), strikes_id: eventId, note: reason },
    acting,
    seen,
  )
}
