import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import {
  addressOf,
  atBodyInPath,
  backToParagraph,
  meetingIn,
  meetingTitle,
  paragraphIn,
} from '#src/meetings/address.ts'
import type { Meeting } from '#src/meetings/store.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { officeText } from '#src/rosters/roster.ts'
import { withParty } from '#src/swedish.ts'
import { type Conflict, emptyForm, type FormState, type Values } from '#src/web/form.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { show } from '#src/web/views.ts'
import { noteAttendance, noteRecusals } from './actions.ts'
import { isFor, PEOPLE, realigned } from './align.ts'
import { asTyped, attendanceForm, fieldsOf, readAttenders, recusalForm } from './form.ts'
import { type Attender, decidingAt, passedOver } from './presence.ts'
import { attendanceVersion, attendersOf, expectedAt, recusalsOf } from './store.ts'
import { hereOptions } from './words.ts'

type MeetingParams = { Params: { body: string; day: string } }
type ParagraphParams = { Params: { body: string; day: string; no: string } }
const config = { permission: 'minutes.record', at: atBodyInPath } as const

export function attendanceRoutes(app: FastifyInstance, deps: Deps): void {
  attendersRoutes(app, deps)
  recusalRoutes(app, deps)
}

const addressOfMeeting = (meeting: Meeting): [string, string] => [bodyInPath(meeting.body_code), meetingKey(meeting)]

// Once noted, the list stands as it is: a later change of the roster does not reach back into it.
async function listed(db: Reader, meeting: Meeting): Promise<{ people: Attender[]; noted: Attender[] }> {
  const noted = await attendersOf(db, meeting.id)
  const people = noted.length > 0 ? noted.filter(one => one.capacity !== 'other') : await expectedAt(db, meeting)
  return { people, noted }
}

const namesOf = (people: readonly Attender[]): string[] => people.map(one => one.name)
const CHANGED = 'Vilka som sitter i organet har ändrats sedan du öppnade sidan. Se över listan och spara igen.'

function attendersRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const url = paths.attendance(':body', ':day')
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState, meeting: Meeting) => {
    const { people, noted } = await listed(db, meeting)
    const members = people.filter(one => one.capacity === 'member')
    const values = realigned(form.values, namesOf(people), place => Object.values(fieldsOf(place)))
    const seats = people.map((one, i) => ({
      legend: [withParty(one.name, one.party), officeText[one.office as keyof typeof officeText]?.toLowerCase()]
        .filter(Boolean)
        .join(', '),
      isSubstitute: one.capacity === 'substitute',
      ...fieldsOf(i),
    }))
    return show(deps, request, reply, 'attendance/attendance', {
      title: 'Närvaro',
      lead: meetingTitle(meeting),
      breadcrumbs: [
        { href: paths.meetings, text: 'Sammanträden' },
        { href: paths.meeting(...addressOfMeeting(meeting)), text: meetingTitle(meeting) },
      ],
      form: { ...form, values },
      members: seats.filter(one => !one.isSubstitute),
      substitutes: seats.filter(one => one.isSubstitute),
      remarks: passedOver(noted),
      heres: hereOptions,
      servesFor: [{ value: '', text: 'Tjänstgör inte' }, ...members.map(one => ({ value: one.name, text: one.name }))],
      roster: paths.roster(bodyInPath(meeting.body_code)),
    })
  }
  const standing = async (meeting: Meeting): Promise<Values> => {
    const { people, noted } = await listed(db, meeting)
    const version = String(await attendanceVersion(db, meeting.id))
    return { version, ...asTyped(noted.length > 0 ? noted : people) }
  }
  app.get<MeetingParams>(url, { config }, async (request, reply) => {
    const meeting = found(await meetingIn(db, request.params), 'Sammanträdet')
    return page(request, reply, emptyForm(await standing(meeting)), meeting)
  })
  app.post<MeetingParams>(url, { config }, async (request, reply) => {
    const meeting = found(await meetingIn(db, request.params), 'Sammanträdet')
    return submit({
      deps,
      request,
      reply,
      schema: attendanceForm,
      again: form => page(request, reply, form, meeting),
      meanwhile: async values => {
        const now = await standing(meeting)
        return { version: Number(now.version), conflict: conflictOf(now, values) }
      },
      act: async (tx, { version, others, ...typed }) => {
        const { people } = await listed(tx, meeting)
        if (!isFor(typed[PEOPLE], namesOf(people))) throw new Refusal('wrong_status', CHANGED)
        const { all, errors } = readAttenders(people, typed, others)
        if (Object.keys(errors).length > 0) throw invalid(errors)
        await noteAttendance(tx, meeting, all, acting(request, deps), version)
        return { to: paths.meeting(...addressOfMeeting(meeting)), told: 'Närvaron är sparad.' }
      },
    })
  })
}

function conflictOf(now: Values, typed: Values): Conflict {
  const changed = Object.keys(now).filter(name => name !== 'version' && now[name] !== (typed[name] ?? ''))
  return {
    who: '',
    lines: [
      changed.length === 0
        ? 'Någon annan har sparat samma närvaro.'
        : 'Någon annan har sparat närvaron medan du skrev. Sparar du nu gäller det du har skrivit.',
    ],
  }
}

function recusalRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const url = paths.recusals(':body', ':day', ':no')
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState, item: MinuteItem) => {
    const serving = decidingAt(await attendersOf(db, item.meeting_id), item.paragraph_no)
    return show(deps, request, reply, 'attendance/recusals', {
      title: 'Anteckna jäv',
      lead: `§ ${item.paragraph_no} ${item.title}`,
      breadcrumbs: backToParagraph(item),
      form,
      people: serving.map(one => ({ value: one.name, text: withParty(one.name, one.party) })),
      attendance: paths.attendance(...(addressOf(item).slice(0, 2) as [string, string])),
    })
  }
  app.get<ParagraphParams>(url, { config }, async (request, reply) => {
    const item = found(await paragraphIn(db, request.params), 'Paragrafen')
    const recused = await recusalsOf(db, item.id)
    const values = { recused: recused.map(one => one.name), reason: recused[0]?.reason ?? '' }
    return page(request, reply, emptyForm(values), item)
  })
  app.post<ParagraphParams>(url, { config }, async (request, reply) => {
    const item = found(await paragraphIn(db, request.params), 'Paragrafen')
    return submit({
      deps,
      request,
      reply,
      schema: recusalForm,
      again: form => page(request, reply, form, item),
      act: async (tx, { recused, reason }) => {
        await noteRecusals(tx, item, { names: recused, reason }, acting(request, deps))
        return { to: paths.paragraph(...addressOf(item)), told: 'Jävet är antecknat.' }
      },
    })
  })
}
