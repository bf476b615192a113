import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Acting } from '#src/acting.ts'
import { atBoard, atBodyInPath, foundBoard, foundBody } from '#src/bodies/address.ts'
import { contactsNamed } from '#src/contacts/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, invalid } from '#src/errors.ts'
import type { MailSetting } from '#src/mail/mail.ts'
import { enqueue } from '#src/mail/store.ts'
import { backToMotion, foundMatter } from '#src/matters/address.ts'
import { municipality } from '#src/municipality/store.ts'
import { bodiesWhere, type User } from '#src/permissions.ts'
import { atAsked, backToReferral, foundReferral } from '#src/referrals/address.ts'
import { backToRoster } from '#src/rosters/page.ts'
import { plural } from '#src/swedish.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import type { At } from '#src/web/guard.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { type Link, show } from '#src/web/views.ts'
import { assignedMail, takenOverMail } from '#templates/mail/letters.ts'
import { assign, assignedTo, holdersAt, officerOf, officersAt, type Subject } from './store.ts'
import { dueWords, isLate, type Place, type Task, workOf } from './work.ts'

/** A person's own page, and who handles what. */
export function workRoutes(app: FastifyInstance, deps: Deps): void {
  ownRoutes(app, deps)
  assignRoutes(app, deps, 'matter')
  assignRoutes(app, deps, 'referral')
  reassignRoutes(app, deps)
}

/** The bodies that somebody works at, and those whose post they open. */
const placeOf = (user: User | null): Place => ({
  worksAt: bodiesWhere(user, 'matter.assign'),
  postOf: bodiesWhere(user, 'referral.receive'),
})

function ownRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get(paths.work, { config: { permission: 'staff' } }, async (request, reply) => {
    const today = dayInStockholm(deps.clock())
    const place = placeOf(request.user)
    const { account_id, name } = found(request.user ?? undefined)
    const work = await workOf(db, { account_id, name }, place, today)
    const { toSign, returned, mine, untaken, followed, awaited } = work
    const row = (task: Task) => ({
      text: task.text,
      href: task.href,
      note: task.about,
      when: dueWords(task, today),
      ...(isLate(task, today) ? { status: { text: 'Försenat', tone: 'danger' } } : {}),
    })
    const late = [...mine, ...untaken, ...followed, ...awaited].filter(task => isLate(task, today))
    const inTime = (tasks: Task[]) => tasks.filter(task => !isLate(task, today)).map(row)
    return show(deps, request, reply, 'work/work', {
      title: 'Mitt arbete',
      lead: 'Det du handlägger, det som är försenat, det ni ska verkställa och det du väntar på.',
      breadcrumbs: [{ href: paths.work, text: 'Mitt arbete' }],
      parts: [
        // What others wait for stands together, late or not.
        ...[
          { heading: 'Väntar på att du godkänner', rows: toSign.map(row), none: '' },
          { heading: 'Lämnat tillbaka till dig för ändring', rows: returned.map(row), none: '' },
        ].filter(part => part.rows.length > 0),
        { heading: 'Försenat', rows: late.map(row), none: 'Ingenting är försenat.' },
        { heading: 'Mitt', rows: inTime(mine), none: 'Du är inte handläggare för något just nu.' },
        ...(place.postOf.length > 0
          ? [{ heading: 'Remisser utan handläggare', rows: inTime(untaken), none: 'Alla remisser har en handläggare.' }]
          : []),
        ...(followed.length > 0
          ? [{ heading: 'Att verkställa', rows: inTime(followed), none: 'Allt annat är försenat.' }]
          : []),
        { heading: 'Väntar på andra', rows: inTime(awaited), none: 'Du väntar inte på något svar.' },
      ],
    })
  })
}

const assignForm = z.object({ officer: field.optionalText(100) })

/** What somebody is to handle: a motion or a referral. */
interface Given {
  subject: Subject
  id: string
  title: string
  href: string
  /** Where those who can handle it work. */
  bodyId: string
  breadcrumbs: Link[]
}

const handled: Record<
  Subject,
  { url: string; at: At; find: (db: Reader, params: Record<string, string>) => Promise<Given> }
> = {
  matter: {
    url: paths.assignMatter(':slug'),
    at: atBoard,
    find: async (db, params) => {
      const { id, slug, title } = await foundMatter(db, params)
      const bodyId = (await foundBoard(db)).id
      return { subject: 'matter', id, title, href: paths.motion(slug), bodyId, breadcrumbs: backToMotion(slug) }
    },
  },
  referral: {
    url: paths.assignReferral(':slug', ':no'),
    at: atAsked,
    find: async (db, params) => {
      const referral = await foundReferral(db, params)
      const { id, title, slug, no, to_body_id: bodyId } = referral
      const breadcrumbs = backToReferral(referral)
      return { subject: 'referral', id, title, href: paths.referral(slug, no), bodyId, breadcrumbs }
    },
  },
}

const whatText: Record<Subject, string> = { matter: 'motionen', referral: 'remissen' }

/** Gives it to the one who was chosen, and tells them at once. Throws invalid (officer) for somebody else. */
async function give(
  tx: Tx,
  given: Given,
  officer: string,
  { mail, who }: { mail: MailSetting | null; who: Acting },
): Promise<string> {
  const found = (await officersAt(tx, [given.bodyId], dayInStockholm(who.now))).find(one => one.account_id === officer)
  if (officer !== '' && !found) throw invalid({ officer: 'Välj bland dem som arbetar här.' })
  await assign(tx, given.subject, given.id, found?.account_id ?? null, who)
  if (!found) return 'Ingen är handläggare nu.'
  if (mail && found.name !== who.actor) await tell(tx, given, found, { mail, who })
  return `${found.name} är handläggare.`
}

async function tell(
  tx: Tx,
  { subject, id, title, href }: Given,
  officer: { account_id: string; name: string },
  { mail, who }: { mail: MailSetting; who: Acting },
): Promise<void> {
  const contact = (await contactsNamed(tx, [officer.name])).get(officer.name)
  if (!contact) return
  const from = (await municipality(tx)).name
  const what = `${whatText[subject]} ”${title}”`
  const words = assignedMail({ municipality: from, name: officer.name, by: who.actor, what, href: mail.site + href })
  const dedupe_key = `assigned:${subject}:${id}:${who.now.toISOString()}`
  await enqueue(tx, contact, { ...words, dedupe_key, about: 'digest', about_id: officer.account_id }, who)
}

async function choices(db: Reader, bodyId: string, now: Date) {
  const officers = await officersAt(db, [bodyId], dayInStockholm(now))
  return [{ value: '', text: 'Ingen' }, ...officers.map(one => ({ value: one.account_id, text: one.name }))]
}

function assignRoutes(app: FastifyInstance, deps: Deps, subject: Subject): void {
  const { db, mail } = deps
  const { url, at, find } = handled[subject]
  formPage(app, deps, {
    url,
    access: { permission: 'matter.assign', at },
    find,
    start: async ({ id }) => ({ officer: (await officerOf(db, subject, id))?.account_id ?? '' }),
    view: 'work/assign',
    page: async ({ title, breadcrumbs, bodyId }) => ({
      title: 'Välj handläggare',
      lead: title,
      breadcrumbs,
      officers: await choices(db, bodyId, deps.clock()),
    }),
    schema: assignForm,
    act: async (tx, { officer }, { about, who }) => ({
      to: about.href,
      told: await give(tx, about, officer, { mail, who }),
    }),
  })
}

const reassignForm = z.object({
  from: field.text('Välj vem som lämnar.', 100),
  to: field.text('Välj vem som tar över.', 100),
})

/** Everything of this body's that one person handles goes to another, who is told at once. */
function reassignRoutes(app: FastifyInstance, deps: Deps): void {
  const { db, mail } = deps
  const asOption = (one: { account_id: string; name: string }) => ({ value: one.account_id, text: one.name })
  formPage(app, deps, {
    url: paths.reassign(':body'),
    access: { permission: 'matter.assign', at: atBodyInPath },
    find: foundBody,
    view: 'work/reassign',
    page: async body => {
      const holders = await holdersAt(db, body)
      return {
        title: 'Låt någon ta över',
        lead: body.name,
        breadcrumbs: backToRoster(body),
        leaving: holders.length > 0 ? [{ value: '', text: 'Välj' }, ...holders.map(asOption)] : [],
        officers: (await choices(db, body.id, deps.clock())).map(one => (one.value ? one : { ...one, text: 'Välj' })),
      }
    },
    schema: reassignForm,
    act: async (tx, { from, to }, { about: body, who }) => {
      const officers = await officersAt(tx, [body.id], dayInStockholm(who.now))
      const next = officers.find(one => one.account_id === to)
      const known = [...(await holdersAt(tx, body)), ...officers]
      const faults = {
        ...(known.some(one => one.account_id === from) ? {} : { from: 'Välj någon som handlägger något här.' }),
        ...(next && to !== from ? {} : { to: 'Välj någon annan av dem som arbetar här.' }),
      }
      if (!next || Object.keys(faults).length > 0) throw invalid(faults)
      const { matters, referrals } = await assignedTo(tx, from)
      const own = body.kind === 'executive_board' ? matters : []
      const asked = referrals.filter(one => one.to_body_id === body.id)
      for (const one of own) await assign(tx, 'matter', one.matter_id, to, who)
      for (const one of asked) await assign(tx, 'referral', one.id, to, who)
      const count = plural(own.length + asked.length, 'ärende', 'ärenden')
      const taken = [
        ...own.map(one => ({ text: one.title, href: paths.motion(one.slug) })),
        ...asked.map(one => ({ text: one.title, href: paths.referral(one.slug, one.no) })),
      ]
      if (mail && taken.length > 0 && next.name !== who.actor) await tellOfAll(tx, next, taken, { mail, who })
      return { to: paths.roster(bodyInPath(body.code)), told: `${next.name} har tagit över ${count}.` }
    },
  })
}

async function tellOfAll(
  tx: Tx,
  officer: { account_id: string; name: string },
  taken: Link[],
  { mail, who }: { mail: MailSetting; who: Acting },
): Promise<void> {
  const contact = (await contactsNamed(tx, [officer.name])).get(officer.name)
  if (!contact) return
  const words = takenOverMail({
    municipality: (await municipality(tx)).name,
    name: officer.name,
    by: who.actor,
    taken: taken.map(one => ({ text: one.text, href: mail.site + one.href })),
  })
  const dedupe_key = `taken-over:${officer.account_id}:${who.now.toISOString()}`
  await enqueue(tx, contact, { ...words, dedupe_key, about: 'digest', about_id: officer.account_id }, who)
}
