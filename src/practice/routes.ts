import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { atBodyInPath, foundBody } from '#src/bodies/address.ts'
import type { Body } from '#src/bodies/body.ts'
import { deedsDone } from '#src/db/log.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { backToRoster } from '#src/rosters/page.ts'
import * as field from '#src/web/fields.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { type Numbering, numberings, numberingText } from './practice.ts'
import { profileRoutes } from './profile-routes.ts'
import { practiceOf, practiceSaved, savePractice } from './store.ts'

const practiceForm = z.object({
  numbering: field.choice(numberings, 'Välj hur paragraferna numreras.'),
  standing_items: field.lines(20, 200),
  papers_days: field.wholeNumber('Ange ett antal dagar, 1 till 90.', 1, 90),
  sign_offs: field.wholeNumber('Välj ett antal, 0 till 3.', 0, 3),
  seats: field.wholeNumber('Skriv ett antal, 0 om det inte ska räknas.', 0, 201),
  version: field.version(),
})

/** A body's secretary says how the body does what the law leaves to it. */
export function practiceRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  profileRoutes(app, deps)
  formPage(app, deps, {
    url: paths.practice(':body'),
    access: { permission: 'meeting.plan', at: atBodyInPath },
    find: foundBody,
    start: body => asTyped(db, body),
    view: 'practice/practice',
    page: body => ({
      title: 'Organets arbetssätt',
      lead: body.name,
      breadcrumbs: backToRoster(body),
      profile: paths.profile(bodyInPath(body.code)),
      numberings: numberings.map(value => ({ value, text: numberingText[value] })),
      signOffs: signOffText.map((text, count) => ({ value: String(count), text })),
    }),
    schema: practiceForm,
    meanwhile: async (values, body) => {
      const { times, lastBy } = await deedsDone(db, practiceSaved(body.id))
      const fields = differing(fieldText, inWords(await asTyped(db, body)), inWords(values))
      return { version: times, conflict: { who: lastBy, lines: ['Organets arbetssätt.'], fields } }
    },
    act: async (tx, { version, ...practice }, { about: body, who }) => {
      await savePractice(tx, body.id, practice, who, version)
      return { to: paths.roster(bodyInPath(body.code)), told: 'Arbetssättet är sparat.' }
    },
  })
}

const signOffText = ['Ingen behöver godkänna', 'En', 'Två', 'Tre']

const fieldText = {
  numbering: 'Paragrafernas nummer',
  standing_items: 'Står alltid på dagordningen',
  papers_days: 'Handlingar senast, dagar före',
  sign_offs: 'Godkänner ett utkast innan det fastställs',
  seats: 'Antal ledamöter',
}
const inWords = (values: Values): Values => ({
  ...values,
  numbering: numberingText[values.numbering as Numbering] ?? '',
})

async function asTyped(db: Reader, body: Body): Promise<Values> {
  const { numbering, standing_items, papers_days, sign_offs, seats } = await practiceOf(db, body.id)
  const { times } = await deedsDone(db, practiceSaved(body.id))
  return {
    numbering,
    standing_items: standing_items.join('\n'),
    papers_days: String(papers_days),
    sign_offs: String(sign_offs),
    seats: String(seats),
    version: String(times),
  }
}
