import type { Reader } from '#src/db/schema.ts'
import { type Meeting, meetingById } from '#src/meetings/store.ts'
import type { Round } from './round.ts'

/** The rounds of a meeting, ended or not, in the order they began. */
export async function roundsOf(db: Reader, meetingId: string): Promise<Round[]> {
  const rounds = await db
    .selectFrom('approval_round')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('no')
    .execute()
  if (rounds.length === 0) return []
  const approvals = await db
    .selectFrom('approval')
    .selectAll()
    .where(
      'round_id',
      'in',
      rounds.map(round => round.id),
    )
    .orderBy('position')
    .execute()
  return rounds.map(({ paragraphs, ...round }) => ({
    ...round,
    ended_how: round.ended_how as Round['ended_how'],
    paragraphs: JSON.parse(paragraphs) as number[],
    approvals: approvals
      .filter(one => one.round_id === round.id)
      .map(
        ({ round_id: _, paragraphs: own, ...one }) =>
          ({ ...one, paragraphs: JSON.parse(own ?? paragraphs) }) as Round['approvals'][number],
      ),
  }))
}

/** The meetings with an open round in which this person is to answer, the one asked first first. */
export async function roundsWaitingFor(
  db: Reader,
  name: string,
  bodyIds: readonly string[],
): Promise<{ meeting: Meeting; no: number }[]> {
  if (bodyIds.length === 0) return []
  const rows = await db
    .selectFrom('approval')
    .innerJoin('approval_round', 'approval_round.id', 'approval.round_id')
    .innerJoin('meeting', 'meeting.id', 'approval_round.meeting_id')
    .select(['approval_round.meeting_id', 'approval_round.no'])
    .where('approval.name', '=', name)
    .where('meeting.body_id', 'in', bodyIds)
    .where('approval_round.ended_at', 'is', null)
    .orderBy('approval_round.recorded_at')
    .execute()
  const found = []
  for (const { meeting_id, no } of rows) {
    const meeting = await meetingById(db, meeting_id)
    if (meeting) found.push({ meeting, no })
  }
  return found
}
