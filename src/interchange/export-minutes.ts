import type { Reader } from '#src/db/schema.ts'
import { lodgedAt } from '#src/lodged/store.ts'
import { laterDaysOf } from '#src/meetings/days-store.ts'
import { editionsOf } from '#src/minutes/editions.ts'
import { noteIdsOf } from '#src/minutes/notes-store.ts'
import { declinesOfParts, dispatchesOf, editionsOfParts, signatoriesOf } from '#src/minutes/parts-store.ts'
import { recordsAt } from '#src/minutes/records.ts'
import { manners } from '#src/minutes/signing-manner.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { publicationsOf, type Subject } from '#src/publication/actions.ts'
import type { AdjustmentInFile, MeetingInFile, MinuteItemInFile, PublicationsInFile } from './format.ts'
import { letterOfDispatch } from './letters.ts'
import { noticesInFile } from './notices.ts'
import { roundInFile } from './rounds.ts'
import { undone } from './undone.ts'

/** One § as the file has it, also to tell whether one that is there already is the same. */
export async function exportItem(db: Reader, item: MinuteItem, matterId: string): Promise<MinuteItemInFile> {
  const noted = await recordsAt(db, item.id)
  const { speakers, roles, proposals, questions, votes, elections, notes, recipients, own } = noted
  const editions = (await editionsOf(db, [item.id])).get(item.id) ?? []
  const dispatches: MinuteItemInFile['dispatches'] = []
  for (const one of await dispatchesOf(db, item.id)) {
    dispatches.push({
      recipient: one.recipient_label,
      channel: one.channel,
      sent_on: one.sent_on,
      sha256: one.sha256,
      recorded: { at: one.recorded_at, by: one.sent_by },
      letter: one.mail_id ? await letterOfDispatch(db, one.id) : null,
    })
  }
  return {
    body: item.body_code,
    held_on: item.held_on,
    no: item.meeting_no,
    paragraph_no: item.paragraph_no,
    day: item.day_no,
    number_fixed: item.number_fixed_at,
    own: item.matter_id === matterId,
    title: item.title,
    decision: item.decision,
    summary: item.summary,
    speakers,
    proposals: proposals.map(({ position: _, ...one }) => one),
    votes: votes.map(({ position: _, ...one }) => one),
    questions: questions.map(one => ({
      proposals: one.proposals.map(position => placeOf(proposals, position)),
      wording: one.wording,
      found: one.found,
      vote: one.vote_position === null ? null : placeOf(votes, one.vote_position),
    })),
    elections: elections.map(({ position: _, ...one }) => one),
    notes: notes.map(note => ({
      kind: note.kind,
      persons: note.persons,
      of_group: note.of_group,
      on_behalf_of: note.on_behalf_of,
      in_favour_of: typeof note.in_favour_of === 'number' ? placeOf(proposals, note.in_favour_of) : note.in_favour_of,
      mode: note.mode,
      announced_on: note.announced_on,
      received_on: note.received_on,
      in_annex: note.in_annex,
      text: note.text,
      file: note.sha256 ? { sha256: note.sha256, name: note.file_name ?? 'fil' } : null,
    })),
    recusals: roles,
    recipients,
    documents: item.documents,
    earlier: item.earlier,
    dnr: item.dnr,
    lodged: await lodgedInFile(db, item.id),
    wordings: own.map(({ section, text, replaces_sha256, recorded_at, recorded_by }) => ({
      section,
      text,
      replaces_sha256,
      recorded: { at: recorded_at, by: recorded_by },
    })),
    question_order: item.question_order,
    preparatory: item.preparatory === 1,
    response: await namedResponse(db, item.response_version_id),
    adjustment: item.part_id ? await adjustmentInFile(db, item.part_id) : null,
    round: item.part_id ? null : await roundInFile(db, item.meeting_id, item.paragraph_no),
    editions: editions.map(one => ({
      facts: JSON.parse(one.words),
      content_sha256: one.content_sha256,
      sha256: one.sha256,
      recorded: { at: one.recorded_at, by: one.recorded_by },
    })),
    dispatches,
    version: item.version,
    updated: { at: item.updated_at, by: item.updated_by },
    publications: await publicationsInFile(db, 'minute_item', item.id),
  }
}

/** The later days of a meeting that was broken off. */
export async function laterDaysInFile(db: Reader, meetingId: string): Promise<MeetingInFile['later_days']> {
  return (await laterDaysOf(db, meetingId)).map(one => ({
    held_on: one.held_on,
    place: one.place,
    starts_at: one.starts_at,
    ended_at: one.ended_at,
    recorded: { at: one.recorded_at, by: one.recorded_by },
    voided: one.voided_at ? { at: one.voided_at, by: one.voided_by ?? '', reason: one.voided_reason ?? '' } : null,
  }))
}

async function lodgedInFile(db: Reader, itemId: string): Promise<MinuteItemInFile['lodged']> {
  const all = await lodgedAt(db, itemId)
  const notes = all.length > 0 ? await noteIdsOf(db, itemId) : []
  return all.map(one => ({
    kind: one.kind,
    name: one.name,
    party: one.party,
    on_behalf_of: one.on_behalf_of,
    text: one.text,
    file: one.sha256 ? { sha256: one.sha256, name: one.file_name ?? 'fil' } : null,
    lodged_at: one.lodged_at,
    withdrawn_at: one.withdrawn_at,
    answered:
      one.answer && one.answered_at
        ? {
            recorded: { at: one.answered_at, by: one.answered_by ?? '' },
            answer: one.answer,
            reason: one.reason,
            note: notes.indexOf(one.minutes_note_id ?? '') + 1 || null,
          }
        : null,
  }))
}

// The place in the file's list, from 1, of what has this position here: numbers may have been left out.
const placeOf = (all: readonly { position: number }[], position: number): number =>
  all.findIndex(one => one.position === position) + 1
/** How a part of the minutes was adjusted, and what was posted about it. */
export async function adjustmentInFile(db: Reader, partId: string): Promise<AdjustmentInFile> {
  const part = await db.selectFrom('minutes_part').selectAll().where('id', '=', partId).executeTakeFirstOrThrow()
  return {
    adjusted_on: part.adjusted_on,
    immediate: part.immediate === 1,
    gap_reason: part.gap_reason,
    manner: manners.find(one => one === part.manner) ?? null,
    signed: part.signed_sha256 ? { sha256: part.signed_sha256, name: part.signed_name ?? 'fil' } : null,
    signatories: (await signatoriesOf(db, partId)).map(one => ({
      role: one.role === 'chair' ? 'chair' : 'adjuster',
      name: one.name,
      party: one.party,
      paragraphs: one.paragraphs,
      seen: one.content_sha256 && one.answered_at ? { sha256: one.content_sha256, at: one.answered_at } : null,
    })),
    declined: (await declinesOfParts(db, [partId])).get(partId) ?? [],
    sha256: part.sha256,
    editions: ((await editionsOfParts(db, [partId])).get(partId) ?? []).map(one => ({
      paragraph_no: one.paragraph_no,
      rectified_on: one.rectified_on,
      sha256: one.sha256,
      recorded: { at: one.recorded_at, by: one.recorded_by },
    })),
    recorded: { at: part.recorded_at, by: part.recorded_by },
    notices: await noticesInFile(db, partId),
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

/** Each time one thing was published, and taken back. */
export async function publicationsInFile(db: Reader, subject: Subject, id: string): Promise<PublicationsInFile> {
  const rows = await publicationsOf(db, subject, [id])
  return rows.map(row => ({
    published: { at: row.published_at, by: row.published_by },
    revoked: undone(row.revoked_at, row.revoked_by, row.revoked_reason),
  }))
}
