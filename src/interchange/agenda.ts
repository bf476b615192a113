import { numbered } from '#src/agenda/agenda.ts'
import { papersOf } from '#src/agenda/papers-store.ts'
import { agendaOf, type KeptAgendaItem } from '#src/agenda/store.ts'
import { summonsesOf } from '#src/agenda/summons-store.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { referralsOf, registeredDocuments } from '#src/matters/store.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { replyVersionsOf } from '#src/replies/store.ts'
import { versionsOf } from '#src/responses/store.ts'
import type { AgendaItemInFile, PaperInFile } from './format.ts'
import { LoadError, type Loading, placed } from './loading.ts'
import { placeOfMeeting } from './meetings.ts'
import { fileInFile, undoneInFile } from './said.ts'

/** The meetings on whose agendas a matter stands or stood. */
export async function meetingsNaming(db: Reader, matterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .select('meeting_id')
    .distinct()
    .where('matter_id', '=', matterId)
    .execute()
  return rows.map(row => row.meeting_id)
}

/** What a matter's papers are called in its file, by their ids: the places in its lists. */
interface Places {
  referrals: Map<string, number>
  documents: Map<string, number>
  responses: Map<string, { referral: number; frozen: number }>
  replies: Map<string, number>
}

async function placesOf(db: Reader, matterId: string): Promise<Places> {
  const referrals = await referralsOf(db, matterId)
  const responses = new Map<string, { referral: number; frozen: number }>()
  for (const [i, referral] of referrals.entries()) {
    for (const [j, version] of (await versionsOf(db, referral.id)).entries())
      responses.set(version.id, { referral: i + 1, frozen: j + 1 })
  }
  const placesIn = (all: readonly { id: string }[]) => new Map(all.map((one, i) => [one.id, i + 1]))
  return {
    referrals: placesIn(referrals),
    documents: placesIn(await registeredDocuments(db, matterId)),
    responses,
    replies: placesIn(await replyVersionsOf(db, matterId)),
  }
}

type At = Pick<Meeting, 'id' | 'held_on' | 'no'> & { body: string }

/** The matter on the agendas of these meetings, in the meetings' order and by its number. */
export async function agendaInFile(db: Reader, matterId: string, meetings: readonly At[]): Promise<AgendaItemInFile[]> {
  const places = await placesOf(db, matterId)
  const all: AgendaItemInFile[] = []
  for (const { id, body, held_on, no } of meetings) {
    const items = numbered(await agendaOf(db, id)).filter(item => item.matter_id === matterId)
    for (const item of items) {
      all.push({
        body,
        held_on,
        no,
        agenda_no: item.no,
        ...said(item),
        referral: places.referrals.get(item.referral_id ?? '') ?? null,
        papers: await papersInFile(db, id, item.id, places),
        recorded: { at: item.recorded_at, by: item.recorded_by },
      })
    }
  }
  return all
}

const said = (item: KeptAgendaItem) => ({
  section: item.section,
  heading: item.heading,
  heading_place: item.heading_place,
  title: item.title,
  dnr: item.dnr,
  proposal: item.proposal,
  summons: item.summons_no,
  taken_up: item.taken_up,
  unanimous: item.unanimous === 1,
  struck: undoneInFile(item.struck_at, item.struck_by, item.struck_reason),
})

async function papersInFile(db: Reader, meetingId: string, itemId: string, places: Places): Promise<PaperInFile[]> {
  const summonses = await summonsesOf(db, meetingId)
  const own = (await papersOf(db, meetingId)).filter(paper => paper.agenda_item_id === itemId)
  return own.map(paper => {
    const isOwnFile = !paper.document_id && !paper.response_version_id && !paper.reply_version_id
    const answer = places.responses.get(paper.response_version_id ?? '')
    return {
      title: paper.title,
      document: places.documents.get(paper.document_id ?? '') ?? null,
      response: answer ? { ...answer, staff_report: paper.staff_report === 1 } : null,
      reply: places.replies.get(paper.reply_version_id ?? '') ?? null,
      file: isOwnFile && paper.file ? fileInFile(paper.file.sha256, paper.file.file_name) : null,
      carried: summonses.filter(one => one.papers.includes(paper.id)).map(one => one.no),
      recorded: { at: paper.recorded_at, by: paper.recorded_by },
    }
  })
}

/** Puts the matter on the agendas that it stood on, by its numbers there. */
export async function loadAgenda(loading: Loading, meetings: ReadonlyMap<string, string>): Promise<void> {
  const { tx, file, matterId, referrals } = loading
  for (const [i, item] of file.agenda_items.entries()) {
    const path = `agenda_items.${i}`
    const meeting_id = placed(meetings, placeOfMeeting(item), path)
    if (item.referral && !referrals[item.referral - 1]) {
      throw new LoadError(`${path}.referral`, 'remissen finns inte i referrals')
    }
    const there = await agendaOf(tx, meeting_id)
    if (numbered(there).some(one => one.no === item.agenda_no)) {
      throw new LoadError(`${path}.agenda_no`, 'ett annat ärende har det numret på dagordningen')
    }
    const summonses = await summonsesOf(tx, meeting_id)
    if (item.summons && !summonses[item.summons - 1]) {
      throw new LoadError(`${path}.summons`, 'kallelsen finns inte i summonses')
    }
    const id = newId()
    await tx
      .insertInto('agenda_item')
      .values({
        id,
        meeting_id,
        seq: Math.max(0, ...there.map(one => one.seq)) + 1,
        place: item.agenda_no,
        kept_no: item.agenda_no,
        section: item.section,
        heading: item.heading,
        heading_place: item.heading_place,
        title: item.title,
        dnr: item.dnr,
        proposal: JSON.stringify(item.proposal),
        matter_id: matterId,
        referral_id: item.referral ? (referrals[item.referral - 1] ?? null) : null,
        summons_no: item.summons,
        taken_up: item.taken_up,
        unanimous: item.unanimous ? 1 : 0,
        struck_reason: item.struck?.reason ?? null,
        struck_by: item.struck?.by ?? null,
        struck_at: item.struck?.at ?? null,
        minute_item_id: null,
        recorded_at: item.recorded.at,
        recorded_by: item.recorded.by,
      })
      .execute()
    for (const [j, paper] of item.papers.entries()) {
      const paperId = await loadPaper(loading, id, j + 1, paper, `${path}.papers.${j}`)
      await loadCarried(tx, meeting_id, paperId, paper, `${path}.papers.${j}`)
    }
  }
}

async function loadPaper(loading: Loading, itemId: string, position: number, paper: PaperInFile, path: string) {
  const id = newId()
  await loading.tx
    .insertInto('agenda_paper')
    .values({
      id,
      agenda_item_id: itemId,
      position,
      title: paper.title,
      ...(await sourceOf(loading, paper, path)),
      sha256: paper.file?.sha256 ?? null,
      file_name: paper.file?.name ?? null,
      summons_no: paper.carried[0] ?? null,
      recorded_at: paper.recorded.at,
      recorded_by: paper.recorded.by,
    })
    .execute()
  return id
}

async function sourceOf({ tx, matterId, versions }: Loading, paper: PaperInFile, path: string) {
  const { document, response, reply, file } = paper
  const sources = [document, response, reply, file].filter(one => one !== null)
  if (sources.length !== 1) throw new LoadError(path, 'ska vara en av matterns handlingar, eller en egen fil')
  const documents = document ? await registeredDocuments(tx, matterId) : []
  const replies = reply ? await replyVersionsOf(tx, matterId) : []
  const source = {
    document_id: document ? (documents[document - 1]?.id ?? null) : null,
    response_version_id: response ? (versions[response.referral - 1]?.[response.frozen - 1] ?? null) : null,
    staff_report: response?.staff_report ? 1 : 0,
    reply_version_id: reply ? (replies[reply - 1]?.id ?? null) : null,
  }
  if (!file && !source.document_id && !source.response_version_id && !source.reply_version_id) {
    throw new LoadError(path, 'handlingen finns inte i listan som den pekar på')
  }
  return source
}

// Each summons keeps by their ids the papers that it carried.
async function loadCarried(tx: Tx, meetingId: string, paperId: string, { carried }: PaperInFile, path: string) {
  const summonses = await summonsesOf(tx, meetingId)
  for (const no of carried) {
    const summons = summonses[no - 1]
    if (!summons) throw new LoadError(`${path}.carried`, 'kallelsen finns inte i summonses')
    const papers = JSON.stringify([...summons.papers, paperId])
    await tx.updateTable('summons').set({ papers }).where('id', '=', summons.id).execute()
  }
}
