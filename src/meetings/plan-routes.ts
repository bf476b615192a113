import type { FastifyInstance } from 'fastify'
import { atBodyInPath, foundBody } from '#src/bodies/address.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { plural } from '#src/swedish.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { planMeeting, planSeveral } from './actions.ts'
import { backToMeetings, meetingAddress } from './address.ts'
import { withDaysOff } from './days-off.ts'
import { meetingForm, severalForm } from './form.ts'

const access = { permission: 'meeting.plan', at: atBodyInPath } as const

/** Meetings are entered one by one, or all of a year at once. */
export function planRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.newMeeting(':body'),
    access,
    find: foundBody,
    start: () => ({ held_on: dayInStockholm(deps.clock()), no: '1' }),
    view: 'meetings/new',
    page: body => ({
      title: 'Lägg till ett sammanträde',
      lead: body.name,
      breadcrumbs: backToMeetings,
      several: paths.newMeetings(bodyInPath(body.code)),
    }),
    schema: meetingForm,
    act: async (tx, input, { about: body, who }) => {
      await planMeeting(tx, body, { ...input, starts_at: input.starts_at || null }, who)
      const to = paths.meeting(...meetingAddress({ ...input, body_code: body.code }))
      return { to, told: withDaysOff('Sammanträdet är tillagt.', [input.held_on]) }
    },
  })
  formPage(app, deps, {
    url: paths.newMeetings(':body'),
    access,
    find: foundBody,
    view: 'meetings/several',
    page: body => ({ title: 'Lägg till flera sammanträden', lead: body.name, breadcrumbs: backToMeetings }),
    schema: severalForm,
    act: async (tx, { days, place, starts_at }, { about: body, who }) => {
      await planSeveral(tx, body, days, { place, starts_at: starts_at || null }, who)
      const [first = ''] = days
      const told = `${plural(days.length, 'sammanträde är tillagt', 'sammanträden är tillagda')}.`
      return { to: `${paths.meetings}?ar=${first.slice(0, 4)}`, told: withDaysOff(told, days) }
    },
  })
}
