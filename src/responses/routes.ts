import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { clockInStockholm, dayInStockholm, longDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { type ReferralParams, referralIn } from '#src/referrals/routes.ts'
import { type Referral, referralAt } from '#src/referrals/store.ts'
import { htmlOf } from '#src/text/html.ts'
import { type Conflict, emptyForm, type FormState, type Values } from '#src/web/form.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { show } from '#src/web/views.ts'
import { freezeResponse, saveDraft } from './actions.ts'
import { draftForm, draftValues, freezeForm, shownPlaces } from './form.ts'
import { responseOf, stanceText, versionsOf } from './store.ts'

const atAsked: At = async (db, { slug = '', no = '' }) =>
  /^\d{1,4}$/.test(no) ? (await referralAt(db, slug, Number(no)))?.to_body_id : undefined

const config = { permission: 'response.write', at: atAsked } as const

export function responseRoutes(app: FastifyInstance, deps: Deps): void {
  draftRoutes(app, deps)
  freezeRoutes(app, deps)
  versionRoute(app, deps)
}

function backTo(referral: Referral) {
  const { slug, no } = referral
  return [
    { href: paths.motions, text: 'Motioner' },
    { href: paths.motion(slug), text: slug },
    { href: paths.referral(slug, no), text: `Remiss till ${referral.to_name}` },
  ]
}

function draftRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const page = (request: FastifyRequest, reply: FastifyReply, referral: Referral, form: FormState) =>
    show(deps, request, reply, 'responses/draft', {
      title: 'Skriv remissvaret',
      lead: referral.title,
      breadcrumbs: backTo(referral),
      form,
      places: shownPlaces(form.values),
      stances: [
        { value: '', text: 'Inte bestämt' },
        ...Object.entries(stanceText).map(([value, text]) => ({ value, text })),
      ],
    })
  app.get<ReferralParams>(paths.response(':slug', ':no'), { config }, async (request, reply) => {
    const referral = await referralIn(db, request.params)
    const fresh = { title: `Remissvar: ${referral.title}`, officer: request.user?.name ?? '' }
    return page(request, reply, referral, emptyForm(draftValues((await responseOf(db, referral.id)) ?? null, fresh)))
  })
  app.post<ReferralParams>(paths.response(':slug', ':no'), { config }, async (request, reply) => {
    const referral = await referralIn(db, request.params)
    const stays = typeof request.body === 'object' && request.body !== null && 'stay' in request.body
    return submit({
      deps,
      request,
      reply,
      schema: draftForm,
      again: form => page(request, reply, referral, form),
      meanwhile: values => draftConflict(deps, referral, values),
      act: async (tx, { version, ...draft }) => {
        await saveDraft(tx, { id: referral.id, matter_id: referral.matter_id }, draft, acting(request, deps), version)
        const { slug, no } = referral
        return { to: stays ? paths.response(slug, no) : paths.referral(slug, no), told: 'Utkastet är sparat.' }
      },
    })
  })
}

async function draftConflict({ db }: Deps, referral: Referral, values: Values) {
  const theirs = await responseOf(db, referral.id)
  if (!theirs) return null
  const now = draftValues(theirs, { title: '', officer: '' })
  const names = Object.keys(now).filter(name => name !== 'version' && now[name] !== (values[name] ?? ''))
  const conflict: Conflict = {
    who: theirs.updated_by,
    lines: [`Remissvaret sparades ${clockInStockholm(theirs.updated_at)}.`],
    fields: names.map(name => ({
      label: labelOf(name, now),
      theirs: String(now[name]),
      yours: String(values[name] ?? ''),
    })),
  }
  return { version: theirs.version, conflict }
}

function labelOf(name: string, values: Values): string {
  const fixed: Record<string, string> = { title: 'Rubrik', officer: 'Handläggare', stance: 'Ställning' }
  const place = name.split('_')[1] ?? ''
  return (
    fixed[name] ??
    (name.startsWith('heading') ? `Avsnitt ${place}, rubrik` : String(values[`heading_${place}`] ?? `Avsnitt ${place}`))
  )
}

function freezeRoutes(app: FastifyInstance, deps: Deps): void {
  const page = (request: FastifyRequest, reply: FastifyReply, referral: Referral, form: FormState) =>
    show(deps, request, reply, 'responses/freeze', {
      title: 'Fastställ remissvaret',
      lead: referral.title,
      breadcrumbs: backTo(referral),
      form,
    })
  app.get<ReferralParams>(paths.freezeResponse(':slug', ':no'), { config }, async (request, reply) => {
    const referral = await referralIn(deps.db, request.params)
    found(await responseOf(deps.db, referral.id), 'Remissvaret')
    const today = dayInStockholm(deps.clock())
    const values = { printed_on: today, happened_on: today, version: String(referral.matter_version) }
    return page(request, reply, referral, emptyForm(values))
  })
  app.post<ReferralParams>(paths.freezeResponse(':slug', ':no'), { config }, async (request, reply) => {
    const referral = await referralIn(deps.db, request.params)
    return submit({
      deps,
      request,
      reply,
      schema: freezeForm,
      again: form => page(request, reply, referral, form),
      meanwhile: values => meanwhileOn(deps.db, referral.matter_id, values),
      act: async (tx, { version, ...input }) => {
        const asked = { id: referral.id, matter_id: referral.matter_id }
        await freezeResponse(tx, asked, input, acting(request, deps), version)
        return {
          to: paths.referral(referral.slug, referral.no),
          told: 'Remissvaret är fastställt och ändras inte mer.',
        }
      },
    })
  })
}

function versionRoute(app: FastifyInstance, deps: Deps): void {
  const url = paths.responseVersion(':slug', ':no', ':version')
  type Params = { Params: { slug: string; no: string; version: string } }
  app.get<Params>(url, { config: { permission: 'staff' } }, async (request, reply) => {
    const referral = await referralIn(deps.db, request.params)
    const versions = await versionsOf(deps.db, referral.id)
    const version = found(
      versions.find(one => String(one.no) === request.params.version),
      'Remissvaret',
    )
    return show(deps, request, reply, 'responses/version', {
      title: version.title,
      breadcrumbs: backTo(referral),
      facts: [
        { label: 'Daterat', value: longDay(version.printed_on) },
        { label: 'Handläggare', value: version.officer },
        ...(version.stance ? [{ label: 'Ställning', value: stanceText[version.stance] }] : []),
        { label: 'Fastställt', value: `${clockInStockholm(version.frozen_at)} av ${version.frozen_by}` },
      ],
      sections: version.sections.map(section => ({ heading: section.heading, html: htmlOf(section.text, 2) })),
    })
  })
}
