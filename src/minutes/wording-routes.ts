import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { atBodyInPath } from '#src/bodies/address.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { addressOf, backToParagraph, foundParagraph } from '#src/meetings/address.ts'
import { htmlOf } from '#src/text/html.ts'
import { parseMarkup, printMarkup } from '#src/text/markup.ts'
import * as field from '#src/web/fields.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { recordedText } from '#templates/documents/paragraph.ts'
import { paragraphFacts } from './extract.ts'
import { type Records, recordsAt } from './records.ts'
import { itemById, type MinuteItem } from './store.ts'
import { type WordedSection, wordedCodes, wordedSections } from './wording.ts'
import { wordAsRecorded, wordOtherwise } from './wording-actions.ts'

const access = { permission: 'minutes.record', at: atBodyInPath } as const
const pageOf = (item: MinuteItem): string => paths.paragraph(...addressOf(item))

const wordingForm = z.object({ text: field.longText('Skriv hur avsnittet ska lyda.'), version: field.version() })

interface At {
  item: MinuteItem
  records: Records
  section: WordedSection
}

async function foundSection(db: Reader, params: Record<string, string>): Promise<At> {
  const item = await foundParagraph(db, params)
  const section = wordedCodes.find(code => wordedSections[code].slug === params.section)
  return { item, records: await recordsAt(db, item.id), section: found(section, 'Avsnittet') }
}

const recordedAt = ({ item, records, section }: At) => recordedText(section, paragraphFacts(item, records))
const nameOf = ({ section }: At): string => wordedSections[section].name

/** Opened with what is noted, or with what took its place before. */
function asTyped(at: At): Values {
  const own = at.records.own.find(one => one.section === at.section)
  return { text: printMarkup(own?.text ?? recordedAt(at)), version: String(at.item.version) }
}

/** A section of a § in the secretary's own words instead of what is noted, and back again. */
export function wordingRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.ownWording(':body', ':day', ':no', ':section'),
    access,
    find: foundSection,
    holds: ({ item }) => item.id,
    start: asTyped,
    view: 'minutes/wording',
    page: at => ({
      title: `Egen lydelse: ${nameOf(at)}`,
      lead: `§ ${at.item.paragraph_no} ${at.item.title}`,
      breadcrumbs: backToParagraph(at.item),
      recorded: htmlOf(recordedAt(at), 2),
    }),
    schema: wordingForm,
    meanwhile: async (values, before) => {
      const item = found(await itemById(db, before.item.id))
      const now = { ...before, item, records: await recordsAt(db, item.id) }
      const fields = differing({ text: nameOf(before) }, asTyped(now), values)
      return { version: item.version, conflict: { who: item.updated_by, lines: ['Paragrafen.'], fields } }
    },
    act: async (tx, { text, version }, { about: { item, section }, who }) => {
      await wordOtherwise(tx, item.id, section, parseMarkup(text), who, version)
      return { to: pageOf(item), told: 'Den egna lydelsen är sparad.' }
    },
  })
  formPage(app, deps, {
    url: paths.asRecorded(':body', ':day', ':no', ':section'),
    access,
    find: foundSection,
    holds: ({ item }) => item.id,
    view: 'confirm/confirm',
    page: at => ({
      title: `Återgå till det antecknade: ${nameOf(at)}`,
      lead: `§ ${at.item.paragraph_no} ${at.item.title}`,
      breadcrumbs: backToParagraph(at.item),
      hidden: ['holds'],
      lines: [],
      means: 'Den egna lydelsen tas bort, och avsnittet lyder som det är antecknat.',
      button: 'Återgå',
    }),
    schema: field.confirmForm,
    act: async (tx, _, { about: { item, section }, who }) => {
      await wordAsRecorded(tx, item.id, section, who)
      return { to: pageOf(item), told: 'Avsnittet lyder som det är antecknat.' }
    },
  })
}
