import { allBodies, type Body } from '#src/bodies/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { documentsOf, eventsOf, matterById, referralsOf, registryNumbersOf } from '#src/matters/store.ts'
import {
  dispatchesOf,
  itemById,
  type MinuteItem,
  notesOf,
  recipientsOf,
  signatoriesOf,
  speakersOf,
} from '#src/minutes/store.ts'
import { channels } from '#src/motions/form.ts'
import { motionText } from '#src/motions/store.ts'
import { municipality } from '#src/municipality/store.ts'
import { publicationsOf, type Subject } from '#src/publication/actions.ts'
import { responseOf, versionsOf } from '#src/responses/store.ts'
import type { MatterFile, MinuteItemInFile, PublicationsInFile } from './format.ts'

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
  const events = await eventsOf(db, matterId)
  const referrals = await referralsOf(db, matterId)
  const itemIds = [...new Set(events.flatMap(event => event.minute_item_id ?? []))]
  const items: MinuteItem[] = []
  for (const id of itemIds) items.push(found(await itemById(db, id)))
  const itemById_ = new Map(items.map(item => [item.id, item]))
  const codeOf = (id: string): string => bodies.find(body => body.id === id)?.code ?? ''
  const minuteItems: MinuteItemInFile[] = []
  for (const item of items) minuteItems.push(await exportItem(db, item, matterId))
  const documents = await documentsInFile(db, matterId)
  const numbers = await registryNumbersOf(db, matterId)
  const responses: MatterFile['referrals'] = []
  for (const referral of referrals) {
    responses.push({
      from: codeOf(referral.from_body_id),
      to: referral.to_code,
      questions: referral.questions,
      contact: referral.contact,
      response: await responseInFile(db, referral.id),
    })
  }
  const file: Omit<MatterFile, 'bodies' | 'files'> = {
    format: 'yttra-matter',
    version: 1,
    municipality: (await municipality(db)).name,
    matter: await matterInFile(db, matterId),
    registry_numbers: numbers.map(one => ({
      body: one.body_code,
      number: one.number,
      opened_on: one.opened_on,
      voided: one.voided_at ? { at: one.voided_at, by: one.voided_by ?? '', reason: one.voided_reason ?? '' } : null,
    })),
    documents,
    referrals: responses,
    meetings: await meetingsInFile(db, items),
    minute_items: minuteItems,
    events: events.map(event => ({
      kind: event.kind,
      happened_on: event.happened_on,
      referral: referrals.find(one => one.id === event.referral_id)?.no ?? null,
      item: placeOf(itemById_.get(event.minute_item_id ?? '')),
      strikes: event.strikes_id ? events.findIndex(one => one.id === event.strikes_id) + 1 : null,
      data: event.data,
      note: event.note,
      order_reason: event.order_reason,
      recorded: { at: event.recorded_at, by: event.actor },
    })),
    publications: await publicationsInFile(db, 'matter', matterId),
  }
  return { ...file, bodies: bodiesInFile(bodies, file), files: await filesInFile(db, file) }
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

async function documentsInFile(db: Reader, matterId: string): Promise<MatterFile['documents']> {
  const documents: MatterFile['documents'] = []
  for (const one of await documentsOf(db, matterId)) {
    documents.push({
      body: one.body_code,
      kind: one.kind,
      direction: one.direction as 'in' | 'out' | 'drawn_up',
      registered_on: one.registered_on,
      counterpart: one.counterpart,
      description: one.description,
      file: one.sha256 ? { sha256: one.sha256, name: one.file_name ?? 'fil' } : null,
      recorded: { at: one.recorded_at, by: one.recorded_by },
      publications: await publicationsInFile(db, 'document', one.id),
    })
  }
  return documents
}

async function responseInFile(db: Reader, referralId: string): Promise<MatterFile['referrals'][number]['response']> {
  const response = await responseOf(db, referralId)
  if (!response) return null
  const versions = await versionsOf(db, referralId)
  return {
    title: response.title,
    officer: response.officer,
    stance: response.stance,
    sections: response.sections,
    version: response.version,
    updated: { at: response.updated_at, by: response.updated_by },
    frozen: versions.map(version => ({
      title: version.title,
      officer: version.officer,
      stance: version.stance,
      sections: version.sections,
      printed_on: version.printed_on,
      frozen: { at: version.frozen_at, by: version.frozen_by },
    })),
  }
}

async function meetingsInFile(db: Reader, items: MinuteItem[]): Promise<MatterFile['meetings']> {
  const ids = [...new Set(items.map(item => item.meeting_id))]
  if (ids.length === 0) return []
  return db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['body.code as body', 'held_on', 'no', 'place', 'starts_at'])
    .where('meeting.id', 'in', ids)
    .orderBy('held_on')
    .orderBy('body.code')
    .orderBy('no')
    .execute()
}

/** One § as the file has it, also to tell whether one that is there already is the same. */
export async function exportItem(db: Reader, item: MinuteItem, matterId: string): Promise<MinuteItemInFile> {
  const part = item.part_id
    ? await db.selectFrom('minutes_part').selectAll().where('id', '=', item.part_id).executeTakeFirstOrThrow()
    : null
  const notes = await notesOf(db, item.id)
  const dispatches = await dispatchesOf(db, item.id)
  const signatories = await signatoriesOf(db, item.part_id)
  return {
    body: item.body_code,
    held_on: item.held_on,
    no: item.meeting_no,
    paragraph_no: item.paragraph_no,
    own: item.matter_id === matterId,
    title: item.title,
    decision: item.decision,
    summary: item.summary,
    speakers: await speakersOf(db, item.id),
    notes: notes.map(note => ({
      name: note.name,
      party: note.party,
      on_behalf_of: note.on_behalf_of,
      in_annex: note.in_annex === 1,
      text: note.text,
      file: note.sha256 ? { sha256: note.sha256, name: note.file_name ?? 'fil' } : null,
    })),
    recipients: await recipientsOf(db, item.id),
    response: await namedResponse(db, item.response_version_id),
    adjustment: part && {
      adjusted_on: part.adjusted_on,
      immediate: part.immediate === 1,
      signatories: signatories.map(one => ({
        role: one.role === 'chair' ? 'chair' : 'adjuster',
        name: one.name,
        party: one.party,
      })),
      recorded: { at: part.recorded_at, by: part.recorded_by },
    },
    dispatches: dispatches.map(one => ({
      recipient: one.recipient_label,
      channel: one.channel,
      sent_on: one.sent_on,
      sha256: one.sha256,
      recorded: { at: one.recorded_at, by: one.sent_by },
    })),
    version: item.version,
    updated: { at: item.updated_at, by: item.updated_by },
    publications: await publicationsInFile(db, 'minute_item', item.id),
  }
}

async function namedResponse(db: Reader, versionId: string | null): Promise<MinuteItemInFile['response']> {
  if (!versionId) return null
  const row = await db
    .selectFrom('response_version')
    .innerJoin('response', 'response.id', 'response_version.response_id')
    .innerJoin('referral', 'referral.id', 'response.referral_id')
    .select(['referral.no as referral', 'response_version.no as frozen'])
    .where('response_version.id', '=', versionId)
    .executeTakeFirstOrThrow()
  return row
}

async function publicationsInFile(db: Reader, subject: Subject, id: string): Promise<PublicationsInFile> {
  const rows = await publicationsOf(db, subject, [id])
  return rows.map(row => ({
    published: { at: row.published_at, by: row.published_by },
    revoked: row.revoked_at ? { at: row.revoked_at, by: row.revoked_by ?? '', reason: row.revoked_reason ?? '' } : null,
  }))
}

function bodiesInFile(bodies: Body[], file: Omit<MatterFile, 'bodies' | 'files'>): MatterFile['bodies'] {
  const named = new Set([
    ...file.registry_numbers.map(one => one.body),
    ...file.documents.map(one => one.body),
    ...file.referrals.flatMap(one => [one.from, one.to]),
    ...file.meetings.map(one => one.body),
  ])
  const codeOf = (id: string | null): string | null => bodies.find(body => body.id === id)?.code ?? null
  const withParents = (code: string | null): string[] => {
    const body = bodies.find(one => one.code === code)
    return body ? [body.code, ...withParents(codeOf(body.parent_id))] : []
  }
  const needed = new Set([...named].flatMap(withParents))
  return bodies
    .filter(body => needed.has(body.code))
    .map(({ code, name, kind, parent_id, registry_format }) => ({
      code,
      name,
      kind,
      parent: codeOf(parent_id),
      registry_format,
    }))
}

async function filesInFile(db: Reader, file: Omit<MatterFile, 'bodies' | 'files'>): Promise<MatterFile['files']> {
  const hashes = [
    ...file.documents.flatMap(one => one.file?.sha256 ?? []),
    ...file.minute_items.flatMap(item => [
      ...item.notes.flatMap(note => note.file?.sha256 ?? []),
      ...item.dispatches.map(one => one.sha256),
    ]),
  ]
  const unique = [...new Set(hashes)].sort()
  if (unique.length === 0) return []
  const rows = await db
    .selectFrom('file')
    .select(['sha256', 'media_type', 'bytes'])
    .where('sha256', 'in', unique)
    .orderBy('sha256')
    .execute()
  return rows.map(row => ({ sha256: row.sha256, media_type: row.media_type, base64: row.bytes.toString('base64') }))
}
