import { addToAgenda, strikeFromAgenda } from '#src/agenda/actions.ts'
import { adoptAgenda } from '#src/agenda/adopt.ts'
import { agendaVersion, fieldsOf } from '#src/agenda/adoption.ts'
import { choicesFor } from '#src/agenda/choices.ts'
import { issueSummons } from '#src/agenda/issue.ts'
import { layPapers } from '#src/agenda/paper-actions.ts'
import { asItem, pendingAt } from '#src/agenda/pending.ts'
import { agendaOf, type NewAgendaItem } from '#src/agenda/store.ts'
import { addDays } from '#src/dates.ts'
import { found } from '#src/errors.ts'
import { planMeeting } from '#src/meetings/actions.ts'
import { type Meeting, meetingAt, meetingById } from '#src/meetings/store.ts'
import { usualPractice } from '#src/practice/practice.ts'
import { parseMarkup } from '#src/text/markup.ts'
import { nextMeeting } from './calendar.ts'
import { holderOf } from './officials.ts'
import type { World } from './world.ts'

const item = (section: NewAgendaItem['section'], title: string, proposal = ''): NewAgendaItem => ({
  section,
  title,
  dnr: '',
  proposal: parseMarkup(proposal),
  matter_id: null,
  referral_id: null,
})

/** What is still to be written of the meeting that had to be held at once. */
export const leftToWrite: readonly NewAgendaItem[] = [
  item('information', 'Lägesrapport om vattnet i Tallmora', 'Kommunstyrelsen noterar informationen.'),
  item('report', 'Delegationsbeslut', 'Kommunstyrelsen lägger anmälan till handlingarna.'),
]

const beside: Record<string, readonly NewAgendaItem[]> = {
  KF: [
    item(
      'election',
      'Val av ersättare i valnämnden',
      'Kommunfullmäktige väljer ersättare efter valberedningens förslag.',
    ),
    item('information', 'Information från revisorerna'),
  ],
  KS: [item('information', 'Ekonomisk uppföljning'), item('report', 'Delegationsbeslut')],
  BUN: [item('information', 'Platser i förskolan'), item('report', 'Delegationsbeslut')],
  SN: [item('information', 'Verksamheten sedan förra sammanträdet'), item('report', 'Delegationsbeslut')],
  KFN: [item('information', 'Höstens program på Stadsbiblioteket')],
}

export async function putOnAgenda(world: World, meeting: Meeting, items: readonly NewAgendaItem[]): Promise<void> {
  await addToAgenda(world.tx, meeting, items, world.as(holderOf('secretary', meeting.body_code)))
}

/**
 * The agendas of the next meetings: the council's members are called, one item is struck and one comes late; the board's
 * are called, and everybody may come to its meeting; the schools' are called too; the agendas of two committees are
 * drafts, and with one lies its officials' report beside the opinion.
 */
export async function callToNext(world: World, code: string, today: string): Promise<void> {
  const { tx } = world
  const others = beside[code]
  if (!others) return
  const meeting = found(await meetingAt(tx, world.body(code).id, nextMeeting(code, addDays(today, 1)), 1))
  // Something is left that waits and is not taken up.
  const waiting = (await pendingAt(tx, meeting)).slice(0, 6)
  const taken = waiting.slice(0, Math.max(1, waiting.length - 1))
  const motions = []
  for (const one of taken) motions.push(await asItem(tx, meeting, one))
  await putOnAgenda(world, meeting, [
    ...usualPractice.standing_items.map(title => item('opening', title)),
    ...motions,
    ...others,
  ])
  await layThePapers(world, meeting)
  if (code === 'SN' || code === 'KFN') return
  const secretary = holderOf('secretary', code)
  const late_reason = 'Valberedningens förslag kom sent.'
  await issueSummons(tx, meeting, { sent_on: today, late_reason, on_board: code === 'KS' }, world.as(secretary))
  if (code !== 'KF') return
  const last = usualPractice.standing_items.length + motions.length + others.length
  await strikeFromAgenda(tx, meeting, last, 'Revisorerna fick förhinder', world.as(secretary))
  await putOnAgenda(world, meeting, [item('decision', 'Avsägelse från uppdrag i kommunfullmäktige')])
}

/**
 * The council met at once, for the water in Tallmora: its members were called the same day, all agreed to what stood on the
 * agenda, and something came after that. Its §§ are still to be written.
 */
export async function councilAtOnce(world: World, day: string): Promise<void> {
  const { tx } = world
  const acting = () => world.as(holderOf('secretary', 'KF'))
  const plan = { held_on: day, no: 1, place: 'Fullmäktigesalen, stadshuset', starts_at: '17:00' }
  const id = await planMeeting(tx, world.body('KF'), plan, acting())
  const meeting = found(await meetingById(tx, id))
  await putOnAgenda(world, meeting, [
    item('opening', 'Upprop'),
    item('decision', 'Pengar till nödvatten i Tallmora', 'Kommunfullmäktige anvisar 400 000 kronor till nödvatten.'),
  ])
  await issueSummons(tx, meeting, { sent_on: day, late_reason: 'Huvudledningen gick sönder i natt.' }, acting())
  const called = await agendaOf(tx, id)
  const typed = called.flatMap(({ seq }, i) => [
    [fieldsOf(seq).turn, String(i + 1)],
    [fieldsOf(seq).agreed, '1'],
  ])
  await adoptAgenda(tx, meeting, Object.fromEntries(typed), '', acting(), agendaVersion(called))
  await putOnAgenda(world, meeting, [item('decision', 'Uttalande om vattnet i Tallmora')])
}

/** With each motion go the motion itself and what is to be decided. */
async function layThePapers(world: World, meeting: Meeting): Promise<void> {
  const { tx } = world
  for (const item of await agendaOf(tx, meeting.id)) {
    const choices = (await choicesFor(tx, item)).filter(one => one.isDecided || one.document_id)
    const chosen = choices.map(one => one.key)
    if (chosen.length === 0) continue
    await layPapers(tx, meeting, item.seq, { chosen }, world.as(holderOf('secretary', meeting.body_code)), 0)
  }
}
