import { noticesOfMeetingItself } from '#src/agenda/board-store.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { takeNumber } from '#src/db/series.ts'
import { newId } from '#src/ids.ts'
import {
  type Closing,
  insertDecision,
  insertNotice,
  type Notice,
  noticesOfDecision,
  noticesOfNumber,
  noticesOfPart,
} from '#src/notices/store.ts'
import type { DecisionInFile, MatterFile, MeetingInFile, NoticeInFile } from './format.ts'
import { type Loading, placed } from './loading.ts'
import { undoneInFile } from './said.ts'
import { gatherSightings, sightingsInFile } from './sightings.ts'

type HungInFile = Pick<NoticeInFile, 'body_name' | 'posted_on' | 'kept_at' | 'recorded' | 'taken_down' | 'replaced'>

// The notices' own numbers belong to one board and stay there.
const hungInFile = (one: Notice): HungInFile => ({
  body_name: one.body_name,
  posted_on: one.posted_on,
  kept_at: one.kept_at,
  recorded: { at: one.recorded_at, by: one.recorded_by },
  taken_down: one.taken_down_on
    ? { on: one.taken_down_on, recorded: { at: one.taken_down_at ?? '', by: one.taken_down_by ?? '' } }
    : null,
  replaced: one.replaced_at
    ? { reason: one.replaced_reason ?? '', recorded: { at: one.replaced_at, by: one.replaced_by ?? '' } }
    : null,
})

/** What was posted about a part of the minutes. */
export async function noticesInFile(db: Reader, partId: string): Promise<NoticeInFile[]> {
  const all: NoticeInFile[] = []
  for (const one of await noticesOfPart(db, partId)) {
    const { body_name, ...hung } = hungInFile(one)
    const sightings = await sightingsInFile(db, { notice: one.no })
    all.push({ body_name, paragraphs: one.paragraphs, ...hung, sightings })
  }
  return all
}

/** The delegated decisions that were posted under one of the matter's numbers, each with all its notices. */
export async function decisionsInFile(
  db: Reader,
  numbers: MatterFile['registry_numbers'],
  bodyIdOf: (code: string) => string,
): Promise<DecisionInFile[]> {
  const decisions: DecisionInFile[] = []
  for (const { body, number, voided } of numbers) {
    if (voided) continue
    const named = await noticesOfNumber(db, bodyIdOf(body), number)
    for (const firstId of new Set(named.map(one => one.first_id))) {
      const all = await noticesOfDecision(db, firstId)
      // A notice that had the wrong number goes along with the one that put it right.
      if (all.at(-1)?.dnr !== number) continue
      const notices: DecisionInFile['notices'] = []
      for (const one of all) {
        const { title, decision, decided_by, decided_on, dnr } = one
        notices.push({
          title,
          decision,
          decided_by,
          decided_on,
          dnr,
          ...hungInFile(one),
          sightings: await sightingsInFile(db, { notice: one.no }),
          withdrawn: undoneInFile(one.withdrawn_at, one.withdrawn_by, one.withdrawn_reason),
        })
      }
      decisions.push({ body, notices })
    }
  }
  return decisions
}

/** Each time that a meeting was posted on the notice board, and taken away. */
export async function announcedInFile(db: Reader, meetingId: string): Promise<MeetingInFile['announced']> {
  return (await noticesOfMeetingItself(db, meetingId)).map(one => ({
    day_no: one.day_no,
    posted: { at: one.posted_at, by: one.posted_by },
    withdrawn: undoneInFile(one.withdrawn_at, one.withdrawn_by, one.withdrawn_reason),
  }))
}

const closingOf = ({ taken_down, replaced }: Pick<NoticeInFile, 'taken_down' | 'replaced'>): Closing => ({
  taken_down_on: taken_down?.on ?? null,
  taken_down_at: taken_down?.recorded.at ?? null,
  taken_down_by: taken_down?.recorded.by ?? null,
  replaced_at: replaced?.recorded.at ?? null,
  replaced_by: replaced?.recorded.by ?? null,
  replaced_reason: replaced?.reason ?? null,
})

/** Enters a notice, and gives its number on this board. */
export async function loadNotice(tx: Tx, part_id: string, notice: NoticeInFile): Promise<number> {
  const { body_name, paragraphs, posted_on, kept_at, recorded } = notice
  const hung = { body_name, paragraphs, posted_on, kept_at, recorded_at: recorded.at, recorded_by: recorded.by }
  const no = await takeNumber(tx, 'notice')
  await insertNotice(tx, { no, part_id, decision_id: null, ...hung }, closingOf(notice))
  return no
}

export async function loadDecisions({ tx, file, bodies, looks }: Loading): Promise<void> {
  for (const [i, { body, notices }] of file.delegated_decisions.entries()) {
    const body_id = placed(bodies, body, `delegated_decisions.${i}.body`)
    let first: string | null = null
    for (const one of notices) {
      const { title, decision, decided_by, decided_on, dnr, body_name, posted_on, kept_at, withdrawn } = one
      const recorded = { recorded_at: one.recorded.at, recorded_by: one.recorded.by }
      const said = { body_id, title, decision, decided_by, decided_on, dnr, ...recorded }
      const decision_id = await insertDecision(tx, said, first)
      first ??= decision_id
      const no = await takeNumber(tx, 'notice')
      const hung = { no, part_id: null, decision_id, body_name, paragraphs: '', posted_on, kept_at, ...recorded }
      await insertNotice(tx, hung, {
        ...closingOf(one),
        withdrawn_at: withdrawn?.at ?? null,
        withdrawn_by: withdrawn?.by ?? null,
        withdrawn_reason: withdrawn?.reason ?? null,
      })
      await gatherSightings(tx, looks, one.sightings, { notice: no })
    }
  }
}

export async function loadAnnounced(tx: Tx, meeting_id: string, announced: MeetingInFile['announced']): Promise<void> {
  for (const { day_no, posted, withdrawn } of announced) {
    await tx
      .insertInto('meeting_notice')
      .values({
        id: newId(),
        meeting_id,
        day_no,
        posted_at: posted.at,
        posted_by: posted.by,
        withdrawn_at: withdrawn?.at ?? null,
        withdrawn_by: withdrawn?.by ?? null,
        withdrawn_reason: withdrawn?.reason ?? null,
      })
      .execute()
  }
}
