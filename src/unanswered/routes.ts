import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { atCouncil } from '#src/bodies/address.ts'
import { bodyOfKind } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { daysLeft } from '#src/law/one-year.ts'
import { meetingChosen } from '#src/meetings/address.ts'
import { dayKey } from '#src/meetings/days.ts'
import { contentOf } from '#src/minutes/form.ts'
import { proposedDecision } from '#src/minutes/phrases.ts'
import { nextParagraphNo } from '#src/minutes/series.ts'
import { isStaff, mayAtThe } from '#src/permissions.ts'
import { phrasesOf } from '#src/practice/store.ts'
import { paragraphFields, placeFields } from '#src/steps/form.ts'
import { isTaken, meetingChoices } from '#src/steps/page.ts'
import { heldMeetings } from '#src/steps/prefill.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { sendPaper, sendTable } from '#src/web/papers.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { dayAsked } from './day-asked.ts'
import { unansweredOn, unansweredPaper, unansweredTable } from './list.ts'
import { backToUnanswered, unansweredPage } from './page.ts'
import { type Taking, takeUpTogether, takings } from './report.ts'
import { type Clocked, clockStateText } from './standing.ts'
import { reportsMade } from './store.ts'

export function unansweredRoutes(app: FastifyInstance, deps: Deps): void {
  listRoutes(app, deps)
  for (const taking of takings) togetherRoutes(app, deps, taking)
}

const nameOf = (day: string): string => `obesvarade-motioner-${day}`

function listRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'public' } as const
  const asked = async (request: FastifyRequest) => {
    const staff = isStaff(request.user)
    const now = deps.clock()
    const today = dayInStockholm(now)
    const { day, fault } = staff ? dayAsked(request, today) : { day: today, fault: null }
    const motions = await unansweredOn(db, staff ? 'staff' : 'public', day, now)
    return { staff, now, today, day, fault, motions }
  }
  app.get(paths.unanswered, { config }, async (request, reply) => {
    const { motions, now: _, ...setting } = await asked(request)
    const page = unansweredPage(motions, {
      ...setting,
      mayReport: mayAtThe('council', request.user, 'minutes.record'),
      reports: setting.staff ? await reportsMade(db) : [],
    })
    return show(deps, request, reply, 'unanswered/list', page)
  })
  app.get(paths.unansweredPdf, { config }, async (request, reply) => {
    const { motions, day, now } = await asked(request)
    return sendPaper(reply, await unansweredPaper(db, motions, day, now), nameOf(day))
  })
  app.get(paths.unansweredCsv, { config }, async (request, reply) => {
    const { motions, day } = await asked(request)
    return sendTable(reply, unansweredTable(motions, day), nameOf(day))
  })
  type Params = { Params: { report: string } }
  app.get<Params>(paths.unansweredReport(':report'), { config: { permission: 'staff' } }, async (request, reply) => {
    const report = found(
      (await reportsMade(db)).find(one => one.id === request.params.report),
      'Redovisningen',
    )
    return sendFile(db, reply, report.sha256, `${nameOf(report.as_of)}.pdf`)
  })
}

const reportForm = z.object({
  ...placeFields,
  ...paragraphFields,
  motions: field.many(),
  order_reason: field.reason(),
})

const HALF_A_YEAR = 183

// The council is told twice a year: what will not be over by the next time is told now.
const needsTelling = ({ state, year_on }: Clocked, day: string): boolean =>
  state === 'at_risk' ||
  state === 'breach' ||
  ((state === 'in_time' || state === 'unknown') && year_on !== null && daysLeft(year_on, day) <= HALF_A_YEAR)

interface Together {
  url: string
  title: string
  lead: string
  label: string
  hint: string
  words: { title: string; decision: string }
  told: string
  /** Those that are ticked from the start. */
  ticked: (motion: Clocked, day: string) => boolean
}

const together: Record<Taking, Together> = {
  reported: {
    url: paths.reportUnanswered,
    title: 'Anteckna redovisningen i fullmäktige',
    lead: 'En motion som inte blir klar inom ett år ska anmälas till kommunfullmäktige inom samma tid, med vad som har kommit fram (kommunallagen 5 kap. 35 §).',
    label: 'Motioner som inte blir klara inom ett år',
    hint: 'Förkryssade är de som är för sena, riskerar att bli det eller har sin årsdag inom ett halvår. Hela listan sparas som den är den dagen.',
    words: { title: 'Redovisning av motioner som inte är färdigberedda', decision: proposedDecision.progress() },
    told: 'Redovisningen är antecknad, och listan är sparad som den var.',
    ticked: needsTelling,
  },
  written_off: {
    url: paths.writeOffTogether,
    title: 'Skriv av flera motioner',
    lead: 'När mandatperioden är slut kan kommunfullmäktige skriva av motioner som inte är färdigberedda, när det har fått en redovisning av beredningen (kommunallagen 5 kap. 35 §).',
    label: 'Motioner som skrivs av',
    hint: 'De som inte har redovisats tidigare redovisas i samma paragraf. Hela listan sparas som den är den dagen.',
    words: { title: 'Avskrivning av motioner', decision: proposedDecision.writtenOffTogether() },
    told: 'Motionerna är avskrivna, och listan är sparad som den var.',
    ticked: () => false,
  },
}

function togetherRoutes(app: FastifyInstance, deps: Deps, taking: Taking): void {
  const { db } = deps
  const { url, words, told, ticked, ...said } = together[taking]
  formPage(app, deps, {
    url,
    access: { permission: 'minutes.record', at: atCouncil },
    find: async reader => {
      const council = found(await bodyOfKind(reader, 'council'), 'Kommunfullmäktige')
      const today = dayInStockholm(deps.clock())
      const open = await unansweredOn(db, 'staff', today, deps.clock())
      return { council, today, motions: open.filter(one => one.raised_on !== null) }
    },
    start: async ({ council, today, motions }) => {
      const latest = (await heldMeetings(db, council.id, today))[0]
      return {
        ...words,
        meeting: latest ? dayKey(latest) : '',
        paragraph_no: latest ? String(await nextParagraphNo(db, latest.meeting)) : '',
        motions: motions.filter(one => ticked(one, today)).map(one => one.slug),
      }
    },
    view: 'unanswered/report',
    page: async ({ council, today, motions }, form) => ({
      ...said,
      breadcrumbs: backToUnanswered,
      meetings: meetingChoices(await heldMeetings(db, council.id, today)),
      phrases: await phrasesOf(db, council.id),
      newMeeting: paths.newMeeting(bodyInPath(council.code)),
      taken: isTaken(form),
      motions: motions.map(one => ({
        value: one.slug,
        text: `${[one.dnr, one.title].filter(Boolean).join(' ')} – ${clockStateText[one.state].toLowerCase()}`,
      })),
    }),
    schema: reportForm,
    act: async (tx, input, { about: { council }, who }) => {
      const chosen = await meetingChosen(tx, council.id, input.meeting)
      await takeUpTogether(tx, chosen, taking, contentOf(input, council.kind), input, who)
      return { to: paths.unanswered, told }
    },
  })
}
