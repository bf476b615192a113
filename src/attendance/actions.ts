import { sql } from 'kysely'
import type { Acting } from '#src/acting.ts'
import { log, refuseStale } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import type { RecusedAt } from '#src/law/substitutes.ts'
import { lockBegun } from '#src/meetings/change.ts'
import { type Meeting, meetingById } from '#src/meetings/store.ts'
import { openItem } from '#src/minutes/actions.ts'
import { disagreements } from '#src/minutes/agree.ts'
import { recordsAt } from '#src/minutes/records.ts'
import { itemsOfMeeting, type MinuteItem } from '#src/minutes/store.ts'
import { paragraphSpan } from '#src/swedish.ts'
import { refuseToContradict } from './contradict.ts'
import { faultsIn } from './faults.ts'
import {
  type Attender,
  type Circumstances,
  changedAt,
  decidingAt,
  type ItemRole,
  type RoleKind,
  thereAt,
} from './presence.ts'
import { attendersOf, circumstancesOf, keepAttendanceReason, replaceAttenders, replaceRoles } from './store.ts'
import { remarksOn } from './words.ts'

/** What the log says of each: by it the forms tell whether somebody came between. */
export const attendanceNoted = (id: string) => ({ action: 'attendance.noted', subject: 'meeting', subject_id: id })
export const rolesNoted = (id: string) => ({ action: 'recusal.noted', subject: 'minute_item', subject_id: id })

export interface Attendance {
  all: readonly Attender[]
  /** Why it is as it is; empty where nobody would ask. */
  order_reason: string
}

/**
 * Notes who was at a meeting. Throws stale where somebody saved it since `seen`, wrong_status before the meeting is
 * held, where it cannot be true (see faultsIn), or where it would change who was there at an adjusted § (KL 5:69), or a
 * vote or a reservation at an open one would be by somebody who was not; warning where somebody would ask about it
 * (KL 5:18, 5:20) and no reason is given.
 */
export async function noteAttendance(
  tx: Tx,
  planned: Meeting,
  { all, order_reason }: Attendance,
  acting: Acting,
  seen: number,
): Promise<void> {
  const meeting = await lockBegun(tx, planned.id, acting)
  const bumped = await tx
    .updateTable('meeting')
    .set({ attendance_version: sql`attendance_version + 1` })
    .where('id', '=', meeting.id)
    .where('attendance_version', '=', seen)
    .executeTakeFirst()
  if (bumped.numUpdatedRows === 0n)
    throw new Refusal('stale', 'Någon annan har sparat närvaron sedan du öppnade sidan.')
  const at = await circumstancesOf(tx, meeting)
  const [fault] = faultsIn(all, at).values()
  if (fault) throw new Refusal('wrong_status', fault.message)
  await refuseToChangeThePast(tx, meeting, all)
  const reason = await explained(tx, meeting, { all, order_reason }, at)
  await replaceAttenders(tx, meeting.id, all)
  await keepAttendanceReason(tx, meeting.id, reason)
  await log(tx, acting, { ...attendanceNoted(meeting.id), detail: reason })
}

// A reason that was given before explains what one would have asked about then, and nothing that came since.
async function explained(
  tx: Tx,
  meeting: Meeting,
  { all, order_reason }: Attendance,
  at: Circumstances,
): Promise<string> {
  const remarks = remarksOn(all, at)
  if (remarks.length === 0) return ''
  const before = remarksOn(await attendersOf(tx, meeting.id), at)
  const isOld = order_reason === meeting.attendance_reason && remarks.some(one => !before.includes(one))
  if (order_reason !== '' && !isOld) return order_reason
  const more = order_reason === '' ? [] : ['Skälet nedan gällde något annat. Skriv ett som gäller också detta.']
  throw new Refusal('warning', remarks.join(' '), { warnings: [...remarks, ...more] })
}

// What is adjusted stays; and at an open § nobody has voted or reserved who was not there.
async function refuseToChangeThePast(tx: Tx, meeting: Meeting, all: readonly Attender[]): Promise<void> {
  const items = await itemsOfMeeting(tx, meeting.id)
  const open = items.filter(item => item.part_id === null)
  const adjusted = items.filter(item => item.part_id !== null)
  const before = await attendersOf(tx, meeting.id)
  const numbers = adjusted.map(item => item.paragraph_no)
  const changed = changedAt(before, all, numbers)
  if (changed.length > 0) {
    throw new Refusal('wrong_status', `${paragraphSpan(changed)} är justerad. Vilka som var med då kan inte ändras.`)
  }
  await refuseToContradict(tx, open, all)
}

export interface RolesNoted {
  recused: string[]
  reason: string
  /** Those who take no part in the decision by their own choice. */
  aside: string[]
  /** Who led in the chair's place; empty where nobody had to. */
  acting_chair: string
}

/**
 * Notes who had a conflict of interest at a § (KL 5:47, 6:30), who stood aside (4:25), and who led in the chair's
 * place. Throws invalid (recused, aside, acting_chair) for one who does not serve at the §, or cannot be both, or where
 * a vote or a reservation would be by others than those who decide, or a substitute serves for one who would be recused no
 * more; stale where somebody noted it since it had been
 * noted `seen` times, wrong_status where the § is adjusted.
 */
export async function noteRoles(
  tx: Tx,
  item: MinuteItem,
  noted: RolesNoted,
  acting: Acting,
  seen: number,
): Promise<void> {
  await openItem(tx, item.id, acting)
  await refuseStale(tx, rolesNoted(item.id), seen)
  const all = await attendersOf(tx, item.meeting_id)
  const serving = decidingAt(all, item.paragraph_no)
  const role = (kind: RoleKind, name: string, reason = ''): ItemRole => {
    const one = serving.find(each => each.name === name)
    if (!one) throw invalid({ [kind]: 'Välj bland dem som tjänstgör vid paragrafen.' })
    return { kind, name, party: one.party, reason }
  }
  const roles = [
    ...noted.recused.map(name => role('recused', name, noted.reason)),
    ...noted.aside.map(name => role('aside', name)),
    ...(noted.acting_chair === '' ? [] : [role('acting_chair', noted.acting_chair)]),
  ]
  const faults = faultsInRoles(noted)
  if (Object.keys(faults).length > 0) throw invalid(faults)
  const contradiction = contradicted(all, await circumstancesOf(tx, found(await meetingById(tx, item.meeting_id))), {
    paragraph_no: item.paragraph_no,
    names: noted.recused,
  })
  if (contradiction) throw invalid({ recused: `Det går inte ihop med närvaron. ${contradiction}` })
  const wrong = disagreements(await recordsAt(tx, item.id), thereAt(all, item.paragraph_no, roles))
  const field = noted.aside.length > 0 && noted.recused.length === 0 ? 'aside' : 'recused'
  if (wrong.length > 0) throw invalid({ [field]: wrong.join(' ') })
  await replaceRoles(tx, item.id, roles)
  await log(tx, acting, { ...rolesNoted(item.id), detail: roles.map(one => `${one.kind} ${one.name}`).join(', ') })
}

// What in the attendance list holds only with the recusals as they were: somebody steps in for one who is recused no more.
function contradicted(all: readonly Attender[], at: Circumstances, here: RecusedAt): string | undefined {
  const after = { ...at, recused: [...at.recused.filter(one => one.paragraph_no !== here.paragraph_no), here] }
  const before = faultsIn(all, at)
  return [...faultsIn(all, after)].find(([i]) => !before.has(i))?.[1].message
}

// Nobody is two of these at one §.
function faultsInRoles({ recused, aside, acting_chair }: RolesNoted): Record<string, string> {
  const both = aside.find(name => recused.includes(name))
  const leads = acting_chair !== '' && [...recused, ...aside].includes(acting_chair)
  return {
    ...(both ? { aside: `${both} är jävig, och deltar redan därför inte.` } : {}),
    ...(leads ? { acting_chair: `${acting_chair} deltar inte, och kan inte leda.` } : {}),
  }
}
