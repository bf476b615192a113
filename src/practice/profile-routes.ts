import type { FastifyInstance, FastifyRequest } from 'fastify'
import { atBodyInPath, foundBody } from '#src/bodies/address.ts'
import type { Body } from '#src/bodies/body.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { currentFacts } from '#src/minutes/extract.ts'
import { latestItemOf } from '#src/minutes/store.ts'
import { backToRoster } from '#src/rosters/page.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { savedMeanwhile, timesSaved } from '#src/web/saved.ts'
import { protocolExtract } from '#templates/documents/protocol-extract.ts'
import { withChanges } from './profile.ts'
import { asTyped, chosenIn, profileForm, rowsOf } from './profile-form.ts'
import { type ChosenProfile, chosenProfile, profileSaved, saveProfile } from './profile-store.ts'
import { profileOptions } from './profile-words.ts'
import { profileCodes, profiles, profileText } from './profiles.ts'

/** A body's secretary says in what manner its minutes are written, and sees a § of its own in it. */
export function profileRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.profile(':body'),
    access: { permission: 'meeting.plan', at: atBodyInPath },
    find: foundBody,
    start: async (body, request) =>
      asTyped(await shownTo(db, body, request), await timesSaved(db, profileSaved(body.id))),
    view: 'practice/profile',
    page: async (body, _, request) => {
      const own = await chosenProfile(db, body.id)
      const shown = await shownTo(db, body, request)
      const address = paths.profile(bodyInPath(body.code))
      return {
        title: 'Så skrivs protokollet',
        lead: body.name,
        breadcrumbs: [
          ...backToRoster(body),
          { href: paths.practice(bodyInPath(body.code)), text: 'Organets arbetssätt' },
          { href: address, text: 'Så skrivs protokollet' },
        ],
        options: profileOptions(body),
        rows: rowsOf(shown),
        others: profileCodes
          .filter(code => code !== shown.code)
          .map(code => ({ href: `${address}?satt=${code}`, text: profileText[code] })),
        notSaved: shown.code === own.code ? '' : profileText[shown.code],
        preview: await preview(db, body, shown),
      }
    },
    schema: profileForm,
    meanwhile: async (_, body) => {
      const theirs = profileText[(await chosenProfile(db, body.id)).code]
      return savedMeanwhile(db, profileSaved(body.id), `Så skrivs protokollet: ${theirs}.`)
    },
    act: async (tx, typed, { about: body, who }) => {
      await saveProfile(tx, body.id, chosenIn(typed), who, typed.version)
      return { to: paths.profile(bodyInPath(body.code)), told: 'Sparat. Det som redan är justerat ändras inte.' }
    },
  })
}

/** What the page shows: the profile that is asked for as it is, or what the body has chosen. */
async function shownTo(db: Reader, body: Body, request: FastifyRequest): Promise<ChosenProfile> {
  const own = await chosenProfile(db, body.id)
  const { satt } = request.query as Record<string, unknown>
  const typed = (request.body as Record<string, unknown> | undefined)?.shown
  const asked = profileCodes.find(code => code === (typed ?? satt))
  return asked === undefined || asked === own.code ? own : { code: asked, changes: {} }
}

/** The body's latest § in this manner; null before it has one. */
async function preview(db: Reader, body: Body, { code, changes }: ChosenProfile) {
  const item = await latestItemOf(db, body.id)
  if (!item) return null
  const facts = await currentFacts(db, item, undefined, withChanges(profiles[code], changes))
  return protocolExtract({ ...facts, certified: null })
}
