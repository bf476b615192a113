import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { atBodyInPath, foundBody } from '#src/bodies/address.ts'
import type { Body } from '#src/bodies/body.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { goOnFrom, nextOfYear } from '#src/minutes/series.ts'
import { MOST_HEADINGS, usualHeadings, usualReportHeadings } from '#src/responses/template.ts'
import { backToRoster } from '#src/rosters/page.ts'
import * as field from '#src/web/fields.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { savedMeanwhile, timesSaved } from '#src/web/saved.ts'
import { phraseLines, readPhrase } from './phrases.ts'
import {
  type Numbering,
  numberings,
  numberingText,
  type ResponseManner,
  responseManners,
  responseMannerText,
} from './practice.ts'
import { profileRoutes } from './profile-routes.ts'
import { phrasesOf, practiceOf, practiceSaved, savePhrases, savePractice } from './store.ts'

const practiceForm = z.object({
  numbering: field.choice(numberings, 'Välj hur paragraferna numreras.'),
  next_no: field
    .optionalText(4)
    .refine(value => value === '' || /^[1-9]\d*$/.test(value), 'Skriv ett nummer, 1 till 9999.')
    .transform(value => (value === '' ? null : Number(value))),
  standing_items: field.lines(20, 200),
  papers_days: field.wholeNumber('Ange ett antal dagar, 1 till 90.', 1, 90),
  seats: field.optionalWholeNumber(1, 201),
  response_manner: field.choice(responseManners, 'Välj hur remissvar skrivs.'),
  response_headings: field.lines(MOST_HEADINGS, 200),
  report_headings: field.lines(MOST_HEADINGS, 200),
  phrases: field.lines(60, 1000).transform((lines, context) =>
    lines.flatMap(line => {
      const phrase = readPhrase(line)
      if (phrase) return [phrase]
      context.addIssue({ code: 'custom', message: `Skriv frasens namn, ett kolon och frasen. Raden är: ${line}` })
      return []
    }),
  ),
  version: field.version(),
})

/** A body's secretary says how the body does what the law leaves to it. */
export function practiceRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const year = (): string => dayInStockholm(deps.clock()).slice(0, 4)
  profileRoutes(app, deps)
  formPage(app, deps, {
    url: paths.practice(':body'),
    access: { permission: 'meeting.plan', at: atBodyInPath },
    find: foundBody,
    start: body => asTyped(db, body, year()),
    view: 'practice/practice',
    page: body => ({
      title: 'Organets arbetssätt',
      lead: body.name,
      breadcrumbs: backToRoster(body),
      profile: paths.profile(bodyInPath(body.code)),
      sections: paths.agendaSections(bodyInPath(body.code)),
      signOffs: paths.signOffs(bodyInPath(body.code)),
      numberings: numberings.map(value => ({ value, text: numberingText[value] })),
      manners: responseManners.map(value => ({ value, text: responseMannerText[value] })),
      usual: {
        one: usualHeadings.one.join(', '),
        two: usualHeadings.two.join(', '),
        report: usualReportHeadings.join(', '),
      },
    }),
    schema: practiceForm,
    meanwhile: async (values, body) => {
      const fields = differing(fieldText, inWords(await asTyped(db, body, year())), inWords(values))
      return savedMeanwhile(db, practiceSaved(body.id), 'Organets arbetssätt.', fields)
    },
    act: async (tx, { version, phrases, next_no, seats, ...practice }, { about: body, who }) => {
      await savePractice(tx, body.id, { ...practice, seats: seats ?? 0 }, who, version)
      await savePhrases(tx, body.id, phrases, who)
      if (practice.numbering === 'year' && next_no !== null) {
        await goOnFrom(tx, body.id, dayInStockholm(who.now).slice(0, 4), next_no, who)
      }
      return { to: paths.roster(bodyInPath(body.code)), told: 'Arbetssättet är sparat.' }
    },
  })
}

const fieldText = {
  numbering: 'Paragrafernas nummer',
  next_no: 'Nästa paragraf i år får nummer',
  standing_items: 'Står alltid på dagordningen',
  papers_days: 'Handlingar senast, dagar före',
  seats: 'Antal ledamöter',
  response_manner: 'Så skrivs remissvar',
  response_headings: 'Remissvarets avsnitt',
  report_headings: 'Tjänsteskrivelsens avsnitt',
  phrases: 'Fraser',
}
const inWords = (values: Values): Values => ({
  ...values,
  numbering: numberingText[values.numbering as Numbering] ?? '',
  response_manner: responseMannerText[values.response_manner as ResponseManner] ?? '',
})

async function asTyped(db: Reader, body: Body, year: string): Promise<Values> {
  const { standing_items, papers_days, seats, ...own } = await practiceOf(db, body.id)
  return {
    numbering: own.numbering,
    next_no: String(await nextOfYear(db, body.id, year)),
    standing_items: standing_items.join('\n'),
    papers_days: String(papers_days),
    seats: String(seats || ''),
    response_manner: own.response_manner,
    response_headings: own.response_headings.join('\n'),
    report_headings: own.report_headings.join('\n'),
    phrases: phraseLines(await phrasesOf(db, body.id)),
    version: await timesSaved(db, practiceSaved(body.id)),
  }
}
