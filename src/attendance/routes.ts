import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import { deedsDone } from '#src/db/log.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { invalid, Refusal } from '#src/errors.ts'
import {
  addressOf,
  backToMeeting,
  backToParagraph,
  foundMeeting,
  foundParagraph,
  meetingAddress,
  meetingOfItem,
  meetingTitle,
} from '#src/meetings/address.ts'
import type { Meeting } from '#src/meetings/store.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { officeText } from '#src/rosters/roster.ts'
import { withParty } from '#src/swedish.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { attendanceNoted, noteAttendance, noteRoles, rolesNoted } from './actions.ts'
import { isFor, PEOPLE, realigned } from './align.ts'
import { asTyped, attendanceForm, fieldsOf, inWords, readAttenders, rolesForm } from './form.ts'
import { type Attender, decidingAt, inRole, passedOver, type RoleKind } from './presence.ts'
import { attendanceVersion, attendersOf, expectedAt, rolesOf } from './store.ts'
import { hereOptions } from './words.ts'

const access = { permission: 'minutes.record', at: atBodyInPath } as const

export function attendanceRoutes(app: FastifyInstance, deps: Deps): void {
  attendersRoutes(app, deps)
  rolesRoutes(app, deps)
}

// Once noted, the list stands as it is: a later change of the roster does not reach back into it.
async function listed(db: Reader, meeting: Meeting): Promise<{ people: Attender[]; noted: Attender[] }> {
  const noted = await attendersOf(db, meeting.id)
  const people = noted.length > 0 ? noted.filter(one => one.capacity !== 'other') : await expectedAt(db, meeting)
  return { people, noted }
}

async function standing(db: Reader, meeting: Meeting): Promise<Values> {
  const { people, noted } = await listed(db, meeting)
  const version = String(await attendanceVersion(db, meeting.id))
  return aligned({ version, ...asTyped(noted.length > 0 ? noted : people) }, people)
}

const namesOf = (people: readonly Attender[]): string[] => people.map(one => one.name)
const aligned = (values: Values, people: readonly Attender[]): Values =>
  realigned(values, namesOf(people), place => Object.values(fieldsOf(place)))

const CHANGED = 'Vilka som sitter i organet har ändrats sedan du öppnade sidan. Se över listan och spara igen.'

function attendersRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.attendance(':body', ':day'),
    access,
    find: foundMeeting,
    start: meeting => standing(db, meeting),
    view: 'attendance/attendance',
    page: async (meeting, form) => {
      const { people, noted } = await listed(db, meeting)
      const members = people.filter(one => one.capacity === 'member')
      const seats = people.map(seatInForm)
      return {
        title: 'Närvaro',
        lead: meetingTitle(meeting),
        breadcrumbs: backToMeeting(meeting),
        form: { ...form, values: aligned(form.values, people) },
        members: seats.filter(one => !one.isSubstitute),
        substitutes: seats.filter(one => one.isSubstitute),
        remarks: passedOver(noted),
        heres: hereOptions,
        servesFor: [
          { value: '', text: 'Tjänstgör inte' },
          ...members.map(one => ({ value: one.name, text: one.name })),
        ],
        roster: paths.roster(bodyInPath(meeting.body_code)),
      }
    },
    schema: attendanceForm,
    meanwhile: (values, meeting) => attendanceMeanwhile(db, meeting, values),
    act: async (tx, { version, others, ...typed }, { about: meeting, who }) => {
      const { people } = await listed(tx, meeting)
      if (!isFor(typed[PEOPLE], namesOf(people))) throw new Refusal('wrong_status', CHANGED)
      const { all, errors } = readAttenders(people, typed, others)
      if (Object.keys(errors).length > 0) throw invalid(errors)
      await noteAttendance(tx, meeting, all, who, version)
      return { to: paths.meeting(...meetingAddress(meeting)), told: 'Närvaron är sparad.' }
    },
  })
}

const seatInForm = (one: Attender, i: number) => ({
  legend: [withParty(one.name, one.party), officeText[one.office as keyof typeof officeText]?.toLowerCase()]
    .filter(Boolean)
    .join(', '),
  isSubstitute: one.capacity === 'substitute',
  ...fieldsOf(i),
})

async function attendanceMeanwhile(db: Reader, meeting: Meeting, typed: Values) {
  const { people } = await listed(db, meeting)
  const now = await standing(db, meeting)
  const labels = { ...Object.fromEntries(people.map(one => [one.name, one.name])), others: 'Övriga närvarande' }
  const said = (values: Values): Values => ({ ...inWords(values, namesOf(people)), others: values.others ?? '' })
  const conflict = {
    who: (await deedsDone(db, attendanceNoted(meeting.id))).lastBy,
    lines: ['Närvaron vid sammanträdet.'],
    fields: differing(labels, said(now), said(aligned(typed, people))),
  }
  return { version: Number(now.version), conflict }
}

function rolesRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.itemRoles(':body', ':day', ':no'),
    access,
    find: foundParagraph,
    holds: item => item.id,
    start: item => rolesTyped(db, item),
    view: 'attendance/roles',
    page: async item => {
      const serving = decidingAt(await attendersOf(db, item.meeting_id), item.paragraph_no)
      return {
        title: 'Jäv och de som inte deltar',
        lead: `§ ${item.paragraph_no} ${item.title}`,
        breadcrumbs: backToParagraph(item),
        people: serving.map(one => ({ value: one.name, text: withParty(one.name, one.party) })),
        attendance: paths.attendance(...meetingAddress(meetingOfItem(item))),
      }
    },
    schema: rolesForm,
    meanwhile: async (values, item) => {
      const { times, lastBy } = await deedsDone(db, rolesNoted(item.id))
      const fields = differing(roleText, await rolesTyped(db, item), values)
      return { version: times, conflict: { who: lastBy, lines: ['Vilka som deltar i paragrafen.'], fields } }
    },
    act: async (tx, { version, ...noted }, { about: item, who }) => {
      await noteRoles(tx, item, noted, who, version)
      return { to: paths.paragraph(...addressOf(item)), told: 'Det är antecknat vilka som deltar.' }
    },
  })
}

const roleText = {
  recused: 'Jäviga',
  reason: 'Skäl',
  aside: 'Deltar inte i beslutet',
  acting_chair: 'Ordförande vid paragrafen',
}

async function rolesTyped(db: Reader, item: MinuteItem): Promise<Values> {
  const roles = await rolesOf(db, item.id)
  const { times } = await deedsDone(db, rolesNoted(item.id))
  const names = (kind: RoleKind): string[] => inRole(roles, kind).map(one => one.name)
  return {
    version: String(times),
    recused: names('recused'),
    reason: inRole(roles, 'recused')[0]?.reason ?? '',
    aside: names('aside'),
    acting_chair: names('acting_chair')[0] ?? '',
  }
}
