import { type Acting, instant } from '#src/acting.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { kindOfFile } from '#src/files/kinds.ts'
import { fileByHash } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { recordEvent } from '#src/matters/actions.ts'
import { refuseUnapproved } from '#src/reviews/actions.ts'
import { joinNames } from '#src/swedish.ts'
import { isEmpty } from '#src/text/markup.ts'
import { keepPapersOf } from './kept.ts'
import { contentHash, responseOf, type Section, type Stance, versionsOf } from './store.ts'

export interface Draft {
  title: string
  officer: string
  stance: Stance | null
  sections: Section[]
  /** The officials' report to their body, where the opinion stands on its own. */
  staff_report?: Section[] | null
}

/**
 * Saves the draft of a response; the first time this is also the step "begun". `seen` is the draft's version the
 * officer saw, 0 where there was none. Throws stale where somebody saved since.
 */
export async function saveDraft(
  tx: Tx,
  referral: { id: string; matter_id: string },
  draft: Draft,
  acting: Acting,
  seen: number,
): Promise<number> {
  const fields = {
    title: draft.title,
    officer: draft.officer,
    stance: draft.stance,
    sections: JSON.stringify(draft.sections),
    // A form that was opened before there was a report does not take it away.
    ...(draft.staff_report && { staff_report: JSON.stringify(draft.staff_report) }),
    updated_at: instant(acting),
    updated_by: acting.actor,
  }
  if (seen > 0) {
    const saved = await tx
      .updateTable('response')
      .set({ ...fields, version: seen + 1 })
      .where('referral_id', '=', referral.id)
      .where('version', '=', seen)
      .executeTakeFirst()
    if (saved.numUpdatedRows === 0n)
      throw new Refusal('stale', 'Någon annan har sparat remissvaret sedan du öppnade det.')
    return seen + 1
  }
  if (await responseOf(tx, referral.id)) throw new Refusal('stale', 'Någon annan har börjat på remissvaret.')
  await tx
    .insertInto('response')
    .values({ id: newId(), referral_id: referral.id, version: 1, ...fields })
    .execute()
  await recordEvent(
    tx,
    referral.matter_id,
    {
      kind: 'response_drafted',
      happened_on: dayInStockholm(acting.now),
      referral_id: referral.id,
      data: { officer: draft.officer },
    },
    acting,
  )
  return 1
}

export interface Freezing {
  /** The day that the paper bears and that decisions name it by, chosen by the officer. */
  printed_on: string
  happened_on: string
  /** The body changed what it was proposed, and this is what it adopted. */
  adopted?: boolean
  order_reason?: string
}

interface Referred {
  id: string
  matter_id: string
}

/**
 * Freezes the draft as it stands, with its papers as they are drawn now; the moment of freezing is kept beside the printed day. A frozen version is never
 * changed (domain.md 1.4, invariant 6): what a body adopted in other words is a new one, beside the one before it.
 * Throws invalid where there is no text, and (adopted) where nothing was proposed before, wrong_status where colleagues
 * have to approve the draft first, and Refusal as recordEvent.
 */
export async function freezeResponse(
  tx: Tx,
  referral: Referred,
  input: Freezing,
  acting: Acting,
  seen?: number,
): Promise<string> {
  const draft = found(await responseOf(tx, referral.id), 'Remissvaret')
  // The report was what the body had before it: what it adopted instead is the opinion alone.
  const staff_report = draft.staff_report && input.adopted ? [] : draft.staff_report
  if (staff_report && !input.adopted) refuseEmpty(staff_report, ' i tjänsteskrivelsen')
  refuseEmpty(draft.sections, staff_report ? ' i yttrandet' : '')
  const body_id = await bodyAsked(tx, referral.id)
  // What the body itself adopted needs nobody's approval.
  if (!input.adopted) {
    await refuseUnapproved(tx, { ...draft, kind: 'response', subject_id: referral.id, body_id })
  }
  const { title, officer, stance, sections } = draft
  const id = await freeze(
    tx,
    referral,
    { response_id: draft.id, title, officer, stance, sections, staff_report, file: null },
    input,
    acting,
    seen,
  )
  await keepPapersOf(tx, referral, body_id, id, acting)
  return id
}

/**
 * Freezes an answer that was written elsewhere: the file is the answer, known by its hash. Throws invalid (file) where
 * it is neither a PDF nor a Word file, and Refusal as freezeResponse.
 */
export async function freezeFile(
  tx: Tx,
  referral: Referred,
  answer: { title: string; officer: string; stance: Stance | null; file: { sha256: string; file_name: string } },
  input: Freezing,
  acting: Acting,
  seen?: number,
): Promise<string> {
  const { media_type } = found(await fileByHash(tx, answer.file.sha256), 'Filen')
  if (!answerKinds.has(kindOfFile(media_type))) throw invalid({ file: 'Välj en PDF eller en Word-fil (docx).' })
  const before = await responseOf(tx, referral.id)
  const response_id = before?.id ?? newId()
  if (!before) {
    const { title, officer, stance } = answer
    const saved = { version: 1, updated_at: instant(acting), updated_by: acting.actor }
    const draft = { id: response_id, referral_id: referral.id, title, officer, stance, sections: '[]', ...saved }
    await tx.insertInto('response').values(draft).execute()
  }
  return freeze(tx, referral, { ...answer, response_id, sections: [], staff_report: null }, input, acting, seen)
}

const answerKinds = new Set(['PDF', 'Word'])

interface Answer {
  response_id: string
  title: string
  officer: string
  stance: Stance | null
  sections: Section[]
  staff_report: Section[] | null
  file: { sha256: string; file_name: string } | null
}

async function freeze(
  tx: Tx,
  referral: Referred,
  { response_id, title, officer, stance, file, ...text }: Answer,
  { printed_on, happened_on, adopted = false, order_reason }: Freezing,
  acting: Acting,
  seen?: number,
): Promise<string> {
  const earlier = await versionsOf(tx, referral.id)
  if (adopted && earlier.length === 0) {
    throw invalid({ adopted: 'Inget remissvar är fastställt som nämnden kan ha ändrat.' })
  }
  const sections = JSON.stringify(text.sections)
  const staff_report = text.staff_report && JSON.stringify(text.staff_report)
  const content = { title, officer, stance, printed_on, sections, staff_report }
  const id = newId()
  await tx
    .insertInto('response_version')
    .values({
      id,
      response_id,
      no: earlier.length + 1,
      ...content,
      frozen_at: instant(acting),
      frozen_by: acting.actor,
      content_sha256: contentHash({ ...content, sections: file?.sha256 ?? content.sections }),
      adopted: adopted ? 1 : 0,
      sha256: file?.sha256 ?? null,
      file_name: file?.file_name ?? null,
    })
    .execute()
  const note = `Daterat ${proseDay(printed_on)}${adopted ? ', så som nämnden ändrade det' : ''}`
  const event = {
    kind: 'response_frozen' as const,
    happened_on,
    referral_id: referral.id,
    data: { officer },
    note,
    order_reason,
  }
  await recordEvent(tx, referral.matter_id, event, acting, seen)
  return id
}

async function bodyAsked(tx: Tx, referralId: string): Promise<string> {
  const row = await tx
    .selectFrom('referral')
    .select('to_body_id')
    .where('id', '=', referralId)
    .executeTakeFirstOrThrow()
  return row.to_body_id
}

/**
 * Throws invalid (printed_on) where there is no text at all, or a section has a heading and no text. `where` says in which
 * paper, where there are two.
 */
export function refuseEmpty(sections: readonly Section[], where = ''): void {
  if (sections.length === 0) {
    throw invalid({ printed_on: `Det finns ingen text${where} att fastställa. Skriv den först.` })
  }
  const empty = sections.filter(section => isEmpty(section.text))
  if (empty.length === 0) return
  const names = joinNames(empty.map(one => one.heading))
  throw invalid({
    printed_on:
      empty.length === 1
        ? `Avsnittet ${names}${where} är tomt. Skriv det eller ta bort det.`
        : `Avsnitten ${names}${where} är tomma. Skriv dem eller ta bort dem.`,
  })
}
