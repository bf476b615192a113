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
import { assemblyOf } from '#src/practice/store.ts'
import { withParty } from '#src/swedish.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { savedMeanwhile, timesSaved } from '#src/web/saved.ts'
import { attendanceNoted, noteAttendance, noteRoles, rolesNoted } from './actions.ts'
import { isFor, PEOPLE, realigned } from './align.ts'
import { allFieldsOf, asTyped, attendanceForm, inWords, readAttenders, rolesForm } from './form.ts'
import { attendersPage } from './page.ts'
import { type Listed, listedPeople } from './people.ts'
import { type Attender, decidingAt, inRole, type RoleKind } from './presence.ts'
import { attendanceVersion, attendersOf, circumstancesOf, expectedAt, rolesOf } from './store.ts'

const access = { permission: 'minutes.record', at: atBodyInPath } as const

export function attendanceRoutes(app: FastifyInstance, deps: Deps): void {
  attendersRoutes(app, deps)
  rolesRoutes(app, deps)
}

async function listed(db: Reader, meeting: Meeting): Promise<{ people: Listed[]; noted: Attender[] }> {
  const noted = await attendersOf(db, meeting.id)
  return { people: listedPeople(noted, await expectedAt(db, meeting)), noted }
}

async function standing(db: Reader, meeting: Meeting): Promise<Values> {
  const { people, noted } = await listed(db, meeting)
  const version = String(await attendanceVersion(db, meeting.id))
  return aligned({ version, order_reason: meeting.attendance_reason, ...asTyped(people, noted) }, people)
}

const namesOf = (people: readonly Listed[]): string[] => people.map(one => one.name)
const aligned = (values: Values, people: readonly Listed[]): Values => realigned(values, namesOf(people), allFieldsOf)

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
      const { people } = await listed(db, meeting)
      const values = aligned(form.values, people)
      const { seats } = await assemblyOf(db, meeting)
      return {
        title: 'Närvaro',
        lead: meetingTitle(meeting),
        breadcrumbs: backToMeeting(meeting),
        form: { ...form, values },
        ...attendersPage(people, values, seats),
        roster: paths.roster(bodyInPath(meeting.body_code)),
      }
    },
    schema: attendanceForm,
    meanwhile: (values, meeting) => attendanceMeanwhile(db, meeting, values),
    act: async (tx, { version, others, order_reason, ...typed }, { about: meeting, who }) => {
      const { people } = await listed(tx, meeting)
      if (!isFor(typed[PEOPLE], namesOf(people))) throw new Refusal('wrong_status', CHANGED)
      const { all, errors } = readAttenders(people, typed, others, await circumstancesOf(tx, meeting))
      if (Object.keys(errors).length > 0) throw invalid(errors)
      await noteAttendance(tx, meeting, { all, order_reason }, who, version)
      return { to: paths.meeting(...meetingAddress(meeting)), told: 'Närvaron är sparad.' }
    },
  })
}

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
      const fields = differing(roleText, await rolesTyped(db, item), values)
      return savedMeanwhile(db, rolesNoted(item.id), 'Vilka som deltar i paragrafen.', fields)
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
  const names = (kind: RoleKind): string[] => inRole(roles, kind).map(one => one.name)
  return {
    version: await timesSaved(db, rolesNoted(item.id)),
    recused: names('recused'),
    reason: inRole(roles, 'recused')[0]?.reason ?? '',
    aside: names('aside'),
    acting_chair: names('acting_chair')[0] ?? '',
  }
}
