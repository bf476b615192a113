import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import { dayInStockholm, weekdayLongDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, invalid } from '#src/errors.ts'
import { foundMeeting, meetingAddress, meetingTitle } from '#src/meetings/address.ts'
import type { MeetingDay } from '#src/meetings/days.ts'
import { daysOfMeeting } from '#src/meetings/days-store.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { contentOf } from '#src/minutes/form.ts'
import { nextParagraphNo } from '#src/minutes/series.ts'
import { phrasesOf, practiceOf } from '#src/practice/store.ts'
import { isTaken } from '#src/steps/page.ts'
import { plural } from '#src/swedish.ts'
import { parseMarkup, printMarkup } from '#src/text/markup.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { savedMeanwhile, timesSaved } from '#src/web/saved.ts'
import { addToAgenda, changeAgendaItem, itemChanged, strikeFromAgenda, writeItsParagraph } from './actions.ts'
import type { Section, Standing } from './agenda.ts'
import { addForm, changeForm, strikeForm, writeForm } from './form.ts'
import { backToAgenda, whenDue } from './page.ts'
import { asItem, keyOf, missingFrom, pendingAt } from './pending.ts'
import { movedTo, sectionOptions, sectionTyped } from './sections.ts'
import { ownSections } from './sections-store.ts'
import { agendaOf, type KeptAgendaItem, type NewAgendaItem } from './store.ts'

const plans = { permission: 'meeting.plan', at: atBodyInPath } as const
const agendaAt = (meeting: Meeting): string => paths.agenda(...meetingAddress(meeting))

/** Items are put on the agenda, changed, struck, and become §§. */
export function itemRoutes(app: FastifyInstance, deps: Deps): void {
  addRoutes(app, deps)
  changeRoutes(app, deps)
  strikeRoutes(app, deps)
  writeRoutes(app, deps)
}

/** What always stands on the body's agendas and is not on this one. */
const missingOf = (standing: readonly string[], items: readonly KeptAgendaItem[]): string[] =>
  standing.filter(title => !items.some(item => item.title === title && item.struck_reason === null))

/** A meeting, what is on its agenda, and how its body does it. */
async function foundAdding(db: Reader, params: Record<string, string>) {
  const meeting = await foundMeeting(db, params)
  const { standing_items } = await practiceOf(db, meeting.body_id)
  const own = await ownSections(db, meeting.body_id)
  return { meeting, items: await agendaOf(db, meeting.id), standing_items, own }
}

function addRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.addToAgenda(':body', ':day'),
    access: plans,
    find: foundAdding,
    start: ({ items, standing_items, own }) => ({
      section: sectionTyped(own, { section: 'information', ...underNone }),
      standing: items.length === 0 ? standing_items : [],
    }),
    view: 'agenda/add',
    page: async ({ meeting, items, standing_items, own }) => ({
      title: 'Lägg till ärenden',
      lead: meetingTitle(meeting),
      breadcrumbs: backToAgenda(meeting),
      pending: missingFrom(items, await pendingAt(db, meeting)).map(one => ({
        value: keyOf(one),
        text: one.title,
        hint: [one.by_line, one.dnr, whenDue(one)].filter(Boolean).join(', '),
      })),
      standing: missingOf(standing_items, items).map(title => ({ value: title, text: title })),
      sections: sectionOptions(own),
    }),
    schema: async ({ own }) => addForm(own),
    act: async (tx, { pending, standing, title, proposal, section, dnr }, { about: { meeting }, who }) => {
      const { standing_items: usual } = await practiceOf(tx, meeting.body_id)
      const waiting = await pendingAt(tx, meeting)
      const items = standing.map(one => opening(one))
      if (standing.some(one => !usual.includes(one))) throw invalid({ standing: 'Välj bland dem som står här.' })
      for (const key of pending) {
        const one = waiting.find(matter => keyOf(matter) === key)
        if (!one) throw invalid({ pending: 'Ett av ärendena väntar inte längre på organet. Välj om.' })
        items.push(await asItem(tx, meeting, one))
      }
      if (title !== '') {
        const moved = await standingIn(tx, meeting, section, 'information')
        const own = { section: moved.section, moved, title, dnr, proposal: parseMarkup(proposal) }
        items.push({ ...own, matter_id: null, referral_id: null })
      }
      if (items.length === 0) throw invalid({ title: 'Välj minst ett ärende, eller skriv rubriken till ett annat.' })
      await addToAgenda(tx, meeting, items, who)
      return { to: agendaAt(meeting), told: `${plural(items.length, 'ärende är tillagt', 'ärenden är tillagda')}.` }
    },
  })
}

const underNone = { heading: null, heading_place: null } as const

/** Where an item stands in the section that a form names. Throws invalid (section) where that is there no longer. */
async function standingIn(db: Reader, { body_id }: Meeting, typed: string, kind: Section): Promise<Standing> {
  const moved = movedTo(await ownSections(db, body_id), typed, kind)
  if (!moved) throw invalid({ section: 'Avsnittet finns inte längre. Välj ett annat.' })
  return moved
}

const opening = (title: string): NewAgendaItem => ({
  section: 'opening',
  title,
  dnr: '',
  proposal: [],
  matter_id: null,
  referral_id: null,
})

export interface FoundItem {
  meeting: Meeting
  item: KeptAgendaItem
}

export async function foundItem(db: Reader, params: Record<string, string>): Promise<FoundItem> {
  const meeting = await foundMeeting(db, params)
  const item = (await agendaOf(db, meeting.id)).find(one => String(one.seq) === params.item)
  return { meeting, item: found(item, 'Ärendet') }
}

function changeRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.editAgendaItem(':body', ':day', ':item'),
    access: plans,
    find: foundItem,
    start: found => asTyped(db, found),
    view: 'agenda/change',
    page: async ({ meeting, item }) => ({
      title: 'Ändra ärendet',
      lead: item.title,
      breadcrumbs: backToAgenda(meeting),
      sections: sectionOptions(await ownSections(db, meeting.body_id)),
    }),
    schema: async ({ meeting }) => changeForm(await ownSections(db, meeting.body_id)),
    meanwhile: async (values, { meeting, item }) => {
      const names = new Map(sectionOptions(await ownSections(db, meeting.body_id)).map(one => [one.value, one.text]))
      const inWords = (typed: Values): Values => ({ ...typed, section: names.get(String(typed.section)) ?? '' })
      const fields = differing(fieldText, inWords(await asTyped(db, { meeting, item })), inWords(values))
      return savedMeanwhile(db, itemChanged(item.id), 'Ärendet.', fields)
    },
    act: async (tx, { version, proposal, section, ...input }, { about: { meeting, item }, who }) => {
      const stands = await standingIn(tx, meeting, section, item.section)
      const change = { ...input, ...stands, proposal: parseMarkup(proposal) }
      await changeAgendaItem(tx, meeting, item.seq, change, who, version)
      return { to: agendaAt(meeting), told: 'Ärendet är ändrat.' }
    },
  })
}

const fieldText = {
  section: 'Avsnitt',
  title: 'Rubrik',
  dnr: 'Diarienummer',
  proposal: 'Förslag till beslut',
  place: 'Plats inom avsnittet',
}

async function asTyped(db: Reader, { meeting, item }: FoundItem): Promise<Values> {
  const { title, dnr, proposal, place } = item
  const section = sectionTyped(await ownSections(db, meeting.body_id), item)
  const version = await timesSaved(db, itemChanged(item.id))
  return { section, title, dnr, proposal: printMarkup(proposal), place: String(place), version }
}

function strikeRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.strikeAgendaItem(':body', ':day', ':item'),
    access: plans,
    find: foundItem,
    view: 'agenda/strike',
    page: ({ meeting, item }) => ({
      title: 'Stryk ur dagordningen',
      lead: item.title,
      breadcrumbs: backToAgenda(meeting),
      isNamed: item.summons_no !== null,
    }),
    schema: strikeForm,
    act: async (tx, { reason }, { about: { meeting, item }, who }) => {
      await strikeFromAgenda(tx, meeting, item.seq, reason, who)
      return { to: agendaAt(meeting), told: 'Ärendet utgår.' }
    },
  })
}

function writeRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.writeParagraph(':body', ':day', ':item'),
    access: { permission: 'minutes.record', at: atBodyInPath },
    find: foundItem,
    start: async ({ meeting, item }) => ({
      paragraph_no: String(await nextParagraphNo(db, meeting)),
      title: item.title,
      decision: printMarkup(item.proposal),
      dnr: item.dnr,
      day_no: String((await heldDays(db, meeting, dayInStockholm(deps.clock()))).at(-1)?.no ?? 1),
    }),
    view: 'minutes/edit',
    page: async ({ meeting, item }, form) => ({
      days: dayChoices(await heldDays(db, meeting, dayInStockholm(deps.clock()))),
      title: 'Skriv paragrafen',
      lead: item.title,
      breadcrumbs: backToAgenda(meeting),
      isNew: true,
      taken: isTaken(form),
      asksIfPreparatory: meeting.body_kind !== 'council',
      asksForNumber: true,
      phrases: await phrasesOf(db, meeting.body_id),
    }),
    schema: writeForm,
    act: async (tx, { paragraph_no, insert, day_no, ...input }, { about: { meeting, item }, who }) => {
      const content = contentOf(input, meeting.body_kind)
      await writeItsParagraph(
        tx,
        meeting,
        item.seq,
        { paragraph_no, insert, day_no: day_no ?? undefined },
        content,
        who,
      )
      return { to: agendaAt(meeting), told: `§ ${paragraph_no} är skriven.` }
    },
  })
}

const heldDays = async (db: Reader, meeting: Meeting, today: string): Promise<MeetingDay[]> =>
  (await daysOfMeeting(db, meeting)).filter(day => day.held_on <= today)

/** The days to choose among; none where there is but one. */
const dayChoices = (days: readonly MeetingDay[]) =>
  days.length > 1 ? days.map(day => ({ value: String(day.no), text: weekdayLongDay(day.held_on) })) : []
