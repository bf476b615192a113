import type { FastifyInstance } from 'fastify'
import { clockInStockholm, dayInStockholm } from '#src/dates.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { invalid, Refusal } from '#src/errors.ts'
import { refuseTheFuture } from '#src/matters/actions.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { atAsked, backToReferral, foundReferral } from '#src/referrals/address.ts'
import type { Referral } from '#src/referrals/store.ts'
import { levelsOf } from '#src/reviews/levels-store.ts'
import { joinNames } from '#src/swedish.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { handInFile } from './actions.ts'
import { fileForm, fileToApproveForm, stanceChoices } from './form.ts'
import { freezeFile } from './freeze.ts'
import { isInTwoPapers } from './manner.ts'
import { responseOf, versionsOf } from './store.ts'

/**
 * An answer that was written elsewhere takes the place of a draft. Where the body's levels approve it first it lies as the
 * draft, and the form is one over the draft; else it is frozen at once.
 */
export function fileRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const today = () => dayInStockholm(deps.clock())
  formPage(app, deps, {
    url: paths.uploadResponse(':slug', ':no'),
    access: { permission: 'response.write', at: atAsked },
    find: async (reader, params) => {
      const referral = await foundReferral(reader, params)
      const levels = await levelsOf(reader, referral.to_body_id, today())
      const isTwo = await isInTwoPapers(reader, referral.id, referral.to_body_id)
      return { referral, levels: levels.map(one => one.name), isTwo }
    },
    start: async ({ referral, levels }, request) => {
      const version = levels.length > 0 ? await draftVersion(db, referral) : referral.matter_version
      return {
        title: `Remissvar: ${referral.title}`,
        officer: request.user?.name ?? '',
        printed_on: today(),
        happened_on: today(),
        version: String(version),
      }
    },
    view: 'responses/upload',
    page: async ({ referral, levels, isTwo }) => ({
      title: 'Ladda upp ett färdigt remissvar',
      lead: referral.title,
      breadcrumbs: backToReferral(referral),
      stances: stanceChoices,
      isTwo,
      levels: joinNames(levels),
      wasProposed: (await versionsOf(db, referral.id)).length > 0,
    }),
    schema: async ({ levels }) => (levels.length > 0 ? fileToApproveForm : fileForm),
    files: ['file', 'report'],
    meanwhile: (values, { referral, levels }) =>
      levels.length > 0 ? savedSince(db, referral) : meanwhileOn(db, referral.matter_id, values),
    act: async (tx, { version, title, officer, stance, ...input }, { about, who, files }) => {
      const { referral, levels, isTwo } = about
      const isSignedOff = levels.length > 0 && !input.adopted
      if (!isSignedOff) refuseTheFuture('happened_on', input.happened_on, who)
      if (!files.file) throw invalid({ file: 'Välj filen.' })
      const reportFile = (isTwo && files.report) || null
      const answer = { title, officer, stance: stance || null, file: files.file, reportFile }
      const to = paths.referral(referral.slug, referral.no)
      if (isSignedOff) {
        await handInFile(tx, referral, answer, who, version)
        return { to, told: handedIn(reportFile !== null) }
      }
      if (levels.length > 0) await refuseSavedSince(tx, referral, version)
      await freezeFile(tx, referral, answer, input, who, levels.length > 0 ? undefined : version)
      return { to, told: 'Remissvaret är fastställt och ändras inte mer.' }
    },
  })
}

const handedIn = (areTwo: boolean): string =>
  areTwo
    ? 'Filerna är utkastet nu, och är lämnade för godkännande.'
    : 'Filen är utkastet nu, och är lämnad för godkännande.'

const draftVersion = async (db: Reader, { id }: Referral): Promise<number> => (await responseOf(db, id))?.version ?? 0

async function refuseSavedSince(tx: Tx, referral: Referral, seen: number): Promise<void> {
  if ((await draftVersion(tx, referral)) === seen) return
  throw new Refusal('stale', 'Någon annan har sparat remissvaret sedan du öppnade sidan.')
}

async function savedSince(db: Reader, { id }: Referral) {
  const theirs = await responseOf(db, id)
  if (!theirs) return null
  const lines = [`Remissvaret sparades ${clockInStockholm(theirs.updated_at)}.`]
  return { version: theirs.version, conflict: { who: theirs.updated_by, lines } }
}
