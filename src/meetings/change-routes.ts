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
      const anew = { ...plan, starts_at: plan.starts_at || null }
      const left = await changePlan(tx, meeting.id, anew, reason, who, deps.mail)
      const to = paths.meeting(...meetingAddress({ ...meeting, ...plan }))
      return { to, told: told('Sammanträdet är ändrat.', left) }
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
      const left = await cancelMeeting(tx, meeting.id, reason, who, deps.mail)
      return { to: paths.meeting(...meetingAddress(meeting)), told: told('Sammanträdet är inställt.', left) }
    },
  })
}

/** What was done, and who of the called has no address that a letter could go to. */
const told = (done: string, left: readonly string[]): string =>
  left.length === 0
    ? done
    : left.length > MOST_NAMED
      ? `${done} ${left.length} personer utan e-postadress får beskedet på annat sätt.`
      : `${done} De här får beskedet på annat sätt: ${left.join(', ')}.`

const MOST_NAMED = 10
