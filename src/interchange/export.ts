import type { Body } from '#src/bodies/body.ts'
import { allBodies } from '#src/bodies/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { eventsOf, matterById, referralsOf } from '#src/matters/store.ts'
import { itemById, type MinuteItem } from '#src/minutes/store.ts'
import { channels } from '#src/motions/form.ts'
import { motionText } from '#src/motions/store.ts'
import { municipality } from '#src/municipality/store.ts'
import { registryNumbersOf } from '#src/registry/store.ts'
import { agendaInFile, meetingsNaming } from './agenda.ts'
import { assignmentsInFile } from './assignments.ts'
import { documentsInFile } from './documents.ts'
import { exportItem } from './export-minutes.ts'
import { filesInFile } from './files.ts'
import type { MatterFile } from './format.ts'
import { lettersInFile } from './letters.ts'
import { meetingInFile, meetingsInOrder } from './meetings.ts'
import { decisionsInFile } from './notices.ts'
import { publicationsInFile } from './publications.ts'
import { replyInFile, responseInFile } from './responses.ts'
import { byKey, undoneInFile } from './said.ts'

/** Finds a matter by its number in a body's register; voided numbers find nothing. Throws not_found. */
export async function matterByNumber(db: Reader, bodyCode: string, number: string): Promise<string> {
  const row = await db
    .selectFrom('registry_number')
    .innerJoin('body', 'body.id', 'registry_number.body_id')
    .select('matter_id')
    .where('body.code', '=', bodyCode)
    .where('number', '=', number)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  return found(row, `Ärende ${number} hos ${bodyCode}`).matter_id
}

/** One matter with all its steps and files, as docs/matter-format.md describes. */
export async function exportMatter(db: Reader, matterId: string): Promise<MatterFile> {
  const bodies = await allBodies(db)
  const items = await itemsInOrder(db, matterId)
  const meetings = await meetingsInOrder(db, [
    ...items.map(item => item.meeting_id),
    ...(await meetingsNaming(db, matterId)),
  ])
  const registry_numbers = await numbersInFile(db, matterId)
  const bodyIdOf = (code: string): string => bodies.find(body => body.code === code)?.id ?? ''
  const file: MatterFile = {
    format: 'yttra-matter',
    version: 1,
    municipality: (await municipality(db)).name,
    bodies: [],
    matter: await matterInFile(db, matterId),
    registry_numbers,
    documents: await documentsInFile(db, matterId),
    referrals: await referralsInFile(db, matterId, bodies),
    assignments: await assignmentsInFile(db, matterId),
    reply: await replyInFile(db, matterId),
    meetings: await inTurn(meetings, one => meetingInFile(db, one)),
    minute_items: await inTurn(items, item => exportItem(db, item, matterId)),
    agenda_items: await agendaInFile(db, matterId, meetings),
    delegated_decisions: await decisionsInFile(db, registry_numbers, bodyIdOf),
    events: await eventsInFile(db, matterId, items),
    publications: await publicationsInFile(db, 'matter', matterId),
    files: [],
  }
  return { ...file, bodies: bodiesInFile(bodies, file), files: await filesInFile(db, file) }
}

async function inTurn<From, To>(all: readonly From[], act: (one: From) => Promise<To>): Promise<To[]> {
  const done: To[] = []
  for (const one of all) done.push(await act(one))
  return done
}

async function itemsInOrder(db: Reader, matterId: string): Promise<MinuteItem[]> {
  const ids = new Set((await eventsOf(db, matterId)).flatMap(event => event.minute_item_id ?? []))
  return inTurn([...ids], async id => found(await itemById(db, id)))
}

async function numbersInFile(db: Reader, matterId: string): Promise<MatterFile['registry_numbers']> {
  const numbers = (await registryNumbersOf(db, matterId)).map(one => ({
    body: one.body_code,
    number: one.number,
    opened_on: one.opened_on,
    voided: undoneInFile(one.voided_at, one.voided_by, one.voided_reason),
  }))
  return byKey(numbers, one => `${one.opened_on} ${one.body} ${one.number}`)
}

async function referralsInFile(db: Reader, matterId: string, bodies: Body[]): Promise<MatterFile['referrals']> {
  return inTurn(await referralsOf(db, matterId), async referral => ({
    from: bodies.find(body => body.id === referral.from_body_id)?.code ?? '',
    to: referral.to_code,
    questions: referral.questions,
    contact: referral.contact,
    again_no: referral.again_no,
    changed: referral.changed,
    response: await responseInFile(db, referral.id),
    letters: await lettersInFile(db, referral.id, id => bodies.find(body => body.id === id)?.code ?? null),
  }))
}

async function eventsInFile(db: Reader, matterId: string, items: MinuteItem[]): Promise<MatterFile['events']> {
  const events = await eventsOf(db, matterId)
  const referrals = await referralsOf(db, matterId)
  return events.map(event => ({
    kind: event.kind,
    happened_on: event.happened_on,
    referral: referrals.find(one => one.id === event.referral_id)?.no ?? null,
    item: placeOf(items.find(item => item.id === event.minute_item_id)),
    strikes: event.strikes_id ? events.findIndex(one => one.id === event.strikes_id) + 1 : null,
    data: event.data,
    note: event.note,
    order_reason: event.order_reason,
    recorded: { at: event.recorded_at, by: event.actor },
  }))
}

const placeOf = (item: MinuteItem | undefined) =>
  item ? { body: item.body_code, held_on: item.held_on, no: item.meeting_no, paragraph_no: item.paragraph_no } : null

async function matterInFile(db: Reader, matterId: string): Promise<MatterFile['matter']> {
  const matter = await matterById(db, matterId)
  const motion = await db
    .selectFrom('motion')
    .select('channel')
    .where('matter_id', '=', matterId)
    .executeTakeFirstOrThrow()
  const submitters = await db
    .selectFrom('submitter')
    .innerJoin('person', 'person.id', 'submitter.person_id')
    .select(['name_as_printed', 'party_as_printed', 'person.name'])
    .where('matter_id', '=', matterId)
    .orderBy('position')
    .execute()
  const demands = await db.selectFrom('demand').select('text').where('matter_id', '=', matterId).orderBy('no').execute()
  return {
    slug: matter.slug,
    title: matter.title,
    channel: channels.find(one => one === motion.channel) ?? 'paper',
    text: await motionText(db, matterId),
    submitters: submitters.map(one => ({ name: one.name_as_printed, party: one.party_as_printed, person: one.name })),
    demands: demands.map(one => one.text),
    created_at: matter.created_at,
  }
}

function bodiesInFile(bodies: Body[], file: MatterFile): MatterFile['bodies'] {
  const named = new Set([
    ...file.registry_numbers.map(one => one.body),
    ...file.documents.map(one => one.body),
    ...file.referrals.flatMap(one => [one.from, one.to, ...one.letters.flatMap(letter => letter.from ?? [])]),
    ...file.meetings.map(one => one.body),
    ...file.events.flatMap(one => one.data.responsible_body ?? []),
  ])
  const codeOf = (id: string | null): string | null => bodies.find(body => body.id === id)?.code ?? null
  const withParents = (code: string | null): string[] => {
    const body = bodies.find(one => one.code === code)
    return body ? [...withParents(codeOf(body.parent_id)), body.code] : []
  }
  const inOrder = [...named].sort().flatMap(withParents)
  return [...new Set(inOrder)].flatMap(code => {
    const body = bodies.find(one => one.code === code)
    if (!body) return []
    const { name, kind, parent_id, registry_format } = body
    return [{ code, name, kind, parent: codeOf(parent_id), registry_format }]
  })
}
