import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { adjustItems, gapsOf } from '#src/minutes/adjust.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { backToMeeting, foundMeeting, meetingAddress, meetingTitle } from './address.ts'
import { adjustForm, signersTyped } from './form.ts'
import { gapRows, signingPage } from './signing.ts'

/** The secretary records that §§ of a meeting were adjusted together. */
export function adjustRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.adjust(':body', ':day'),
    access: { permission: 'minutes.adjust', at: atBodyInPath },
    find: foundMeeting,
    start: async meeting => ({
      adjusted_on: dayInStockholm(deps.clock()),
      ...(await signingPage(db, meeting)).start,
    }),
    view: 'meetings/adjust',
    page: async (meeting, form) => {
      const paragraphs = [form.values.paragraphs ?? []].flat().map(Number)
      const gaps = await gapsOf(db, meeting, paragraphs, signersTyped(form.values))
      return {
        title: 'Anteckna justering',
        lead: meetingTitle(meeting),
        breadcrumbs: backToMeeting(meeting),
        paragraphs: (await signingPage(db, meeting)).paragraphs,
        gaps: gapRows(meeting, gaps),
      }
    },
    schema: adjustForm,
    act: async (tx, { paragraphs, chair: [chair], ...input }, { about: meeting, who }) => {
      await adjustItems(tx, meeting, paragraphs, { ...input, chair: found(chair, 'Ordföranden') }, who)
      return { to: paths.meeting(...meetingAddress(meeting)), told: 'Justeringen är antecknad.' }
    },
  })
}
