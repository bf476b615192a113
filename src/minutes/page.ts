import { clockInStockholm, longDay } from '#src/dates.ts'
import { canBeAppealed } from '#src/law/appeal.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { lodgedRows } from '#src/lodged/page.ts'
import type { KeptLodged } from '#src/lodged/store.ts'
import { mailState, mailStateText, mayGoAnew } from '#src/mail/mail.ts'
import { addressOf, backToParagraph, meetingAddress, meetingOfItem } from '#src/meetings/address.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { isStaff, may, type User } from '#src/permissions.ts'
import { electionSentences } from '#src/votes/election.ts'
import { questionSentence } from '#src/votes/question.ts'
import type { KeptProposal } from '#src/votes/store.ts'
import { proposalSentence, resultSentences } from '#src/votes/words.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import type { Edition } from './editions.ts'
import { channels, channelText } from './form.ts'
import type { KeptNote } from './notes-store.ts'
import { isProvisional } from './numbering.ts'
import type { Dispatched } from './parts-store.ts'
import type { Records } from './records.ts'
import { favoursOf, statementName, statementSentence, statementWords } from './statements.ts'
import type { MinuteItem } from './store.ts'
import { wordingPart } from './wording-page.ts'

interface About {
  document: Document
  notes: KeptNote[]
  /** What is noted at the § as it stands in the working papers, for those who work here. */
  records: Records | null
  /** What was kept of it when it was adjusted, and each time something was put right. */
  editions: Edition[]
  matters: { slug: string; title: string; published: boolean }[]
  dispatches: Dispatched[]
  publishedAt: string | null
  /** Is its number provisional, and follows from the order in which the §§ were taken up? */
  isCounted: boolean
  /** Is it noted who was at the meeting? */
  hasAttendance: boolean
  /** What hangs on the notice board about the adjustment. */
  notice: { no: number; posted_on: string; taken_down_on: string | null } | undefined
  /** What members have handed in for it, for those who answer that. */
  lodged: KeptLodged[]
  user: User | null
}

/** The page of one §: the paper as it will be printed, and beside it what can be done with it. */
export function paragraphPage(item: MinuteItem, about: About) {
  const { document, matters, notes, user } = about
  const address = addressOf(item)
  const staff = isStaff(user)
  const files = notes.filter(note => note.in_annex && note.file_name !== null)
  return {
    title: document.title,
    pageWidth: 'document' as const,
    breadcrumbs: backToParagraph(item),
    document,
    pdf: paths.extract(...address),
    matters: matters
      .filter(matter => staff || matter.published)
      .map(matter => ({ href: paths.motion(matter.slug), text: matter.title })),
    appeal: item.part_id ? appealWords(item, about.notice) : null,
    editions: editionRows(item, about.editions, staff),
    annexes: files.map(note => ({
      title: `Bilaga: ${statementName(note)}`,
      file: { href: paths.annex(...address, note.position), name: note.file_name },
    })),
    lodged: lodgedRows(meetingOfItem(item), about.lodged, 'secretary'),
    staff: staff && about.records ? staffPart(item, about, about.records) : null,
  }
}

/** Each edition beside the others, as soon as there is more than one; for those who work here with its hash. */
function editionRows(item: MinuteItem, editions: Edition[], staff: boolean) {
  if (editions.length < (staff ? 1 : 2)) return []
  return editions.map(({ no, facts, sha256, content_sha256 }) => {
    const rectified = facts.rectifications.at(-1)
    const name = rectified
      ? `Rättad ${longDay(rectified.rectified_on)}`
      : `Som den justerades ${longDay(item.adjusted_on ?? '')}`
    return {
      file: { href: paths.edition(...addressOf(item), no), name, kind: 'PDF' },
      hashes: staff ? { file: sha256, content: content_sha256 } : null,
    }
  })
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

function staffPart(
  item: MinuteItem,
  { dispatches, publishedAt, isCounted, hasAttendance, user }: About,
  noted: Records,
) {
  const address = addressOf(item)
  const can = (permission: Parameters<typeof may>[1]): boolean => may(user, permission, item.body_id)
  const open = item.part_id === null
  const link = (when: boolean, href: string, text: string) => (when ? [{ href, text }] : [])
  const records = open && can('minutes.record')
  return {
    noted: notedAt(item, noted, records),
    wording: wordingPart(item, noted, records),
    number: isCounted ? 'Preliminärt nummer: det fastställs när sammanträdet avslutas eller paragrafen justeras.' : '',
    state: item.adjusted_on ? `Justerad ${longDay(item.adjusted_on)}.` : 'Inte justerad.',
    published: publishedAt ? `Publicerad ${clockInStockholm(publishedAt)}.` : 'Inte publicerad.',
    actions: [
      ...link(records, paths.editParagraph(...address), 'Ändra paragrafen'),
      ...link(records, paths.newNote(...address), 'Reservation, yttrande eller anteckning'),
      ...link(records && hasAttendance, paths.itemRoles(...address), 'Jäv och de som inte deltar'),
      ...link(records, paths.newProposal(...address), 'Anteckna ett yrkande'),
      ...link(records, paths.newQuestion(...address), 'Anteckna ordförandens fråga'),
      ...link(records && hasAttendance, paths.newVote(...address), 'Anteckna en omröstning'),
      ...link(records && hasAttendance, paths.newElection(...address), 'Anteckna ett val'),
      ...link(records && isCounted, paths.moveParagraph(...address), 'Flytta paragrafen'),
      ...link(records && isProvisional(item), paths.removeParagraph(...address), 'Ta bort paragrafen'),
      ...link(
        open && can('minutes.adjust'),
        paths.adjust(...meetingAddress(meetingOfItem(item))),
        'Anteckna justering',
      ),
      ...link(!open && can('minutes.dispatch'), paths.dispatch(...address), 'Skicka utdraget'),
      ...link(
        !open && can('record.publish'),
        paths.publishParagraph(...address),
        publishedAt ? 'Ta bort från den öppna webben' : 'Publicera på den öppna webben',
      ),
      ...link(!open && can('minutes.adjust'), paths.rectify(...address), 'Anteckna en rättelse'),
    ],
    dispatches: {
      caption: 'Skickat till',
      columns: [
        { text: 'Mottagare' },
        { text: 'Dag' },
        { text: 'Hur' },
        { text: 'Av' },
        { text: 'Läge' },
        { text: 'Fil' },
      ],
      rows: dispatches.map(one => [
        { text: one.recipient_label },
        { text: longDay(one.sent_on) },
        { text: channelText[channels.find(known => known === one.channel) ?? 'other'] },
        { text: one.sent_by },
        mailCell(one),
        { text: 'Utdraget som skickades', href: paths.dispatched(...address, one.position) },
      ]),
    },
  }
}

function mailCell({ mail_id, mailed_at: sent_at, ...went }: Dispatched): { text: string; href?: string } {
  if (!mail_id) return { text: '' }
  const mail = { sent_at, ...went }
  return { text: mailStateText[mailState(mail)], ...(mayGoAnew(mail) ? { href: paths.retryMail(mail_id) } : {}) }
}

interface Noted {
  text: string
  links: Link[]
}

/**
 * Each proposal, vote and statement in a line, with what can be done about it while the § is open; afterwards only what
 * the minutes leave out.
 */
function notedAt(item: MinuteItem, { proposals, questions, votes, elections, notes }: Records, open: boolean): Noted[] {
  const address = addressOf(item)
  const proposalText = (one: KeptProposal) => `${proposalSentence(one)}${one.withdrawn ? ' (återtaget)' : ''}`
  if (!open) return proposals.filter(one => one.withdrawn).map(one => ({ text: proposalText(one), links: [] }))
  return [
    ...proposals.map(one => ({
      text: proposalText(one),
      links: [
        { href: paths.editProposal(...address, one.position), text: 'Ändra yrkandet' },
        {
          href: paths.withdrawProposal(...address, one.position),
          text: one.withdrawn ? 'Det gäller ändå' : 'Det är återtaget',
        },
      ],
    })),
    ...questions.map(one => ({
      text: questionSentence(one),
      links: [
        { href: paths.editQuestion(...address, one.position), text: 'Ändra frågan' },
        ...(one.vote_position === null
          ? [{ href: paths.voteOn(...address, one.position), text: 'Anteckna omröstningen om den' }]
          : []),
        { href: paths.removeQuestion(...address, one.position), text: 'Ta bort frågan' },
      ],
    })),
    ...votes.map(one => ({
      text: resultSentences(one).join(' '),
      links: [
        { href: paths.editVote(...address, one.position), text: 'Ändra omröstningen' },
        { href: paths.removeVote(...address, one.position), text: 'Ta bort omröstningen' },
      ],
    })),
    ...elections.map(one => ({
      text: electionSentences(one).join(' '),
      links: [
        { href: paths.editElection(...address, one.position), text: 'Ändra valet' },
        { href: paths.removeElection(...address, one.position), text: 'Ta bort valet' },
      ],
    })),
    ...notes.map(one => ({
      text: statementSentence({ ...one, favours: favoursOf(one, proposals) }, item.paragraph_no),
      links: [
        { href: paths.editNote(...address, one.position), text: 'Ändra anteckningen' },
        {
          href: paths.removeNote(...address, one.position),
          text: `Ta bort: ${statementWords[one.kind].name.toLowerCase()}`,
        },
      ],
    })),
  ]
}
