import type { FastifyInstance } from 'fastify'
import { atBodyInPath, foundBody } from '#src/bodies/address.ts'
import type { Deps } from '#src/deps.ts'
import { backToRoster } from '#src/rosters/page.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { savedMeanwhile, timesSaved } from '#src/web/saved.ts'
import { asTyped, differences, rowsFor, sectionsForm } from './sections-form.ts'
import { ownSections, saveSections, sectionsSaved } from './sections-store.ts'

/** A body's secretary says how its agendas are divided. */
export function sectionsRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.agendaSections(':body'),
    access: { permission: 'meeting.plan', at: atBodyInPath },
    find: foundBody,
    start: async body => ({
      ...asTyped(await ownSections(db, body.id)),
      version: await timesSaved(db, sectionsSaved(body.id)),
    }),
    view: 'agenda/sections',
    page: (body, form) => ({
      title: 'Dagordningens avsnitt',
      lead: body.name,
      breadcrumbs: [
        ...backToRoster(body),
        { href: paths.practice(bodyInPath(body.code)), text: 'Organets arbetssätt' },
      ],
      rows: rowsFor(form.values),
    }),
    schema: sectionsForm,
    meanwhile: async (values, body) => {
      const fields = differences(asTyped(await ownSections(db, body.id)), values)
      return savedMeanwhile(db, sectionsSaved(body.id), 'Dagordningens avsnitt.', fields)
    },
    act: async (tx, { own, version }, { about: body, who }) => {
      await saveSections(tx, body.id, own, who, version)
      const told = 'Avsnitten är sparade. Det som någon redan är kallad till ändras inte.'
      return { to: paths.practice(bodyInPath(body.code)), told }
    },
  })
}
