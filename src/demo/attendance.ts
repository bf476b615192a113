import { noteAttendance, noteRoles } from '#src/attendance/actions.ts'
import { type Attender, decidingAt, guest } from '#src/attendance/presence.ts'
import { attendanceVersion, attendersOf, expectedAt } from '#src/attendance/store.ts'
import { dayNumber } from '#src/dates.ts'
import { found } from '#src/errors.ts'
import { nextInTurn } from '#src/law/substitutes.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { recordsOf } from '#src/minutes/records.ts'
import { itemById, itemsOfMeeting } from '#src/minutes/store.ts'
import { holderOf } from './officials.ts'
import type { World } from './world.ts'

const ONE_IN = 9

/** Somebody is always away, and substitutes serve in their turn; one more is there. The chair and the adjuster are there. */
export async function attend(world: World, meeting: Meeting): Promise<void> {
  const expected = await expectedAt(world.tx, meeting)
  const isAway = (one: Attender, i: number): boolean =>
    one.capacity === 'member' && i > 1 && (dayNumber(meeting.held_on) + i * 4) % ONE_IN === 0
  const away = expected.filter(isAway)
  const here = expected.filter(one => one.capacity === 'substitute').slice(0, away.length + 1)
  const servesFor = new Map<string, string>()
  for (const member of away) {
    const free = here.filter(one => !servesFor.has(one.name)).map(one => ({ ...one, begun: null }))
    const next = nextInTurn(member.party, free)
    if (next) servesFor.set(next.name, member.name)
  }
  const all = expected.map((one, i): Attender => {
    if (isAway(one, i)) return { ...one, here: 'no' }
    return here.includes(one) ? { ...one, here: 'room', serves_for: servesFor.get(one.name) ?? null } : one
  })
  await note(world, meeting, [...all, guest(`${holderOf('secretary', meeting.body_code)}, sekreterare`)])
}

async function note(world: World, meeting: Meeting, all: Attender[]): Promise<void> {
  const secretary = world.as(holderOf('secretary', meeting.body_code))
  const version = await attendanceVersion(world.tx, meeting.id)
  await noteAttendance(world.tx, meeting, { all, order_reason: '' }, secretary, version)
}

/**
 * At some meetings a member has a conflict of interest, and the substitute who is there steps in for that §; or somebody
 * leaves early, by the clock. At a § with votes or statements nobody comes or goes.
 */
export async function comeAndGo(world: World, meeting: Meeting, keep: readonly string[]): Promise<void> {
  const items = (await itemsOfMeeting(world.tx, meeting.id)).filter(item => item.part_id === null)
  const records = await recordsOf(
    world.tx,
    items.map(item => item.id),
  )
  const calm = items.filter(item => {
    const { votes, notes, roles } = found(records.get(item.id))
    return votes.length === 0 && notes.length === 0 && roles.length === 0
  })
  const turn = dayNumber(meeting.held_on) % 13
  const last = items.at(-1)
  if (turn === 1 && calm[0]) await stepsIn(world, meeting, calm[0], keep)
  if (turn === 2 && last && items.length > 1 && calm.includes(last)) {
    await leavesEarly(world, meeting, last.paragraph_no - 1, keep)
  }
}

const reasons = [
  'Sitter i styrelsen för en förening som ärendet rör.',
  'Äger en fastighet som berörs av förslaget.',
  'Är anställd på enheten som ärendet handlar om.',
  'Är gift med den som leder verksamheten.',
]

async function stepsIn(
  world: World,
  meeting: Meeting,
  { id, paragraph_no }: { id: string; paragraph_no: number },
  keep: readonly string[],
): Promise<void> {
  const all = await attendersOf(world.tx, meeting.id)
  const free = all.filter(one => one.capacity === 'substitute' && one.here !== 'no' && one.serves_for === null)
  const members = decidingAt(all, paragraph_no).filter(one => one.capacity === 'member' && !keep.includes(one.name))
  const recused = members.find(one => one.party === free[0]?.party) ?? members[0]
  const [substitute] = free
  if (!recused || !substitute) return
  const secretary = world.as(holderOf('secretary', meeting.body_code))
  const reason = reasons[paragraph_no % reasons.length] ?? ''
  const roles = { recused: [recused.name], reason }
  const item = found(await itemById(world.tx, id))
  await noteRoles(world.tx, item, { ...roles, aside: [], acting_chair: '' }, secretary, 0)
  const stretches: Attender[] = [
    { ...substitute, to_no: paragraph_no - 1 },
    { ...substitute, from_no: paragraph_no, to_no: paragraph_no, serves_for: recused.name },
    { ...substitute, from_no: paragraph_no + 1 },
  ]
  await note(
    world,
    meeting,
    all.flatMap(one => (one === substitute ? stretches.filter(each => (each.to_no ?? paragraph_no) > 0) : [one])),
  )
}

async function leavesEarly(world: World, meeting: Meeting, last: number, keep: readonly string[]): Promise<void> {
  const all = await attendersOf(world.tx, meeting.id)
  const member = all.findLast(one => one.capacity === 'member' && one.here === 'room' && !keep.includes(one.name))
  const leaves = { to_no: last, to_at: laterThan(meeting.starts_at ?? '17:00') }
  const free = all.filter(one => one.capacity === 'substitute' && one.here !== 'no' && one.serves_for === null)
  const next = nextInTurn(
    member?.party ?? '',
    free.map(one => ({ ...one, begun: null })),
  )
  const taking = (one: Attender): Attender[] => [
    { ...one, to_no: last },
    { ...one, from_no: last + 1, serves_for: member?.name ?? null },
  ]
  const changed = all.flatMap(one => {
    if (one === member) return [{ ...one, ...leaves }]
    return one.name === next?.name ? taking(one) : [one]
  })
  await note(world, meeting, changed)
}

// Two hours and a bit after it began.
const laterThan = (starts: string): string => `${String(Number(starts.slice(0, 2)) + 2).padStart(2, '0')}:10`
