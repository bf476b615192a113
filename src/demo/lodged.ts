import type { Acting } from '#src/acting.ts'
import type { Tx } from '#src/db/schema.ts'
import { answerLodged, lodge, openItemsFor } from '#src/lodged/actions.ts'
import { lodgedAt } from '#src/lodged/store.ts'
import { type Meeting, meetingById } from '#src/meetings/store.ts'
import type { StatementKind } from '#src/minutes/statements.ts'
import { paragraphs } from '#src/text/markup.ts'
import { holderOf } from './officials.ts'

const MEMBER = 'Samira Haddad'

/** What a member of the council hands in after its latest meeting: one taken in, one given back, one that waits. */
export async function handIn(tx: Tx, now: Date): Promise<void> {
  const meeting = await latestOpen(tx)
  if (!meeting) return
  const [item] = await openItemsFor(tx, meeting, MEMBER)
  if (!item) return
  const member: Acting = { actor: MEMBER, now }
  const secretary: Acting = { actor: holderOf('secretary', meeting.body_code), now }
  const handInOne = async (kind: StatementKind, text: string): Promise<number> => {
    const about = { paragraph_no: item.paragraph_no, kind, on_behalf_of: null, file: undefined }
    await lodge(tx, meeting, { ...about, text: paragraphs(text) }, member)
    return (await lodgedAt(tx, item.id)).at(-1)?.no ?? 1
  }
  const taken = await handInOne('special_statement', 'Beslutet behöver följas av en redovisning till hösten.')
  await answerLodged(tx, item, taken, { answer: 'accepted', in_annex: false, reason: '' }, secretary)
  const given = await handInOne('note', 'Se det jag sade.')
  const reason = 'Skriv ut vad som ska antecknas. Protokollet återger inte vad som sades.'
  await answerLodged(tx, item, given, { answer: 'returned', in_annex: false, reason }, secretary)
  await handInOne('note', 'Jag vill ha antecknat att frågan om tidplanen ställdes och inte besvarades.')
}

async function latestOpen(tx: Tx): Promise<Meeting | undefined> {
  const row = await tx
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select('meeting.id')
    .where('body.kind', '=', 'council')
    .where('minute_item.part_id', 'is', null)
    .orderBy('meeting.held_on', 'desc')
    .executeTakeFirst()
  return row && meetingById(tx, row.id)
}
