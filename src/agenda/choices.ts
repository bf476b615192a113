import { longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { documentsOf, referralsOf } from '#src/matters/store.ts'
import { replyVersionsOf } from '#src/replies/store.ts'
import { hasReport } from '#src/responses/paper.ts'
import { versionsOf } from '#src/responses/store.ts'
import { genitive } from '#src/swedish.ts'
import type { Source } from './papers-store.ts'
import type { KeptAgendaItem } from './store.ts'

/** A paper that a matter has, and that may go with an item of an agenda. */
export interface Choice extends Source {
  key: string
  title: string
  /** It is what the item is to decide on. */
  isDecided: boolean
}

/** A paper that comes from none of these is a file of its own. */
export const none: Source = { document_id: null, response_version_id: null, staff_report: 0, reply_version_id: null }

/** What a paper is called in a form. */
export const keyOfPaper = (one: Source & { id?: string }): string =>
  one.document_id
    ? `d-${one.document_id}`
    : one.response_version_id
      ? `${one.staff_report ? 't' : 'r'}-${one.response_version_id}`
      : one.reply_version_id
        ? `b-${one.reply_version_id}`
        : `f-${one.id ?? ''}`

/**
 * The papers that an item's matter has: the documents that are files, each body's frozen answers, and the board's frozen
 * reports. The latest of what is to be decided is marked: a committee's own answer with what its officials write to it, else
 * the board's report.
 */
export async function choicesFor(
  db: Reader,
  { matter_id, referral_id }: Pick<KeptAgendaItem, 'matter_id' | 'referral_id'>,
): Promise<Choice[]> {
  if (matter_id === null) return []
  const documents = (await documentsOf(db, matter_id)).filter(one => one.sha256)
  const choices: Omit<Choice, 'key'>[] = documents.map(one => ({
    ...none,
    document_id: one.id,
    title: one.description,
    isDecided: false,
  }))
  for (const referral of await referralsOf(db, matter_id)) {
    const isOwn = referral.id === referral_id
    const versions = await versionsOf(db, referral.id)
    for (const version of versions) {
      const whose = version.adopted ? `${genitive(referral.to_name)} yttrande` : 'Förslag till yttrande'
      const title = isOwn || version.adopted ? whose : `${genitive(referral.to_name)} remissvar`
      const day = longDay(version.printed_on)
      const paper = { ...none, response_version_id: version.id, isDecided: isOwn && version === versions.at(-1) }
      // What officials write to their own committee lies before that committee and nobody else.
      if (isOwn && hasReport(version)) choices.push({ ...paper, staff_report: 1, title: `Tjänsteskrivelse ${day}` })
      choices.push({ ...paper, title: `${title} ${day}` })
    }
  }
  const reports = await replyVersionsOf(db, matter_id)
  for (const report of reports) {
    choices.push({
      ...none,
      reply_version_id: report.id,
      title: `Förslag till svar ${longDay(report.printed_on)}`,
      isDecided: referral_id === null && report === reports.at(-1),
    })
  }
  return choices.map(one => ({ ...one, key: keyOfPaper(one) }))
}
