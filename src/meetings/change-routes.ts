import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import type { Deps } from '#src/deps.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { savedMeanwhile, timesSaved } from '#src/web/saved.ts'
import { backToMeeting, foundOrMoved, meetingAddress, meetingTitle } from './address.ts'
import { cancelMeeting, changePlan, meetingChanged } from './change.ts'
import { withDaysOff } from './days-off.ts'
import { cancelForm, changeForm } from './form.ts'
import { isCalled, type Meeting } from './store.ts'

const access = { permission: 'meeting.plan', at: atBodyInPath } as const

/** A meeting is moved, held elsewhere or at another time, or not held at all. */
export function changeRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.changeMeeting(':body', ':day'),
    access,
    // Who moves it may have opened the page before another moved it from the day in the address.
    find: foundOrMoved,
    start: async meeting => ({ ...asTyped(meeting), version: await timesSaved(db, meetingChanged(meeting.id)) }),
    view: 'meetings/change',
    page: async meeting => ({
      title: 'Flytta eller ändra sammanträdet',
      lead: meetingTitle(meeting),
      breadcrumbs: backToMeeting(meeting),
      isCalled: await isCalled(db, meeting.id),
    }),
    schema: changeForm,
    meanwhile: async (values, meeting) => {
      const fields = differing(fieldText, asTyped(meeting), values)
      return savedMeanwhile(db, meetingChanged(meeting.id), 'Dagen, tiden eller platsen.', fields)
    },
    act: async (tx, { reason, version, ...plan }, { about: meeting, who }) => {
      const anew = { ...plan, starts_at: plan.starts_at || null }
      const left = await changePlan(tx, meeting.id, anew, reason, who, deps.mail, version)
      const to = paths.meeting(...meetingAddress({ ...meeting, ...plan }))
      const moved = plan.held_on === meeting.held_on ? [] : [plan.held_on]
      return { to, told: told(withDaysOff('Sammanträdet är ändrat.', moved), left) }
    },
  })
  formPage(app, deps, {
    url: paths.cancelMeeting(':body', ':day'),
    access,
    find: foundOrMoved,
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

const fieldText = { held_on: 'Dag', no: 'Nummer den dagen', starts_at: 'Tid', place: 'Plats' }

const asTyped = ({ held_on, no, place, starts_at }: Meeting): Values => ({
  held_on,
  no: String(no),
  place,
  starts_at: starts_at ?? '',
})

/** What was done, and who of the called has no address that a letter could go to. */
export const told = (done: string, left: readonly string[]): string =>
  left.length === 0
    ? done
    : left.length > MOST_NAMED
      ? `${done} ${left.length} personer utan e-postadress får beskedet på annat sätt.`
      : `${done} De här får beskedet på annat sätt: ${left.join(', ')}.`

const MOST_NAMED = 10
