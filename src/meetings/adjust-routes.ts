import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { adjustItems } from '#src/minutes/adjust.ts'
import { itemsOfMeeting } from '#src/minutes/store.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { backToMeeting, foundMeeting, meetingAddress, meetingTitle } from './address.ts'
import { adjustForm } from './form.ts'

/** The secretary records that §§ of a meeting were adjusted together. */
export function adjustRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.adjust(':body', ':day'),
    access: { permission: 'minutes.adjust', at: atBodyInPath },
    find: foundMeeting,
    start: async meeting => ({
      adjusted_on: dayInStockholm(deps.clock()),
      paragraphs: (await openItems(db, meeting.id)).map(item => String(item.paragraph_no)),
    }),
    view: 'meetings/adjust',
    page: async meeting => ({
      title: 'Anteckna justering',
      lead: meetingTitle(meeting),
      breadcrumbs: backToMeeting(meeting),
      paragraphs: (await openItems(db, meeting.id)).map(item => ({
        value: String(item.paragraph_no),
        text: `§ ${item.paragraph_no} ${item.title}`,
      })),
    }),
    schema: adjustForm,
    act: async (tx, { paragraphs, chair: [chair], ...input }, { about: meeting, who }) => {
      await adjustItems(tx, meeting, paragraphs, { ...input, chair: found(chair, 'Ordföranden') }, who)
      return { to: paths.meeting(...meetingAddress(meeting)), told: 'Justeringen är antecknad.' }
    },
  })
}

const openItems = async (db: Reader, meetingId: string) =>
  (await itemsOfMeeting(db, meetingId)).filter(item => item.part_id === null)
