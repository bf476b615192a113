import { clockInStockholm, longDay } from '#src/dates.ts'
import { canBeAppealed } from '#src/law/appeal.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { addressOf, backToParagraph } from '#src/meetings/address.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { documentHtml } from '#src/pdf/html.ts'
import { isStaff, may, type User } from '#src/permissions.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { htmlOf } from '#src/text/html.ts'
import { isEmpty } from '#src/text/markup.ts'
import { paths } from '#src/web/paths.ts'
import { channels, channelText } from './form.ts'
import { type StatementKind, statementWords } from './statements.ts'
import type { MinuteItem } from './store.ts'

interface Note {
  position: number
  kind: StatementKind
  name: string
  party: string
  in_annex: number
  text: RichText
  file_name: string | null
}

interface Dispatched {
  recipient_label: string
  channel: string
  sent_on: string
  sent_by: string
  sha256: string
}

interface About {
  document: Document
  matters: { slug: string; title: string; published: boolean }[]
  notes: Note[]
  dispatches: Dispatched[]
  publishedAt: string | null
  /** Is it noted who was at the meeting? */
  hasAttendance: boolean
  /** What was moved and voted on, as it stands in the working papers. */
  proposals: { position: number; withdrawn: boolean; text: string }[]
  votes: { position: number; text: string }[]
  /** What hangs on the notice board about the adjustment. */
  notice: { no: number; posted_on: string; taken_down_on: string | null } | undefined
  user: User | null
}

/** The page of one §: the paper as it will be printed, and beside it what can be done with it. */
export function paragraphPage(item: MinuteItem, about: About) {
  const { document, matters, notes, dispatches, publishedAt, hasAttendance, proposals, votes, user } = about
  const address = addressOf(item)
  const staff = isStaff(user)
  const annexes = notes.filter(note => note.in_annex === 1 && (note.file_name !== null || !isEmpty(note.text)))
  return {
    title: document.title,
    pageWidth: 'document' as const,
    breadcrumbs: backToParagraph(item),
    html: documentHtml(document),
    pdf: paths.extract(...address),
    matters: matters
      .filter(matter => staff || matter.published)
      .map(matter => ({ href: paths.motion(matter.slug), text: matter.title })),
    appeal: item.part_id ? appealWords(item, about.notice) : null,
    annexes: annexes.map(note => ({
      title: `Bilaga: ${statementWords[note.kind].name.toLowerCase()} av ${note.name} (${note.party})`,
      html: htmlOf(note.text, 2),
      file: note.file_name && { href: paths.annex(...address, note.position), name: note.file_name },
    })),
    staff: staff ? staffPart(item, { dispatches, publishedAt, hasAttendance, proposals, votes, user }) : null,
  }
}

/** Whether one can appeal, and until when: from the notice, where it hangs (KL 13:2, 13:5). */
function appealWords(item: MinuteItem, notice: About['notice']): { text: string; href?: string } {
  if (!canBeAppealed(item.body_kind, item.preparatory === 1)) {
    return { text: 'Beslutet bara förbereder eller verkställer något och kan inte överklagas.' }
  }
  if (!notice) return { text: 'Justeringen är inte anslagen ännu.' }
  const { lastDay } = appealPeriod(notice.posted_on)
  const text = `Sista dag att överklaga: ${longDay(lastDay)}.`
  return notice.taken_down_on ? { text } : { text, href: paths.notice(notice.no) }
}

type StaffPart = Pick<About, 'dispatches' | 'publishedAt' | 'hasAttendance' | 'proposals' | 'votes' | 'user'>

function staffPart(item: MinuteItem, { dispatches, publishedAt, hasAttendance, proposals, votes, user }: StaffPart) {
  const address = addressOf(item)
  const can = (permission: Parameters<typeof may>[1]): boolean => may(user, permission, item.body_id)
  const open = item.part_id === null
  const link = (href: string, text: string) => ({ href, text })
  const records = open && can('minutes.record')
  return {
    proposals: proposals.map(one => ({
      text: `${one.text}${one.withdrawn ? ' (återtaget)' : ''}`,
      href: records ? paths.withdrawProposal(...address, one.position) : undefined,
      link: one.withdrawn ? 'Det gäller ändå' : 'Det är återtaget',
    })),
    votes: votes.map(one => ({
      text: one.text,
      href: records ? paths.removeVote(...address, one.position) : undefined,
      link: 'Ta bort',
    })),
    state: item.adjusted_on ? `Justerad ${longDay(item.adjusted_on)}.` : 'Inte justerad.',
    published: publishedAt ? `Publicerad ${clockInStockholm(publishedAt)}.` : 'Inte publicerad.',
    actions: [
      ...(open && can('minutes.record') ? [link(paths.editParagraph(...address), 'Ändra paragrafen')] : []),
      ...(open && can('minutes.record')
        ? [link(paths.newNote(...address), 'Reservation, yttrande eller anteckning')]
        : []),
      ...(open && hasAttendance && can('minutes.record') ? [link(paths.recusals(...address), 'Anteckna jäv')] : []),
      ...(open && can('minutes.record') ? [link(paths.newProposal(...address), 'Anteckna ett yrkande')] : []),
      ...(open && hasAttendance && can('minutes.record')
        ? [link(paths.newVote(...address), 'Anteckna en omröstning')]
        : []),
      ...(open && can('minutes.adjust') ? [link(paths.adjust(address[0], address[1]), 'Anteckna justering')] : []),
      ...(!open && can('minutes.dispatch') ? [link(paths.dispatch(...address), 'Skicka utdraget')] : []),
      ...(!open && can('record.publish')
        ? [
            link(
              paths.publishParagraph(...address),
              publishedAt ? 'Ta bort från den öppna webben' : 'Publicera på den öppna webben',
            ),
          ]
        : []),
    ],
    dispatches: {
      caption: 'Skickat till',
      columns: [{ text: 'Mottagare' }, { text: 'Dag' }, { text: 'Hur' }, { text: 'Av' }],
      rows: dispatches.map(one => [
        { text: one.recipient_label },
        { text: longDay(one.sent_on) },
        { text: channelText[channels.find(known => known === one.channel) ?? 'other'] },
        { text: one.sent_by },
      ]),
    },
  }
}
