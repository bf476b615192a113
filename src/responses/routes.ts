import type { FastifyInstance } from 'fastify'
import { clockInStockholm, dayInStockholm, longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, invalid } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { refuseTheFuture } from '#src/matters/actions.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { atAsked, backToReferral, foundReferral } from '#src/referrals/address.ts'
import type { Referral } from '#src/referrals/store.ts'
import { difference, differenceHtml } from '#src/text/difference.ts'
import { htmlOf } from '#src/text/html.ts'
import { plainText } from '#src/text/markup.ts'
import * as field from '#src/web/fields.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paperKinds, sendPaper } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { freezeFile, freezeResponse, saveDraft } from './actions.ts'
import { draftForm, draftLabels, draftValues, fileForm, freezeForm, shownPlaces } from './form.ts'
import { responsePaper } from './paper.ts'
import { type ResponseVersion, responseOf, stanceText, versionsOf } from './store.ts'

const access = { permission: 'response.write', at: atAsked } as const

export function responseRoutes(app: FastifyInstance, deps: Deps): void {
  draftRoutes(app, deps)
  freezeRoutes(app, deps)
  fileRoutes(app, deps)
  versionRoute(app, deps)
}

const pageOf = ({ slug, no }: Referral): string => paths.referral(slug, no)

const stanceChoices = [
  { value: '', text: 'Inte bestämt' },
  ...Object.entries(stanceText).map(([value, text]) => ({ value, text })),
]

function draftRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.response(':slug', ':no'),
    access,
    find: foundReferral,
    start: async (referral, request) => {
      const fresh = { title: `Remissvar: ${referral.title}`, officer: request.user?.name ?? '' }
      return draftValues((await responseOf(db, referral.id)) ?? null, fresh)
    },
    view: 'responses/draft',
    page: (referral, form) => ({
      title: 'Skriv remissvaret',
      lead: referral.title,
      breadcrumbs: backToReferral(referral),
      places: shownPlaces(form.values),
      stances: stanceChoices,
      upload: paths.uploadResponse(referral.slug, referral.no),
    }),
    schema: draftForm,
    meanwhile: (values, referral) => draftConflict(db, referral, values),
    act: async (tx, { version, stay, ...draft }, { about: referral, who }) => {
      await saveDraft(tx, { id: referral.id, matter_id: referral.matter_id }, draft, who, version)
      const to = stay ? paths.response(referral.slug, referral.no) : pageOf(referral)
      return { to, told: 'Utkastet är sparat.' }
    },
  })
}

async function draftConflict(db: Reader, referral: Referral, values: Values) {
  const theirs = await responseOf(db, referral.id)
  if (!theirs) return null
  const { version: _, ...now } = draftValues(theirs, { title: '', officer: '' })
  const lines = [`Remissvaret sparades ${clockInStockholm(theirs.updated_at)}.`]
  return {
    version: theirs.version,
    conflict: { who: theirs.updated_by, lines, fields: differing(draftLabels(now), now, values) },
  }
}

function freezeRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.freezeResponse(':slug', ':no'),
    access,
    find: foundReferral,
    start: async referral => {
      found(await responseOf(db, referral.id), 'Remissvaret')
      const today = dayInStockholm(deps.clock())
      return { printed_on: today, happened_on: today, version: String(referral.matter_version) }
    },
    view: 'responses/freeze',
    page: async referral => ({
      title: 'Fastställ remissvaret',
      lead: referral.title,
      breadcrumbs: backToReferral(referral),
      wasProposed: (await versionsOf(db, referral.id)).length > 0,
    }),
    schema: freezeForm.extend({ adopted: field.ticked() }),
    meanwhile: (values, referral) => meanwhileOn(db, referral.matter_id, values),
    act: async (tx, { version, ...input }, { about: referral, who }) => {
      await freezeResponse(tx, { id: referral.id, matter_id: referral.matter_id }, input, who, version)
      return { to: pageOf(referral), told: 'Remissvaret är fastställt och ändras inte mer.' }
    },
  })
}

/** An answer that was written elsewhere takes the place of a draft. */
function fileRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.uploadResponse(':slug', ':no'),
    access,
    find: foundReferral,
    start: (referral, request) => {
      const today = dayInStockholm(deps.clock())
      const title = `Remissvar: ${referral.title}`
      const version = String(referral.matter_version)
      return { title, officer: request.user?.name ?? '', printed_on: today, happened_on: today, version }
    },
    view: 'responses/upload',
    page: async referral => ({
      title: 'Ladda upp ett färdigt remissvar',
      lead: referral.title,
      breadcrumbs: backToReferral(referral),
      stances: stanceChoices,
      wasProposed: (await versionsOf(db, referral.id)).length > 0,
    }),
    schema: fileForm,
    files: ['file'],
    meanwhile: (values, referral) => meanwhileOn(db, referral.matter_id, values),
    act: async (tx, { version, title, officer, stance, ...input }, { about: referral, who, files }) => {
      refuseTheFuture('happened_on', input.happened_on, who)
      if (!files.file) throw invalid({ file: 'Välj filen.' })
      const answer = { title, officer, stance: stance || null, file: files.file }
      await freezeFile(tx, { id: referral.id, matter_id: referral.matter_id }, answer, input, who, version)
      return { to: pageOf(referral), told: 'Remissvaret är fastställt och ändras inte mer.' }
    },
  })
}

function versionRoute(app: FastifyInstance, deps: Deps): void {
  type Params = { Params: { slug: string; no: string; version: string } }
  const config = { permission: 'staff' } as const
  const versionIn = async (params: Params['Params']) => {
    const referral = await foundReferral(deps.db, params)
    const versions = await versionsOf(deps.db, referral.id)
    const version = found(
      versions.find(one => String(one.no) === params.version),
      'Remissvaret',
    )
    return { referral, versions, version }
  }
  app.get<Params>(paths.responseVersion(':slug', ':no', ':version'), { config }, async (request, reply) => {
    const { referral, version } = await versionIn(request.params)
    return show(deps, request, reply, 'responses/version', {
      title: version.title,
      breadcrumbs: backToReferral(referral),
      files: filesOf(referral, version),
      compare: version.no > 1 && !version.file ? paths.compareResponses(referral.slug, referral.no, version.no) : null,
      facts: [
        { label: 'Daterat', value: longDay(version.printed_on) },
        { label: 'Handläggare', value: version.officer },
        ...(version.adopted ? [{ label: 'Antaget', value: `${referral.to_name} ändrade förvaltningens förslag` }] : []),
        ...(version.stance ? [{ label: 'Ställning', value: stanceText[version.stance] }] : []),
        { label: 'Fastställt', value: `${clockInStockholm(version.frozen_at)} av ${version.frozen_by}` },
      ],
      sections: version.sections.map(section => ({ heading: section.heading, html: htmlOf(section.text, 2) })),
    })
  })
  for (const kind of paperKinds) {
    app.get<Params>(paths.responseFile(':slug', ':no', ':version', kind), { config }, async (request, reply) => {
      const { referral, version } = await versionIn(request.params)
      if (version.file) return sendFile(deps.db, reply, version.file.sha256, version.file.file_name)
      const name = `remissvar-${referral.to_code.toLowerCase()}-${referral.slug}-${version.no}`
      return sendPaper(reply, await responsePaper(deps.db, referral, version), name, kind)
    })
  }
  app.get<Params>(paths.compareResponses(':slug', ':no', ':version'), { config }, async (request, reply) => {
    const { referral, versions, version } = await versionIn(request.params)
    const asked = String((request.query as Record<string, unknown>).mot ?? version.no - 1)
    const other = found(
      versions.find(one => String(one.no) === asked),
      'Versionen',
    )
    return show(deps, request, reply, 'responses/compare', {
      title: 'Skillnaden mellan två versioner',
      lead: `Daterat ${longDay(other.printed_on)} och ${longDay(version.printed_on)}`,
      breadcrumbs: backToReferral(referral),
      html: differenceHtml(difference(wordsOf(other), wordsOf(version))),
      others: versions
        .filter(one => one.no !== version.no && one.no !== other.no)
        .map(one => ({
          href: `${paths.compareResponses(referral.slug, referral.no, version.no)}?mot=${one.no}`,
          text: `Jämför med versionen daterad ${longDay(one.printed_on)}`,
        })),
    })
  })
}

// A file that was written elsewhere is what it is; a text of ours can be had as both.
function filesOf({ slug, no }: Referral, version: ResponseVersion) {
  const pdf = { href: paths.responseFile(slug, no, version.no, 'pdf'), text: 'Öppna som PDF' }
  const docx = { href: paths.responseFile(slug, no, version.no, 'docx'), text: 'Öppna i Word' }
  return version.file ? [{ ...pdf, text: `Öppna ${version.file.file_name}` }] : [pdf, docx]
}

const wordsOf = ({ title, sections }: ResponseVersion): string =>
  [title, ...sections.flatMap(one => [one.heading, plainText(one.text)])].join('\n\n')
