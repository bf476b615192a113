import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { quorumAt } from '#src/attendance/presence.ts'
import { attendersOf, recusalsOfMeeting } from '#src/attendance/store.ts'
import { frontPageLists } from '#src/attendance/words.ts'
import { allBodies, bodyByCode } from '#src/bodies/store.ts'
import { clockInStockholm, dayInStockholm, longDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { adjustItems } from '#src/minutes/adjust.ts'
import { itemsOfMeeting } from '#src/minutes/store.ts'
import { rowOf, standingOf } from '#src/notices/page.ts'
import { noticesOfMeeting, partsToAnnounce } from '#src/notices/store.ts'
import { bodiesWhere, isStaff, may } from '#src/permissions.ts'
import { midSentence, paragraphSpan, plural } from '#src/swedish.ts'
import { emptyForm, type FormState } from '#src/web/form.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { show } from '#src/web/views.ts'
import { planMeeting, planSeveral } from './actions.ts'
import { atBodyInPath, meetingIn, meetingTitle } from './address.ts'
import { adjustForm, meetingForm, severalForm } from './form.ts'
import { type Meeting, meetingsOfYear, meetingYears, publicMeetingsOfYear } from './store.ts'

type MeetingParams = { Params: { body: string; day: string } }
const back = [{ href: paths.meetings, text: 'Sammanträden' }]

export function meetingRoutes(app: FastifyInstance, deps: Deps): void {
  listRoute(app, deps)
  newRoutes(app, deps)
  severalRoutes(app, deps)
  meetingRoute(app, deps)
  adjustRoutes(app, deps)
}

function listRoute(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get(paths.meetings, { config: { permission: 'public' } }, async (request, reply) => {
    const years = await meetingYears(db)
    const [typed] = [(request.query as Record<string, unknown>).ar].flat()
    const thisYear = Number(dayInStockholm(deps.clock()).slice(0, 4))
    const year =
      typeof typed === 'string' && /^(19|20|21)\d{2}$/.test(typed)
        ? Number(typed)
        : Math.min(thisYear, years?.last ?? thisYear)
    const meetings = isStaff(request.user) ? await meetingsOfYear(db, year) : await publicMeetingsOfYear(db, year)
    const own = bodiesWhere(request.user, 'meeting.plan')
    const bodies = (await allBodies(db)).filter(body => !['administration', 'external'].includes(body.kind))
    const plans = bodies.filter(body => own.includes(body.id))
    return show(deps, request, reply, 'meetings/list', {
      title: 'Sammanträden',
      year,
      earlier: years && year > years.first ? `${paths.meetings}?ar=${year - 1}` : undefined,
      later: years && year < years.last ? `${paths.meetings}?ar=${year + 1}` : undefined,
      meetings: meetings.map(meeting => ({
        key: longDay(meeting.held_on),
        text: meeting.body_name + (meeting.no > 1 ? `, sammanträde ${meeting.no}` : ''),
        href: paths.meeting(bodyInPath(meeting.body_code), meetingKey(meeting)),
        by: [meeting.place, meeting.starts_at && `kl. ${meeting.starts_at.replace(':', '.')}`]
          .filter(Boolean)
          .join(', '),
      })),
      bodies: bodies.map(body => ({ href: paths.roster(bodyInPath(body.code)), text: body.name })),
      plans: plans.map(body => ({
        href: paths.newMeeting(bodyInPath(body.code)),
        text: `Lägg till ett sammanträde i ${midSentence(body.name)}`,
      })),
    })
  })
}

function newRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'meeting.plan', at: atBodyInPath } as const
  const url = paths.newMeeting(':body')
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, name: string) =>
    show(deps, request, reply, 'meetings/new', {
      title: 'Lägg till ett sammanträde',
      lead: name,
      breadcrumbs: back,
      form,
      several: paths.newMeetings((request.params as { body: string }).body),
    })
  const bodyOf = async (code: string) => found(await bodyByCode(deps.db, code.toUpperCase()), 'Organet')
  app.get<{ Params: { body: string } }>(url, { config }, async (request, reply) =>
    page(
      request,
      reply,
      emptyForm({ held_on: dayInStockholm(deps.clock()), no: '1' }),
      (await bodyOf(request.params.body)).name,
    ),
  )
  app.post<{ Params: { body: string } }>(url, { config }, async (request, reply) => {
    const body = await bodyOf(request.params.body)
    return submit({
      deps,
      request,
      reply,
      schema: meetingForm,
      again: form => page(request, reply, form, body.name),
      act: async (tx, input) => {
        const meeting = { ...input, starts_at: input.starts_at || null }
        await planMeeting(tx, body, meeting, acting(request, deps))
        return { to: paths.meeting(bodyInPath(body.code), meetingKey(meeting)), told: 'Sammanträdet är tillagt.' }
      },
    })
  })
}

function severalRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'meeting.plan', at: atBodyInPath } as const
  const url = paths.newMeetings(':body')
  type BodyParams = { Params: { body: string } }
  const bodyOf = async (code: string) => found(await bodyByCode(deps.db, code.toUpperCase()), 'Organet')
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, name: string) =>
    show(deps, request, reply, 'meetings/several', {
      title: 'Lägg till flera sammanträden',
      lead: name,
      breadcrumbs: back,
      form,
    })
  app.get<BodyParams>(url, { config }, async (request, reply) =>
    page(request, reply, emptyForm(), (await bodyOf(request.params.body)).name),
  )
  app.post<BodyParams>(url, { config }, async (request, reply) => {
    const body = await bodyOf(request.params.body)
    return submit({
      deps,
      request,
      reply,
      schema: severalForm,
      again: form => page(request, reply, form, body.name),
      act: async (tx, { days, place, starts_at }) => {
        await planSeveral(tx, body, days, { place, starts_at: starts_at || null }, acting(request, deps))
        const [first = ''] = days
        return {
          to: `${paths.meetings}?ar=${first.slice(0, 4)}`,
          told: `${plural(days.length, 'sammanträde är tillagt', 'sammanträden är tillagda')}.`,
        }
      },
    })
  })
}

function meetingRoute(app: FastifyInstance, deps: Deps): void {
  app.get<MeetingParams>(
    paths.meeting(':body', ':day'),
    { config: { permission: 'public' } },
    async (request, reply) => {
      const meeting = found(await meetingIn(deps.db, request.params), 'Sammanträdet')
      const staff = isStaff(request.user)
      const items = (await itemsOfMeeting(deps.db, meeting.id)).filter(item => staff || item.published_at !== null)
      if (!staff && items.length === 0) found(undefined, 'Sammanträdet')
      const [body, day] = [bodyInPath(meeting.body_code), meetingKey(meeting)]
      const unadjusted = items.some(item => item.part_id === null)
      const announces = may(request.user, 'minutes.announce', meeting.body_id)
      const unposted = announces && (await partsToAnnounce(deps.db, meeting.id)).length > 0
      const today = dayInStockholm(deps.clock())
      return show(deps, request, reply, 'meetings/meeting', {
        title: meetingTitle(meeting),
        lead: placeAndTime(meeting),
        breadcrumbs: [...back, { href: paths.meeting(body, day), text: meetingTitle(meeting) }],
        items: items.map(item => ({
          key: `§ ${item.paragraph_no}`,
          text: item.title,
          href: paths.paragraph(body, day, item.paragraph_no),
          note: staff
            ? item.published_at
              ? `Publicerad ${clockInStockholm(item.published_at)}`
              : 'Inte publicerad'
            : '',
          status: item.adjusted_on
            ? { text: `Justerad ${longDay(item.adjusted_on)}`, tone: 'success' }
            : { text: 'Inte justerad', tone: 'warning' },
        })),
        notices: staff
          ? (await noticesOfMeeting(deps.db, meeting.id)).map(one => ({
              ...rowOf(one),
              status: standingOf(one, today),
            }))
          : [],
        attendance: staff ? frontPageLists(await attendersOf(deps.db, meeting.id)) : [],
        inquorate: staff ? await inquorate(deps, meeting, items) : '',
        actions: [
          ...(staff && items.length > 0
            ? [{ href: paths.minutes(body, day), text: 'Hela protokollet', primary: false }]
            : []),
          ...(may(request.user, 'minutes.record', meeting.body_id)
            ? [{ href: paths.attendance(body, day), text: 'Närvaro', primary: false }]
            : []),
          ...(unadjusted && may(request.user, 'minutes.adjust', meeting.body_id)
            ? [{ href: paths.adjust(body, day), text: 'Anteckna justering', primary: true }]
            : []),
          ...(unposted ? [{ href: paths.postNotice(body, day), text: 'Anslå justeringen', primary: true }] : []),
        ],
      })
    },
  )
}

/** The §§ that too few took part in deciding (KL 5:45, 6:27), in words; empty where there is none or nothing is noted. */
async function inquorate({ db }: Deps, meeting: Meeting, items: { id: string; paragraph_no: number }[]) {
  const all = await attendersOf(db, meeting.id)
  if (all.length === 0) return ''
  const recusals = Map.groupBy(await recusalsOfMeeting(db, meeting.id), one => one.minute_item_id)
  const short = items.filter(item => {
    const recused = (recusals.get(item.id) ?? []).map(one => one.name)
    return !quorumAt(all, item.paragraph_no, recused, meeting.body_kind === 'council').isEnough
  })
  return short.length === 0
    ? ''
    : `${paragraphSpan(short.map(item => item.paragraph_no))}: färre än hälften plus en deltar.`
}

const placeAndTime = (meeting: Meeting): string =>
  [meeting.place, meeting.starts_at && `kl. ${meeting.starts_at.replace(':', '.')}`].filter(Boolean).join(', ')

function adjustRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'minutes.adjust', at: atBodyInPath } as const
  const url = paths.adjust(':body', ':day')
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState, meeting: Meeting) => {
    const open = (await itemsOfMeeting(deps.db, meeting.id)).filter(item => item.part_id === null)
    const address = paths.meeting(bodyInPath(meeting.body_code), meetingKey(meeting))
    return show(deps, request, reply, 'meetings/adjust', {
      title: 'Anteckna justering',
      lead: meetingTitle(meeting),
      breadcrumbs: [...back, { href: address, text: meetingTitle(meeting) }],
      form,
      paragraphs: open.map(item => ({
        value: String(item.paragraph_no),
        text: `§ ${item.paragraph_no} ${item.title}`,
      })),
    })
  }
  app.get<MeetingParams>(url, { config }, async (request, reply) => {
    const meeting = found(await meetingIn(deps.db, request.params), 'Sammanträdet')
    const open = (await itemsOfMeeting(deps.db, meeting.id)).filter(item => item.part_id === null)
    const values = {
      adjusted_on: dayInStockholm(deps.clock()),
      paragraphs: open.map(item => String(item.paragraph_no)),
    }
    return page(request, reply, emptyForm(values), meeting)
  })
  app.post<MeetingParams>(url, { config }, async (request, reply) => {
    const meeting = found(await meetingIn(deps.db, request.params), 'Sammanträdet')
    return submit({
      deps,
      request,
      reply,
      schema: adjustForm,
      again: form => page(request, reply, form, meeting),
      act: async (tx, { paragraphs, chair: [chair], ...input }) => {
        const adjustment = { ...input, chair: found(chair, 'Ordföranden') }
        await adjustItems(tx, meeting, paragraphs, adjustment, acting(request, deps))
        return {
          to: paths.meeting(bodyInPath(meeting.body_code), meetingKey(meeting)),
          told: 'Justeringen är antecknad.',
        }
      },
    })
  })
}
