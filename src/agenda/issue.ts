import { type Acting, instant } from '#src/acting.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid, Refusal, warn } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { lateSummons } from '#src/law/announced.ts'
import { boardHoldsMeetings } from '#src/law/board.ts'
import type { MailSetting } from '#src/mail/mail.ts'
import { recordEvent, refuseTheFuture } from '#src/matters/actions.ts'
import { eventsOf } from '#src/matters/store.ts'
import { lockHeld } from '#src/meetings/change.ts'
import type { Meeting } from '#src/meetings/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { sittingOn } from '#src/rosters/roster.ts'
import { mandatesOf } from '#src/rosters/store.ts'
import { makeKnown } from './board.ts'
import { standingNotice } from './board-store.ts'
import { mailSummons } from './letters.ts'
import { agendaAround, type NextSummons, nextSummons } from './next.ts'
import { markCarried } from './papers-store.ts'
import { otherwise } from './recipients.ts'
import type { KeptAgendaItem } from './store.ts'
import { summonsOf, withPapers } from './summons.ts'
import { insertSummons } from './summons-store.ts'

export interface Issue {
  sent_on: string
  /** Why it goes out later than the law wants. */
  late_reason?: string
  mail?: MailSetting | null
  /** Is the meeting posted on the notice board too? The council's always is. */
  on_board?: boolean
}

/** No letter carries more than this: many mail servers take no more than ten, and a file grows by a third on its way. */
const SMALL = 5 * 1024 * 1024

/**
 * Calls the body's members and substitutes to a meeting (KL 5:13-15; for others by their own rules, 6:23), the first
 * time with all of the agenda and its papers, then with what was added, with all of it again where the meeting has been
 * moved, and with what is left where it continues more than a week later (src/law/continued.ts). The paper is kept as it
 * was sent, and goes by e-mail to those who have an address; the council's meeting is posted on the notice board with it,
 * and another's where it is to be (KL 8:10-11). Gives its number. Throws invalid (sent_on) for a day that has not been,
 * comes after the meeting or before what is in the summons was there, wrong_status where there is nothing new or nobody to
 * call, warning for the council's that is late.
 */
export async function issueSummons(
  tx: Tx,
  { id: meetingId }: Pick<Meeting, 'id'>,
  { sent_on, late_reason = '', mail = null, on_board = false }: Issue,
  acting: Acting,
): Promise<number> {
  const meeting = await lockHeld(tx, meetingId)
  refuseTheFuture('sent_on', sent_on, acting)
  const news = nextSummons(await agendaAround(tx, meeting))
  if (news.isEmpty) throw new Refusal('wrong_status', 'Inget nytt står på dagordningen.')
  refuseWrongDay(sent_on, news)
  const { kind, no, day } = news
  const asksForAWeek = isCouncil(meeting) && (news.items.length > 0 || kind === 'continued')
  const warning = asksForAWeek ? lateSummons(day.held_on, sent_on) : null
  if (warning && late_reason === '') warn([warning])
  const names = sittingOn(await mandatesOf(tx, meeting.body_id), day.held_on).map(one => one.name)
  if (names.length === 0) throw new Refusal('wrong_status', 'Inga ledamöter är inlagda för den dagen.')

  const id = newId()
  const notice = await summonsOf(tx, meeting, {
    day,
    kind,
    items: news.items,
    change: news.change,
    sent_on,
    updated_at: instant(acting),
  })
  const plain = await kept(tx, notice, acting)
  const whole = news.papers.length > 0 ? await kept(tx, await withPapers(tx, notice, news.papers), acting) : null
  const sent = whole ?? plain
  const letter = {
    id,
    day,
    items: news.items.map(item => `${item.no}. ${item.title}`),
    kind,
    notice: { sha256: sent.sha256, name: `kallelse-${meeting.body_code.toLowerCase()}-${day.held_on}.pdf` },
    isSmall: sent.size < SMALL,
    hasFiles: news.papers.some(paper => paper.file !== null),
  }
  const recipients = await mailSummons(tx, meeting, names, letter, acting, mail)
  const late = { late_reason: warning ? late_reason : '' }
  const facts = { no, sent_on, day_no: day.no, after_changes: news.afterChanges, ...late }
  const papers = news.papers.map(paper => paper.id)
  const files = { sha256: plain.sha256, papers_sha256: whole?.sha256 ?? null }
  await insertSummons(tx, meeting.id, { id, ...facts, recipients, papers, ...files }, acting)
  await markNamed(tx, news.added, no, sent_on, acting)
  await markCarried(
    tx,
    news.papers.filter(paper => paper.summons_no === null).map(paper => paper.id),
    no,
  )
  if (await isToBePosted(tx, meeting, news, on_board, acting)) await makeKnown(tx, meeting, day, acting)
  const left = otherwise(recipients)
  const detail = mail && left.length > 0 ? `${sent_on}. Skickas på annat sätt: ${left.join(', ')}` : sent_on
  await log(tx, acting, { action: 'summons.issued', subject: 'meeting', subject_id: meeting.id, detail })
  return no
}

const isCouncil = (meeting: Meeting): boolean => meeting.body_kind === 'council'

async function isToBePosted(
  tx: Tx,
  meeting: Meeting,
  { kind, day }: NextSummons,
  isAsked: boolean,
  acting: Acting,
): Promise<boolean> {
  // A summons that is entered when the day has been makes nothing known any more.
  if (day.held_on < dayInStockholm(acting.now)) return false
  const hangs = (await standingNotice(tx, meeting.id)) !== undefined
  if (hangs) return kind === 'continued'
  return isAsked || boardHoldsMeetings(meeting.body_kind) === 'must'
}

function refuseWrongDay(sentOn: string, { day, since }: NextSummons): void {
  if (sentOn > day.held_on) {
    const goesOn = day.no === 1 ? 'hålls' : 'fortsätter'
    throw invalid({ sent_on: `Sammanträdet ${goesOn} redan ${proseDay(day.held_on)}.` })
  }
  if (sentOn < since) {
    throw invalid({
      sent_on: `Det sista som står i kallelsen lades till ${proseDay(since)}. Den kan inte ha skickats före det.`,
    })
  }
}

async function kept(tx: Tx, document: Document, acting: Acting): Promise<{ sha256: string; size: number }> {
  const bytes = await renderPdf(document)
  return { sha256: await keepFile(tx, { bytes, media_type: 'application/pdf' }, acting), size: bytes.length }
}

async function markNamed(tx: Tx, items: readonly KeptAgendaItem[], no: number, sentOn: string, acting: Acting) {
  for (const item of items) {
    await tx.updateTable('agenda_item').set({ summons_no: no }).where('id', '=', item.id).execute()
    if (item.referral_status === 'signed_off') await standsOnAgenda(tx, item, sentOn, acting)
  }
}

// A response that is fixed comes onto the agenda with the summons, and is not entered there by hand as well; unless the
// summons is said to have been sent before that, which the secretary then has to explain in a step of its own.
async function standsOnAgenda(tx: Tx, item: KeptAgendaItem, sentOn: string, acting: Acting): Promise<void> {
  const { matter_id, referral_id } = item
  if (!matter_id || !referral_id) return
  const before = (await eventsOf(tx, matter_id)).filter(event => event.referral_id === referral_id)
  if (before.some(event => event.happened_on > sentOn)) return
  await recordEvent(tx, matter_id, { kind: 'response_on_agenda', happened_on: sentOn, referral_id }, acting)
}
