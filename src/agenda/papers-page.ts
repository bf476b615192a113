import { longDay } from '#src/dates.ts'
import { mailState, mailStateText, mayGoAnew } from '#src/mail/mail.ts'
import type { ShownMail } from '#src/mail/store.ts'
import { meetingAddress } from '#src/meetings/address.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { paths } from '#src/web/paths.ts'
import { numbered } from './agenda.ts'
import { isSupplement, numberedPapers, type Paper } from './papers.ts'
import { otherwise } from './recipients.ts'
import type { KeptAgendaItem } from './store.ts'
import type { Summons } from './summons-store.ts'

/** The papers of an agenda, item by item, as their readers find them. */
export function papersByItem(
  meeting: Meeting,
  items: readonly KeptAgendaItem[],
  papers: readonly Paper[],
  summonses: number,
) {
  const all = numberedPapers(numbered(items), papers)
  const owners = [...new Map(all.map(paper => [paper.item.id, paper.item])).values()].sort((a, b) => a.no - b.no)
  return owners.map(item => ({
    heading: `${item.no}. ${item.title}`,
    files: all
      .filter(paper => paper.item.id === item.id)
      .map(paper => ({
        href: paths.agendaPaper(...meetingAddress(meeting), item.seq, paper.position),
        name: `${paper.no}. ${paper.title}${isSupplement(paper, summonses) ? ' (tillkommit)' : ''}`,
        kind: paper.file ? endingOf(paper.file.file_name) : 'PDF',
      })),
  }))
}

const endingOf = (name: string): string => /\.(\w{1,5})$/.exec(name)?.[1]?.toUpperCase() ?? ''

/**
 * The files of one summons, for a reader who may see these papers: the notice, with what was written here after it, and
 * what lies beside it in an archive.
 */
export function summonsFiles(meeting: Meeting, one: Summons, papers: readonly Paper[], title = `Kallelse ${one.no}`) {
  const address = meetingAddress(meeting)
  const carried = papers.filter(paper => one.papers.includes(paper.id))
  const hasFiles = carried.some(paper => paper.file !== null)
  return [
    carried.length > 0
      ? { href: paths.summonsWithPapers(...address, one.no), text: `${title} med handlingar som PDF` }
      : { href: paths.summonsPdf(...address, one.no), text: `${title} som PDF` },
    ...(hasFiles ? [{ href: paths.summonsZip(...address, one.no), text: `${title} med alla filer som ZIP` }] : []),
  ]
}

/** How each summons went out: its files, to whom by which way, and how each letter went. */
export function summonsesIssued(
  meeting: Meeting,
  summonses: readonly Summons[],
  papers: readonly Paper[],
  letters: readonly ShownMail[],
) {
  const issued = new Set(summonses.flatMap(one => one.recipients.map(each => each.mail_id)))
  return summonses.map(one => ({
    heading: `Kallelse ${one.no}, ${longDay(one.sent_on)}`,
    files: summonsFiles(meeting, one, papers),
    late_reason: one.late_reason,
    recipients: one.recipients.length,
    mails: one.recipients.flatMap(({ name, mail_id }) => {
      const letter = letters.find(each => each.id === mail_id)
      return letter ? [{ name, ...stateOf(letter) }] : []
    }),
    otherwise: otherwise(one.recipients),
    /** What those who were called by it have been told since: that the meeting is moved or not held. */
    later: letters
      .filter(each => each.about_id === one.id && !issued.has(each.id))
      .map(each => ({ name: each.to_label, subject: each.subject, ...stateOf(each) })),
  }))
}

function stateOf(letter: ShownMail): { text: string; href: string | null } {
  return { text: mailStateText[mailState(letter)], href: mayGoAnew(letter) ? paths.retryMail(letter.id) : null }
}
