import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import { clockInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import {
  addressOf,
  backToMeeting,
  backToParagraph,
  foundMeeting,
  foundParagraph,
  meetingAddress,
  meetingTitle,
} from '#src/meetings/address.ts'
import { meetingById } from '#src/meetings/store.ts'
import { statementKinds, statementWords } from '#src/minutes/statements.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { may } from '#src/permissions.ts'
import { withParty } from '#src/swedish.ts'
import { htmlOf } from '#src/text/html.ts'
import { parseMarkup } from '#src/text/markup.ts'
import { confirmForm } from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { answerLodged, lodge, openItemsFor, seatAt, withdrawLodged } from './actions.ts'
import { answerLodgedForm, lodgeForm } from './form.ts'
import { asksWhenAnnounced, standingOf } from './lodged.ts'
import { type KeptLodged, lodgedAt } from './store.ts'

/** Members hand in reservations and statements for the minutes; the secretary takes them in or gives them back. */
export function lodgedRoutes(app: FastifyInstance, deps: Deps): void {
  lodgeRoutes(app, deps)
  withdrawRoutes(app, deps)
  answerRoutes(app, deps)
  fileRoute(app, deps)
}

const lodges = { permission: 'statement.lodge', at: atBodyInPath } as const

function lodgeRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.lodge(':body', ':day'),
    access: lodges,
    find: foundMeeting,
    view: 'lodged/lodge',
    page: async (meeting, _, request) => {
      const { name, party } = await seatAt(db, meeting, request.user?.name ?? '')
      const items = await openItemsFor(db, meeting, name)
      return {
        title: 'Lämna in reservation eller yttrande',
        lead: meetingTitle(meeting),
        breadcrumbs: backToMeeting(meeting),
        from: withParty(name, party),
        choices: [
          { value: '', text: 'Välj' },
          ...items.map(item => ({ value: String(item.paragraph_no), text: `§ ${item.paragraph_no} ${item.title}` })),
        ],
        items: items.map(item => ({
          heading: `§ ${item.paragraph_no} ${item.title}`,
          decision: htmlOf(item.decision, 3),
        })),
        statementKinds: statementKinds.map(value => ({ value, text: statementWords[value].name })),
      }
    },
    schema: lodgeForm,
    files: ['annex'],
    act: async (tx, { text, on_behalf_of, ...input }, { about: meeting, who, files }) => {
      const lodged = { ...input, on_behalf_of: on_behalf_of || null, text: parseMarkup(text), file: files.annex }
      await lodge(tx, meeting, lodged, who)
      const to = paths.meeting(...meetingAddress(meeting))
      return { to, told: 'Det är inlämnat. Sekreteraren tar ställning till det före justeringen.' }
    },
  })
}

interface At {
  item: MinuteItem
  one: KeptLodged
}

async function foundLodged(db: Reader, params: Record<string, string>): Promise<At> {
  const item = await foundParagraph(db, params)
  const one = (await lodgedAt(db, item.id)).find(lodged => String(lodged.no) === params.lodged)
  return { item, one: found(one, 'Det inlämnade') }
}

async function foundWaiting(db: Reader, params: Record<string, string>): Promise<At> {
  const at = await foundLodged(db, params)
  if (standingOf(at.one) === 'withdrawn') throw notFound('Det inlämnade')
  return at
}

const nameOf = ({ one }: At): string => statementWords[one.kind].name

function withdrawRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.withdrawLodged(':body', ':day', ':no', ':lodged'),
    access: lodges,
    find: foundWaiting,
    view: 'confirm/confirm',
    page: (at, _, request) => {
      if (at.one.name !== request.user?.name) throw notFound('Det inlämnade')
      return {
        title: `Ta tillbaka: ${nameOf(at).toLowerCase()}`,
        lead: `§ ${at.item.paragraph_no} ${at.item.title}`,
        breadcrumbs: backToMeeting({ ...at.item, no: at.item.meeting_no }),
        lines: [`Inlämnat ${clockInStockholm(at.one.lodged_at)}.`],
        means: 'Sekreteraren tar inte ställning till det. Du kan lämna in på nytt tills paragrafen är justerad.',
        button: 'Ta tillbaka',
      }
    },
    schema: confirmForm,
    act: async (tx, _, { about: { item, one }, who }) => {
      await withdrawLodged(tx, item.id, one.no, who)
      return { to: paths.meeting(...meetingAddress({ ...item, no: item.meeting_no })), told: 'Det är tillbakataget.' }
    },
  })
}

function answerRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.answerLodged(':body', ':day', ':no', ':lodged'),
    access: { permission: 'minutes.record', at: atBodyInPath },
    find: foundWaiting,
    start: () => ({ answer: 'accepted' }),
    view: 'lodged/answer',
    page: async at => ({
      asksWhen: asksWhenAnnounced(at.one, found(await meetingById(deps.db, at.item.meeting_id))),
      title: `${nameOf(at)} av ${withParty(at.one.name, at.one.party)}`,
      lead: `§ ${at.item.paragraph_no} ${at.item.title}`,
      breadcrumbs: backToParagraph(at.item),
      about: [
        `Inlämnat ${clockInStockholm(at.one.lodged_at)}${at.one.on_behalf_of ? ` för ${at.one.on_behalf_of}` : ''}.`,
      ],
      html: htmlOf(at.one.text, 2),
      paper: at.one.file_name && {
        href: paths.lodgedFile(...addressOf(at.item), at.one.no),
        name: at.one.file_name,
      },
      answers: [
        { value: 'accepted', text: 'Ta in i protokollet' },
        { value: 'returned', text: 'Lämna tillbaka' },
      ],
    }),
    schema: answerLodgedForm,
    act: async (tx, input, { about: { item, one }, who }) => {
      await answerLodged(tx, item, one.no, { ...input, announced_on: input.announced_on || null }, who)
      const told = input.answer === 'accepted' ? 'Det är intaget i protokollet.' : 'Det är lämnat tillbaka.'
      return { to: paths.paragraph(...addressOf(item)), told }
    },
  })
}

/** The file that came with it, for the one whose it is and for those who answer it. */
function fileRoute(app: FastifyInstance, { db }: Deps): void {
  const config = { permission: 'public' } as const
  app.get(paths.lodgedFile(':body', ':day', ':no', ':lodged'), { config }, async (request, reply) => {
    const { item, one } = await foundLodged(db, request.params as Record<string, string>)
    const { user } = request
    const isTheirs = one.name === user?.name && may(user, 'statement.lodge', item.body_id)
    if (!isTheirs && !may(user, 'minutes.record', item.body_id)) throw notFound('Filen')
    return sendFile(db, reply, found(one.sha256, 'Filen'), one.file_name ?? 'bilaga')
  })
}
