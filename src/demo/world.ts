import type { Acting } from '#src/acting.ts'
import { answerRound, type Request, requestApproval } from '#src/approval/actions.ts'
import { chooseAdjusters } from '#src/approval/chosen.ts'
import { wordsOf } from '#src/approval/seen.ts'
import { attendersOf } from '#src/attendance/store.ts'
import type { Body } from '#src/bodies/body.ts'
import { addDays, dayInStockholm, dayNumber } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { preparesAnAnswer } from '#src/law/appeal.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { planMeeting } from '#src/meetings/actions.ts'
import { lastOf, type MeetingDay } from '#src/meetings/days.ts'
import { daysOfMeeting } from '#src/meetings/days-store.ts'
import { type Meeting, meetingAt, meetingById } from '#src/meetings/store.ts'
import { type ItemContent, recordItem } from '#src/minutes/actions.ts'
import { adjustItems } from '#src/minutes/adjust.ts'
import { basisOf } from '#src/minutes/basis.ts'
import { dispatchExtract } from '#src/minutes/dispatch.ts'
import { addNote } from '#src/minutes/note-actions.ts'
import { bareNote, recipientsOf } from '#src/minutes/notes-store.ts'
import { closeMeeting } from '#src/minutes/numbers.ts'
import { rectify } from '#src/minutes/rectify.ts'
import { nextParagraphNo } from '#src/minutes/series.ts'
import { itemById, itemsOfMeeting } from '#src/minutes/store.ts'
import { postNotice, takeDown } from '#src/notices/actions.ts'
import { noticeByNo, partsToAnnounce } from '#src/notices/store.ts'
import { publish } from '#src/publication/actions.ts'
import { paragraphs, parseMarkup } from '#src/text/markup.ts'
import { attend, comeAndGo } from './attendance.ts'
import { dice, nextMeeting, workday } from './calendar.ts'
import { bodies, holderOf } from './officials.ts'
import { councillors } from './people.ts'

/** A life tells the next day on which something happens in it, and is woken then. */
export type Life = AsyncGenerator<string, void, void>

export interface World {
  tx: Tx
  body: (code: string) => Body
  roll: () => number
  /** The person who acts now, at a moment of the day that it is. */
  as: (actor: string) => Acting
  start: (life: Life) => void
  /** §§ whose extract stays unsent. */
  unsent: Set<string>
  /** Meetings whose minutes are still being written. */
  underWay: Set<string>
}

/** Runs all lives side by side, day by day, until there is nothing more to do before `today` ends. */
export async function live(
  tx: Tx,
  all: readonly Body[],
  today: string,
  lives: (world: World) => Life[],
): Promise<void> {
  const waiting: { day: string; turn: number; life: Life }[] = []
  let turn = 0
  let day = ''
  let moment = 0
  const wait = async (life: Life) => {
    const next = await life.next()
    if (next.done) return
    turn += 1
    waiting.push({ day: next.value, turn, life })
  }
  const started: Life[] = []
  const world: World = {
    tx,
    body: code =>
      found(
        all.find(body => body.code === code),
        code,
      ),
    roll: dice(20261123),
    as: actor => {
      moment += 1
      return { actor, now: new Date(Date.parse(`${day}T08:00:00.000Z`) + moment * 1000) }
    },
    start: life => started.push(life),
    unsent: new Set(),
    underWay: new Set(),
  }
  for (const life of lives(world)) await wait(life)
  for (;;) {
    for (const life of started.splice(0)) await wait(life)
    waiting.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.turn - b.turn))
    const next = waiting.shift()
    if (!next || next.day > today) return
    if (next.day !== day) moment = 0
    day = next.day
    await wait(next.life)
  }
}

/** The meetings just held and soon to come, so that there is one to write in. */
export async function planMeetings(world: World, code: string, from: string, to: string): Promise<void> {
  const body = world.body(code)
  for (let day = nextMeeting(code, from); day <= to; day = nextMeeting(code, addDays(day, 1))) {
    if (await meetingAt(world.tx, body.id, day, 1)) continue
    await planMeeting(world.tx, body, factsOf(code, day), world.as(holderOf('secretary', code)))
  }
}

function factsOf(code: string, held_on: string) {
  const rule = bodies.find(one => one.code === code)?.meets
  return { held_on, no: 1, place: rule?.place ?? '', starts_at: rule?.starts_at ?? null }
}

/** The meeting of a body on this day; it is entered, and its later days begin, when its first § is written. */
async function meetingOn(world: World, code: string, day: string): Promise<Meeting> {
  const { tx } = world
  const body = world.body(code)
  const known = await meetingAt(tx, body.id, day, 1)
  if (known) {
    if ((await attendersOf(tx, known.id)).length === 0) await attend(world, known)
    return known
  }
  await planMeeting(tx, body, factsOf(code, day), world.as(holderOf('secretary', code)))
  const meeting = found(await meetingAt(tx, body.id, day, 1))
  await attend(world, meeting)
  world.start(afterwards(world, code, day))
  return meeting
}

const closedOn = (meetingDay: string): string => workday(addDays(meetingDay, 1))
const adjustedOn = (meetingDay: string): string => workday(addDays(meetingDay, 8))
const announcedOn = (meetingDay: string): string => workday(addDays(adjustedOn(meetingDay), 1))
export const sentOn = (meetingDay: string): string => workday(addDays(adjustedOn(meetingDay), 2))

/** Posts the adjustment on the notice board, and sees to it that the notice comes down when it may. */
async function announce(world: World, meeting: Meeting): Promise<void> {
  const { tx } = world
  const secretary = holderOf('secretary', meeting.body_code)
  for (const part of await partsToAnnounce(tx, meeting.id)) {
    const posting = { kept_at: 'Kommunkansliet, Bruksgatan 4 i Hamra' }
    world.start(takenDown(world, await postNotice(tx, meeting, part.id, posting, world.as(secretary)), secretary))
  }
}

export async function* takenDown(world: World, no: number, secretary: string): Life {
  const notice = found(await noticeByNo(world.tx, no))
  const day = workday(appealPeriod(notice.posted_on).removableFrom)
  yield day
  await takeDown(world.tx, notice, day, world.as(secretary))
}

/** What becomes of a meeting's minutes: its §§ get their numbers, are adjusted, published, made known and sent. */
async function* afterwards(world: World, code: string, day: string): Life {
  const { tx } = world
  const secretary = holderOf('secretary', code)
  const meeting = found(await meetingAt(tx, world.body(code).id, day, 1))
  yield closedOn(day)
  const { ends_on } = found(await meetingById(tx, meeting.id))
  if (ends_on > day) yield closedOn(ends_on)
  if (world.underWay.has(meeting.id)) return
  const last = lastOf(await daysOfMeeting(tx, { ...meeting, ends_on }))
  await closeMeeting(tx, meeting, { ended_at: endOf(last) }, world.as(secretary))
  yield adjustedOn(day)
  const [chair, adjuster] = leadersOf(code)
  await comeAndGo(world, meeting, [chair.name, adjuster.name])
  const items = await itemsOfMeeting(tx, meeting.id)
  await chooseAdjusters(tx, meeting, [adjuster], world.as(secretary))
  const people = { immediate: false, chair, acting_chairs: [], adjusters: [adjuster], gap_reason: '' }
  const numbers = items.map(item => item.paragraph_no)
  if (code === 'KSAU') {
    await approveHere(world, meeting, numbers, people)
  } else {
    // The board signs with e-ID, the others with pen.
    const manner = code === 'KS' ? ('esign' as const) : ('paper' as const)
    const adjustment = { ...people, adjusted_on: adjustedOn(day), manner, signed: null, declined: [] }
    await adjustItems(tx, meeting, numbers, adjustment, world.as(secretary))
  }
  for (const item of items) await publish(tx, 'minute_item', item.id, world.as(secretary))
  yield announcedOn(day)
  await announce(world, meeting)
  yield sentOn(day)
  for (const { id } of items) {
    const recipients = await recipientsOf(tx, id)
    if (recipients.length === 0 || world.unsent.has(id)) continue
    const sending = { recipients, others: [], channel: 'email', sent_on: sentOn(day) }
    await dispatchExtract(tx, found(await itemById(tx, id)), sending, world.as(secretary))
  }
  if (code === 'KFN') await putRight(world, items[0]?.id ?? '', secretary)
}

/** The subcommittee's chair and adjuster approve the words in the program, one after the other. */
async function approveHere(world: World, meeting: Meeting, numbers: number[], request: Request): Promise<void> {
  const { tx } = world
  const round = await requestApproval(tx, meeting, numbers, request, world.as(holderOf('secretary', meeting.body_code)))
  const { content } = await wordsOf(tx, meeting, numbers)
  for (const { name } of [request.chair, ...request.adjusters]) {
    await answerRound(tx, meeting, round, { answer: 'approved', reason: '', seen: content }, world.as(name))
  }
}

/** The culture committee's secretary finds a slip in what was adjusted. */
async function putRight(world: World, itemId: string, secretary: string): Promise<void> {
  const acting = world.as(secretary)
  const [{ name, party }] = leadersOf('KFN')
  const text = 'I närvarolistan står att sammanträdet började kl. 13.00. Det ska stå kl. 13.15.'
  const rectified_on = dayInStockholm(acting.now)
  await rectify(world.tx, itemId, { rectified_on, text, decided_by: `Ordföranden ${name} (${party})` }, acting, 1)
}

// Two to three hours and a half, the same each time for one day.
function endOf({ starts_at, held_on }: MeetingDay): string | null {
  if (starts_at === null) return null
  const [hour = 0, minute = 0] = starts_at.split(':').map(Number)
  const minutes = hour * 60 + minute + 120 + (dayNumber(held_on) % 7) * 15
  return [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':')
}

export function leadersOf(code: string): [Person, Person] {
  const place = bodies.findIndex(body => body.code === code)
  return [councillors[place * 2] ?? councillors[0], councillors[place * 2 + 8] ?? councillors[1]]
}

interface Person {
  name: string
  party: string
}

export interface Paragraph {
  code: string
  day: string
  /** Null where it belongs to no motion. */
  matterId: string | null
  title: string
  /** Markup. */
  decision: string
  summary?: string
  speakers?: number
  recipients?: string[]
  responseVersionId?: string
  /** Does it say what the decision rests on, and where the matter was taken up before? */
  withBasis?: boolean
  dnr?: string
}

const noBasis = { documents: [], earlier: [] }

/** Writes a § at a body's meeting, as the next one. Gives its id. */
export async function writeParagraph(world: World, paragraph: Paragraph): Promise<string> {
  const { code, day } = paragraph
  const meeting = await meetingOn(world, code, day)
  const { tx } = world
  const basis = paragraph.withBasis && paragraph.matterId ? await basisOf(tx, paragraph.matterId, null) : noBasis
  const content: ItemContent = {
    title: paragraph.title,
    decision: parseMarkup(paragraph.decision),
    summary: parseMarkup(paragraph.summary ?? ''),
    speakers: someCouncillors(world, paragraph.speakers ?? 0),
    recipients: paragraph.recipients ?? [],
    documents: basis.documents,
    earlier: paragraphs(basis.earlier.join('\n\n')),
    dnr: paragraph.dnr ?? '',
    question_order: '',
    preparatory: paragraph.matterId !== null && preparesAnAnswer(meeting.body_kind),
  }
  const more = { matter_id: paragraph.matterId, response_version_id: paragraph.responseVersionId }
  const acting = world.as(holderOf('secretary', code))
  return recordItem(world.tx, meeting, await nextParagraphNo(world.tx, meeting), content, more, acting)
}

function someCouncillors(world: World, count: number): Person[] {
  const all = [...councillors]
  return Array.from({ length: count }, () => all.splice(Math.floor(world.roll() * all.length), 1)[0]).filter(
    one => one !== undefined,
  )
}

/** A note to a § in an annex, before it is adjusted. */
export async function noteTo(world: World, itemId: string, code: string, text: string): Promise<void> {
  const [who] = someCouncillors(world, 1)
  if (!who) return
  const note = { ...bareNote('note', [who]), mode: 'written' as const, in_annex: true, text: paragraphs(text) }
  await addNote(world.tx, itemId, note, world.as(holderOf('secretary', code)))
}
