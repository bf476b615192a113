import type { FastifyInstance } from 'fastify'
import { clockInStockholm, dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { proposedDecision } from '#src/minutes/phrases.ts'
import { practiceOf } from '#src/practice/store.ts'
import { atAsked, backToReferral, foundReferral } from '#src/referrals/address.ts'
import type { Referral } from '#src/referrals/store.ts'
import { answerDraft } from '#src/reviews/draft.ts'
import { whileWriting } from '#src/reviews/while-writing.ts'
import * as field from '#src/web/fields.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { handInResponse, saveDraft } from './actions.ts'
import { fileRoutes } from './file-routes.ts'
import { draftForm, draftLabels, draftValues, freezeForm, shownPapers, stanceChoices } from './form.ts'
import { freezeResponse } from './freeze.ts'
import { draftFiles } from './paper.ts'
import { responseOf, versionsOf } from './store.ts'
import { openingSections } from './template.ts'
import { versionRoutes } from './version-routes.ts'

const access = { permission: 'response.write', at: atAsked } as const

export function responseRoutes(app: FastifyInstance, deps: Deps): void {
  draftRoutes(app, deps)
  freezeRoutes(app, deps)
  fileRoutes(app, deps)
  versionRoutes(app, deps)
}

const pageOf = ({ slug, no }: Referral): string => paths.referral(slug, no)

function draftRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.response(':slug', ':no'),
    access,
    find: foundReferral,
    start: async (referral, request) => {
      return draftValues((await responseOf(db, referral.id)) ?? null, await freshFor(db, referral, request.user))
    },
    view: 'responses/draft',
    page: async (referral, form) => {
      const papers = shownPapers(form.values)
      const { slug, no, to_body_id: body_id } = referral
      const draft = await responseOf(db, referral.id)
      return {
        title: papers.length > 1 ? 'Skriv tjänsteskrivelsen och yttrandet' : 'Skriv remissvaret',
        lead: referral.title,
        breadcrumbs: backToReferral(referral),
        papers,
        stances: stanceChoices,
        upload: paths.uploadResponse(slug, no),
        files: draft ? draftFiles(referral, draft) : [],
        ...(await whileWriting(db, {
          body_id,
          draft: draft ? answerDraft(referral, draft) : null,
          papers,
          values: form.values,
          dealHref: comment => paths.dealWithResponse(slug, no, comment),
          today: dayInStockholm(deps.clock()),
        })),
      }
    },
    schema: draftForm,
    meanwhile: (values, referral) => draftConflict(db, referral, values),
    act: async (tx, { version, stay, hand_in, ...draft }, { about: referral, who }) => {
      await saveDraft(tx, referral, draft, who, version)
      if (hand_in) {
        await handInResponse(tx, referral, who)
        return { to: pageOf(referral), told: 'Utkastet är sparat och lämnat för godkännande.' }
      }
      const to = stay ? paths.response(referral.slug, referral.no) : pageOf(referral)
      return { to, told: 'Utkastet är sparat.' }
    },
  })
}

/** What a draft begins as that nobody has saved: in the body's own manner. */
async function freshFor(
  db: Reader,
  { title, to_body_id, to_name, from_name }: Referral,
  user: { name: string } | null,
) {
  const practice = await practiceOf(db, to_body_id)
  const opening = openingSections(practice, proposedDecision.opinionApart(to_name, from_name))
  return {
    title: `${opening.staff_report ? 'Yttrande' : 'Remissvar'}: ${title}`,
    officer: user?.name ?? '',
    ...opening,
  }
}

async function draftConflict(db: Reader, referral: Referral, values: Values) {
  const theirs = await responseOf(db, referral.id)
  if (!theirs) return null
  const { version: _, ...now } = draftValues(theirs, await freshFor(db, referral, null))
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
      await freezeResponse(tx, referral, input, who, version)
      return { to: pageOf(referral), told: 'Remissvaret är fastställt och ändras inte mer.' }
    },
  })
}
