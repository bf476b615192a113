import { proseDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { decidedOn } from '#src/meetings/days-store.ts'
import { readSections } from '#src/responses/store.ts'
import { midSentence } from '#src/swedish.ts'
import type { Values } from '#src/web/form.ts'

interface Basis {
  /** What the decision rests on: "Tjänsteskrivelse daterad den 3 maj 2026". */
  documents: string[]
  /** Where the matter was taken up before: "Kommunstyrelsen den 4 maj 2026 § 63". */
  earlier: string[]
}

/** As a form has them. */
export const basisValues = async (db: Reader, matterId: string, referralId: string | null): Promise<Values> => {
  const { documents, earlier } = await basisOf(db, matterId, referralId)
  return { documents: documents.join('\n'), earlier: earlier.join('\n\n') }
}

/**
 * What the next § of a matter rests on, a line each, from what the matter has: the board's report, the answer of the
 * referral that is decided or else the answers of all, the motion and what came in unasked; and the matter's §§ so far.
 */
export async function basisOf(db: Reader, matterId: string, referralId: string | null): Promise<Basis> {
  const report = referralId ? undefined : await lastReport(db, matterId)
  const answers = await lastAnswers(db, matterId, referralId)
  const papers = await papersOf(db, matterId)
  return {
    documents: [
      ...(report ? [`Tjänsteskrivelse daterad ${proseDay(report)}`] : []),
      ...answers.flatMap(one =>
        referralId ? ownAnswer(one) : `Remissvar från ${midSentence(one.name)} daterat ${proseDay(one.printed_on)}`,
      ),
      ...papers.map(paper =>
        paper.kind === 'motion'
          ? `Motion inkommen ${proseDay(paper.registered_on)}`
          : `${paper.description}, inkommen ${proseDay(paper.registered_on)}`,
      ),
    ],
    earlier: (await paragraphsOf(db, matterId)).map(
      one => `${one.name} ${proseDay(one.decided_on)} § ${one.paragraph_no}`,
    ),
  }
}

// What a committee has before it when it answers: one paper, or its officials' report and the opinion on its own.
function ownAnswer({ printed_on, staff_report, report_sha256 }: Awaited<ReturnType<typeof lastAnswers>>[number]) {
  const day = proseDay(printed_on)
  const isFile = report_sha256 !== null
  if (staff_report === null && !isFile) return [`Remissvar daterat ${day}`]
  return isFile || readSections(staff_report ?? '[]').length > 0
    ? [`Tjänsteskrivelse daterad ${day}`, `Förslag till yttrande daterat ${day}`]
    : [`Yttrande daterat ${day}`]
}

async function lastReport(db: Reader, matterId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('reply_version')
    .innerJoin('reply', 'reply.id', 'reply_version.reply_id')
    .select('reply_version.printed_on')
    .where('reply.matter_id', '=', matterId)
    .orderBy('reply_version.no', 'desc')
    .executeTakeFirst()
  return row?.printed_on
}

async function lastAnswers(db: Reader, matterId: string, referralId: string | null) {
  const rows = await db
    .selectFrom('response_version')
    .innerJoin('response', 'response.id', 'response_version.response_id')
    .innerJoin('referral', 'referral.id', 'response.referral_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .select([
      'referral.id',
      'body.name',
      'response_version.printed_on',
      'response_version.staff_report',
      'response_version.report_sha256',
    ])
    .where('referral.matter_id', '=', matterId)
    .$if(referralId !== null, query => query.where('referral.id', '=', referralId ?? ''))
    .orderBy('referral.no')
    .orderBy('response_version.no')
    .execute()
  // Of each answer only its last version.
  return [...new Map(rows.map(row => [row.id, row])).values()]
}

const papersOf = (db: Reader, matterId: string) =>
  db
    .selectFrom('document')
    .select(['kind', 'registered_on', 'description'])
    .where('matter_id', '=', matterId)
    .where('kind', 'in', ['motion', 'unasked_opinion'])
    .where('voided_at', 'is', null)
    .orderBy('no')
    .execute()

const paragraphsOf = (db: Reader, matterId: string) =>
  db
    .selectFrom('event')
    .innerJoin('minute_item', 'minute_item.id', 'event.minute_item_id')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['body.name', decidedOn.as('decided_on'), 'minute_item.paragraph_no'])
    .where('event.matter_id', '=', matterId)
    .where('event.id', 'not in', eb =>
      eb
        .selectFrom('event as strike')
        .select('strike.strikes_id')
        .where('strike.matter_id', '=', matterId)
        .where('strike.strikes_id', 'is not', null)
        .$castTo<{ strikes_id: string }>(),
    )
    .distinct()
    .orderBy('decided_on')
    .orderBy('body.name')
    .orderBy('minute_item.paragraph_no')
    .execute()
