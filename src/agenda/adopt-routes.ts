import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import { proseDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { foundMeeting, meetingAddress, meetingTitle } from '#src/meetings/address.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { adoptAgenda } from './adopt.ts'
import { agendaVersion, asAsked, askedAbout, fieldsOf } from './adoption.ts'
import { numbered } from './agenda.ts'
import { adoptForm } from './form.ts'
import { backToAgenda } from './page.ts'
import { agendaOf } from './store.ts'
import { summonsesOf } from './summons-store.ts'

async function askedOf(db: Reader, meeting: Meeting) {
  const items = await agendaOf(db, meeting.id)
  const standing = numbered(items).filter(item => item.struck_reason === null)
  return { items, asked: askedAbout(standing, await summonsesOf(db, meeting.id), meeting) }
}

/** The agenda is adopted at the meeting. */
export function adoptRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.adoptAgenda(':body', ':day'),
    access: { permission: 'minutes.record', at: atBodyInPath },
    find: foundMeeting,
    start: async meeting => {
      const { items, asked } = await askedOf(db, meeting)
      return { ...asAsked(asked), version: String(agendaVersion(items)) }
    },
    view: 'agenda/adopt',
    page: async (meeting, form) => {
      const { asked } = await askedOf(db, meeting)
      return {
        title: 'Fastställ dagordningen',
        lead: meetingTitle(meeting),
        breadcrumbs: backToAgenda(meeting),
        warnings: form.warnings,
        items: asked.map(one => ({
          ...fieldsOf(one.seq),
          legend: `${one.no}. ${one.title}`,
          isLate: one.isLate && !one.isWritten,
          asksIfAgreed: one.when !== null && one.when !== 'in_time',
          mayBeStruck: !one.isWritten,
        })),
      }
    },
    schema: adoptForm,
    meanwhile: async (_, meeting) => {
      const { items } = await askedOf(db, meeting)
      const deeds = items.flatMap(item => [
        { at: item.recorded_at, by: item.recorded_by, line: `${item.title} är tillagt.` },
        { at: item.struck_at ?? '', by: item.struck_by ?? '', line: `${item.title} är struket.` },
      ])
      const last = deeds.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
      const conflict = { who: last?.by ?? '', lines: last ? [last.line] : [] }
      return { version: agendaVersion(items), conflict }
    },
    act: async (tx, { order_reason, version, ...typed }, { about: meeting, who }) => {
      await adoptAgenda(tx, meeting, typed, order_reason, who, version)
      const told = `Dagordningen för sammanträdet ${proseDay(meeting.held_on)} är fastställd.`
      return { to: paths.agenda(...meetingAddress(meeting)), told }
    },
  })
}
