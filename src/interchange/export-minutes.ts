import type { Reader } from '#src/db/schema.ts'
import { lodgedAt } from '#src/lodged/store.ts'
import { editionsOf } from '#src/minutes/editions.ts'
import { noteIdsOf } from '#src/minutes/notes-store.ts'
import { dispatchesOf } from '#src/minutes/parts-store.ts'
import { recordsAt } from '#src/minutes/records.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { adjustmentInFile } from './adjustments.ts'
import type { MinuteItemInFile } from './format.ts'
import { letterOfDispatch } from './letters.ts'
import { publicationsInFile } from './publications.ts'
import { roundsInFile } from './rounds.ts'
import { fileInFile } from './said.ts'

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
      file: fileInFile(note.sha256, note.file_name),
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
    ...(await roundsInFile(db, item.meeting_id, item.paragraph_no)),
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

async function lodgedInFile(db: Reader, itemId: string): Promise<MinuteItemInFile['lodged']> {
  const all = await lodgedAt(db, itemId)
  const notes = all.length > 0 ? await noteIdsOf(db, itemId) : []
  return all.map(one => ({
    kind: one.kind,
    name: one.name,
    party: one.party,
    on_behalf_of: one.on_behalf_of,
    text: one.text,
    file: fileInFile(one.sha256, one.file_name),
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
