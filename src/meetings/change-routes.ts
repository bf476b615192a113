import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import type { Deps } from '#src/deps.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { backToMeeting, foundMeeting, meetingAddress, meetingTitle } from './address.ts'
import { cancelMeeting, changePlan } from './change.ts'
import { cancelForm, changeForm } from './form.ts'
import { isCalled } from './store.ts'

const access = { permission: 'meeting.plan', at: atBodyInPath } as const

/** A meeting is moved, held elsewhere or at another time, or not held at all. */
export function changeRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.changeMeeting(':body', ':day'),
    access,
    find: foundMeeting,
    start: ({ held_on, no, place, starts_at }) => ({ held_on, no: String(no), place, starts_at: starts_at ?? '' }),
    view: 'meetings/change',
    page: async meeting => ({
      title: 'Flytta eller ändra sammanträdet',
      lead: meetingTitle(meeting),
      breadcrumbs: backToMeeting(meeting),
      isCalled: await isCalled(db, meeting.id),
    }),
    schema: changeForm,
    act: async (tx, { reason, ...plan }, { about: meeting, who }) => {
      await changePlan(tx, meeting.id, { ...plan, starts_at: plan.starts_at || null }, reason, who)
      return { to: paths.meeting(...meetingAddress({ ...meeting, ...plan })), told: 'Sammanträdet är ändrat.' }
    },
  })
  formPage(app, deps, {
    url: paths.cancelMeeting(':body', ':day'),
    access,
    find: foundMeeting,
    view: 'meetings/cancel',
    page: meeting => ({
      title: 'Ställ in sammanträdet',
      lead: meetingTitle(meeting),
      breadcrumbs: backToMeeting(meeting),
    }),
    schema: cancelForm,
    act: async (tx, { reason }, { about: meeting, who }) => {
      await cancelMeeting(tx, meeting.id, reason, who)
      return { to: paths.meeting(...meetingAddress(meeting)), told: 'Sammanträdet är inställt.' }
    },
  })
}
