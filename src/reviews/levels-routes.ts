import type { FastifyInstance } from 'fastify'
import { atBodyInPath, foundBody } from '#src/bodies/address.ts'
import type { Body } from '#src/bodies/body.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { backToRoster } from '#src/rosters/page.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { savedMeanwhile, timesSaved } from '#src/web/saved.ts'
import { levelLabels, levelPlaces, levelsForm, levelsInWords, levelValues } from './levels-form.ts'
import { chosenLevels, levelsSaved, reviewersAt, saveLevels } from './levels-store.ts'

/** A body's secretary says which levels its drafts pass before they are frozen, and who may approve at each. */
export function levelRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const reviewers = (body: Body) => reviewersAt(db, body.id, dayInStockholm(deps.clock()))
  formPage(app, deps, {
    url: paths.signOffs(':body'),
    access: { permission: 'meeting.plan', at: atBodyInPath },
    find: foundBody,
    start: body => asTyped(db, body),
    view: 'reviews/levels',
    page: async body => ({
      title: 'Så godkänns utkast',
      lead: body.name,
      breadcrumbs: [
        ...backToRoster(body),
        { href: paths.practice(bodyInPath(body.code)), text: 'Organets arbetssätt' },
        { href: paths.signOffs(bodyInPath(body.code)), text: 'Så godkänns utkast' },
      ],
      places: levelPlaces,
      people: (await reviewers(body)).map(one => ({ value: one.account_id, text: one.name })),
    }),
    schema: async body => levelsForm(await reviewers(body)),
    meanwhile: async (values, body) => {
      const all = await reviewers(body)
      const theirs = levelsInWords(await asTyped(db, body), all)
      const fields = differing(levelLabels, theirs, levelsInWords(values, all))
      return savedMeanwhile(db, levelsSaved(body.id), 'Vilka som godkänner utkast.', fields)
    },
    act: async (tx, { levels, version }, { about: body, who }) => {
      await saveLevels(tx, body.id, levels, who, version)
      const told = levels.length > 0 ? 'Nivåerna är sparade.' : 'Sparat. Ingen behöver godkänna ett utkast.'
      return { to: paths.practice(bodyInPath(body.code)), told }
    },
  })
}

async function asTyped(db: Reader, body: Body): Promise<Values> {
  return levelValues(await chosenLevels(db, body.id), await timesSaved(db, levelsSaved(body.id)))
}
