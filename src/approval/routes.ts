import type { FastifyInstance } from 'fastify'
import { holdersOf } from '#src/accounts/store.ts'
import { atBodyInPath } from '#src/bodies/address.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { backToMeeting, foundMeeting, meetingAddress, meetingTitle } from '#src/meetings/address.ts'
import { signersTyped } from '#src/meetings/form.ts'
import { gapRows, lateWords, provisionalNumbers, signingPage } from '#src/meetings/signing.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { gapsOf } from '#src/minutes/gaps.ts'
import { someMinutes } from '#src/minutes/whole.ts'
import { paragraphSpan, withParty } from '#src/swedish.ts'
import { confirmForm } from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { answerRound, requestApproval, withdrawRound } from './actions.ts'
import { answerForm, requestForm } from './form.ts'
import { approvalRows } from './page.ts'
import { chosenRoutes, paperRoutes } from './paper-routes.ts'
import type { Round } from './round.ts'
import { contentsOf } from './seen.ts'
import { roundsOf } from './store.ts'

/** Those who adjust read the minutes here, and approve them or say why not. */
export function approvalRoutes(app: FastifyInstance, deps: Deps): void {
  requestRoutes(app, deps)
  answerRoutes(app, deps)
  withdrawRoutes(app, deps)
  chosenRoutes(app, deps)
  paperRoutes(app, deps)
}

const pageOf = (meeting: Meeting): string => paths.meeting(...meetingAddress(meeting))

function requestRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.requestApproval(':body', ':day'),
    access: { permission: 'minutes.adjust', at: atBodyInPath },
    find: foundMeeting,
    holds: meeting => provisionalNumbers(db, meeting),
    start: async meeting => (await signingPage(db, meeting)).start,
    view: 'approval/request',
    page: async (meeting, form) => {
      const paragraphs = [form.values.paragraphs ?? []].flat().map(Number)
      const gaps = await gapsOf(db, meeting, paragraphs, signersTyped(form.values), {
        today: dayInStockholm(deps.clock()),
        immediate: form.values.immediate === '1',
      })
      return {
        title: 'Lägg fram för justering',
        lead: meetingTitle(meeting),
        breadcrumbs: backToMeeting(meeting),
        paragraphs: (await signingPage(db, meeting)).paragraphs,
        late: lateWords(meeting, dayInStockholm(deps.clock())),
        gaps: gapRows(meeting, gaps),
      }
    },
    schema: requestForm,
    act: async (tx, { paragraphs, chair: [chair], ...input }, { about: meeting, who }) => {
      const no = await requestApproval(tx, meeting, paragraphs, { ...input, chair: found(chair, 'Ordföranden') }, who)
      const away = await whoCannotAnswer(tx, meeting, no, dayInStockholm(deps.clock()))
      return { to: pageOf(meeting), told: ['Protokollet ligger för justering.', ...away].join(' ') }
    },
  })
}

/** Those who were asked and cannot sign in as members of the body, in sentences: they would never answer. */
async function whoCannotAnswer(tx: Tx, { id, body_id }: Meeting, no: number, on: string): Promise<string[]> {
  const members = await holdersOf(tx, { role: 'member', body_id, on })
  const asked = (await roundsOf(tx, id)).find(round => round.no === no)?.approvals ?? []
  return asked
    .filter(one => !members.includes(one.name))
    .map(one => `${withParty(one.name, one.party)} har inget konto som ledamot här och kan inte svara i Yttra.`)
}

interface Found {
  meeting: Meeting
  round: Round
}

async function foundRound(db: Reader, params: Record<string, string>): Promise<Found> {
  const meeting = await foundMeeting(db, params)
  const round = (await roundsOf(db, meeting.id)).find(one => String(one.no) === params.round)
  return { meeting, round: found(round, 'Justeringen') }
}

function answerRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.approve(':body', ':day', ':round'),
    access: { permission: 'minutes.approve', at: atBodyInPath },
    find: foundRound,
    view: 'approval/answer',
    page: async ({ meeting, round }, form, request) => {
      const mine = found(
        round.approvals.find(one => one.name === request.user?.name),
        'Justeringen',
      )
      const isOpen = round.ended_at === null
      const contentOf = await contentsOf(db, meeting, round)
      return {
        title: 'Justera protokollet',
        lead: `${meetingTitle(meeting)}, ${paragraphSpan(mine.paragraphs)}`,
        breadcrumbs: [{ href: paths.approve(...meetingAddress(meeting), round.no), text: 'Justera protokollet' }],
        form: { ...form, values: { ...form.values, seen: contentOf(mine) } },
        isOpen,
        rows: approvalRows(round, contentOf),
        document: isOpen ? await someMinutes(db, meeting, mine.paragraphs) : null,
        answers: [
          { value: 'approved', text: 'Jag godkänner protokollet' },
          { value: 'declined', text: 'Jag godkänner det inte' },
        ],
      }
    },
    schema: answerForm,
    act: async (tx, input, { about: { meeting, round }, who }) => {
      const { isAdjusted, hindrance } = await answerRound(tx, meeting, round.no, input, who)
      const told = isAdjusted
        ? 'Alla har godkänt. Protokollet är justerat.'
        : hindrance
          ? `Ditt svar är antecknat, och alla har godkänt. Sekreteraren måste ändå rätta något först: ${hindrance}`
          : 'Ditt svar är antecknat.'
      return { to: paths.start, told }
    },
  })
}

function withdrawRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.withdrawRound(':body', ':day', ':round'),
    access: { permission: 'minutes.adjust', at: atBodyInPath },
    find: foundRound,
    view: 'confirm/confirm',
    page: ({ meeting, round }) => ({
      title: 'Ta tillbaka från justering',
      lead: meetingTitle(meeting),
      breadcrumbs: backToMeeting(meeting),
      lines: [`${paragraphSpan(round.paragraphs)} har lagts fram för justering.`],
      means: 'De som justerar kan inte längre svara. Det som redan är svarat finns kvar i loggen.',
      button: 'Ta tillbaka',
    }),
    schema: confirmForm,
    act: async (tx, _, { about: { meeting, round }, who }) => {
      await withdrawRound(tx, meeting, round.no, who)
      return { to: pageOf(meeting), told: 'Protokollet är taget tillbaka.' }
    },
  })
}
