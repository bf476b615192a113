import type { FastifyInstance } from 'fastify'
import { leftOnAgenda } from '#src/agenda/store.ts'
import { atBodyInPath } from '#src/bodies/address.ts'
import { dayInStockholm, longDay, weekdayLongDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { continuationRule } from '#src/law/continued.ts'
import { isProvisional } from '#src/minutes/numbering.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { savedMeanwhile, timesSaved } from '#src/web/saved.ts'
import { backToMeeting, foundMeeting, meetingAddress, meetingTitle } from './address.ts'
import { told } from './change-routes.ts'
import { changeLaterDay, continueMeeting, daysChanged, removeLaterDay } from './continue.ts'
import { lastOf, type MeetingDay } from './days.ts'
import { daysOfMeeting, itemDaysOf } from './days-store.ts'
import { continueForm, laterDayForm, removeDayForm } from './form.ts'
import type { Meeting } from './store.ts'

const access = { permission: 'meeting.plan', at: atBodyInPath } as const

/** A meeting is broken off and continues on another day. */
export function daysRoutes(app: FastifyInstance, deps: Deps): void {
  continueRoute(app, deps)
  changeRoute(app, deps)
  removeRoute(app, deps)
}

function continueRoute(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.continueMeeting(':body', ':day'),
    access,
    find: foundMeeting,
    start: async meeting => {
      const last = lastOf(await daysOfMeeting(db, meeting))
      const { place, starts_at } = last
      return {
        place,
        starts_at: starts_at ?? '',
        broken_off_at: last.ended_at ?? '',
        version: await timesSaved(db, daysChanged(meeting.id)),
      }
    },
    view: 'meetings/continue',
    page: async meeting => {
      const last = lastOf(await daysOfMeeting(db, meeting))
      return {
        title: 'Fortsätt en annan dag',
        lead: meetingTitle(meeting),
        breadcrumbs: backToMeeting(meeting),
        asksForDay: true,
        rule: continuationRule(last.held_on),
        remains: await leftOnAgenda(db, meeting.id),
        before: longDay(last.held_on),
        from: await fromChoices(db, meeting, [last.no]),
      }
    },
    schema: continueForm,
    meanwhile: (_, meeting) => savedMeanwhile(db, daysChanged(meeting.id), 'Sammanträdets dagar.'),
    act: async (tx, { version, ...typed }, { about: meeting, who }) => {
      const left = await continueMeeting(tx, meeting.id, { ...typed, ...emptied(typed) }, who, deps.mail, version)
      const done = `Sammanträdet fortsätter ${weekdayLongDay(typed.held_on)}.`
      return { to: paths.meeting(...meetingAddress(meeting)), told: told(done, left) }
    },
  })
}

interface LaterDayAt {
  meeting: Meeting
  day: MeetingDay
  before: MeetingDay
}

async function foundLaterDay(db: Reader, params: Record<string, string>): Promise<LaterDayAt> {
  const meeting = await foundMeeting(db, params)
  const days = await daysOfMeeting(db, meeting)
  const place = days.findIndex(one => String(one.no) === params.laterDay)
  if (place < 1) throw notFound('Dagen')
  return { meeting, day: found(days[place]), before: found(days[place - 1]) }
}

function changeRoute(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.changeLaterDay(':body', ':day', ':laterDay'),
    access,
    find: foundLaterDay,
    start: async about => ({
      ...(await asTyped(db, about)),
      version: await timesSaved(db, daysChanged(about.meeting.id)),
    }),
    view: 'meetings/continue',
    page: async ({ meeting, day, before }) => ({
      title: 'Ändra fortsättningen',
      lead: `${meetingTitle(meeting)}, fortsättning ${weekdayLongDay(day.held_on)}`,
      breadcrumbs: backToMeeting(meeting),
      asksForDay: false,
      rule: [],
      remains: [],
      before: longDay(before.held_on),
      from: await fromChoices(db, meeting, [before.no, day.no]),
    }),
    schema: laterDayForm,
    meanwhile: async (values, about) => {
      const fields = differing(fieldText, await asTyped(db, about), values)
      return savedMeanwhile(db, daysChanged(about.meeting.id), 'Sammanträdets dagar.', fields)
    },
    act: async (tx, { version, ...typed }, { about: { meeting, day }, who }) => {
      const anew = { ...typed, ...emptied(typed) }
      const left = await changeLaterDay(tx, meeting.id, day.no, anew, who, deps.mail, version)
      return { to: paths.meeting(...meetingAddress(meeting)), told: told('Fortsättningen är ändrad.', left) }
    },
  })
}

function removeRoute(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.removeLaterDay(':body', ':day', ':laterDay'),
    access,
    find: foundLaterDay,
    start: async ({ meeting }) => ({ version: await timesSaved(db, daysChanged(meeting.id)) }),
    view: 'meetings/remove-day',
    page: ({ meeting, day }) => ({
      title: 'Ta bort fortsättningen',
      lead: `${meetingTitle(meeting)}, fortsättning ${weekdayLongDay(day.held_on)}`,
      breadcrumbs: backToMeeting(meeting),
      isAhead: day.held_on >= dayInStockholm(deps.clock()),
    }),
    schema: removeDayForm,
    meanwhile: (_, { meeting }) => savedMeanwhile(db, daysChanged(meeting.id), 'Sammanträdets dagar.'),
    act: async (tx, { reason, version }, { about: { meeting, day }, who }) => {
      const left = await removeLaterDay(tx, meeting.id, day.no, reason, who, deps.mail, version)
      return { to: paths.meeting(...meetingAddress(meeting)), told: told('Fortsättningen är borttagen.', left) }
    },
  })
}

const emptied = (typed: { starts_at: string; broken_off_at: string; from_id: string }) => ({
  starts_at: typed.starts_at || null,
  broken_off_at: typed.broken_off_at || null,
  from_id: typed.from_id || null,
})

const fieldText = { place: 'Plats', starts_at: 'Tid', broken_off_at: 'Avbröts kl.' }

async function asTyped(db: Reader, { meeting, day, before }: LaterDayAt): Promise<Values> {
  const [first] = (await itemDaysOf(db, meeting.id)).filter(one => one.day_no === day.no)
  return {
    place: day.place,
    starts_at: day.starts_at ?? '',
    broken_off_at: before.ended_at ?? '',
    from_id: first?.id ?? '',
  }
}

/** The §§ from which the later day can begin: those that have not got their number, and where it begins now. */
async function fromChoices(db: Reader, meeting: Meeting, days: readonly number[]) {
  const own = (await itemDaysOf(db, meeting.id)).filter(one => days.includes(one.day_no))
  const begins = own.find(one => one.day_no === days[1])
  return [
    { value: '', text: 'Ingen av dem som är skrivna' },
    ...own
      .filter(one => isProvisional(one) || one.id === begins?.id)
      .map(one => ({ value: one.id, text: `§ ${one.paragraph_no} ${one.title}` })),
  ]
}
