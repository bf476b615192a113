import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { atBodyInPath } from '#src/bodies/address.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { addressOf, backToParagraph, foundParagraph, meetingAddress, meetingOfItem } from '#src/meetings/address.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { isProvisional } from './numbering.ts'
import { moveItem, removeItem } from './order.ts'
import { itemById, itemsOfMeeting, type MinuteItem } from './store.ts'

const access = { permission: 'minutes.record', at: atBodyInPath } as const
const LAST = 'sist'

const moveForm = z.object({ before: field.text('Välj var paragrafen togs upp.', 80) })

/** A § whose number is provisional is moved among the others, or taken away. */
export function orderRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.moveParagraph(':body', ':day', ':no'),
    access,
    find: foundParagraph,
    holds: item => item.id,
    start: () => ({ before: LAST }),
    view: 'minutes/move',
    page: async item => ({
      title: 'Flytta paragrafen',
      lead: leadOf(item),
      breadcrumbs: backToParagraph(item),
      places: await placesFor(db, item),
    }),
    schema: moveForm,
    act: async (tx, { before }, { about: item, who }) => {
      await moveItem(tx, item.id, before === LAST ? null : before, who)
      const moved = found(await itemById(tx, item.id))
      return { to: paths.paragraph(...addressOf(moved)), told: `Paragrafen är nu § ${moved.paragraph_no}.` }
    },
  })
  formPage(app, deps, {
    url: paths.removeParagraph(':body', ':day', ':no'),
    access,
    find: foundParagraph,
    holds: item => item.id,
    view: 'confirm/confirm',
    page: item => ({
      title: 'Ta bort paragrafen',
      lead: leadOf(item),
      breadcrumbs: backToParagraph(item),
      hidden: ['holds'],
      lines: ['Det som är skrivet i paragrafen försvinner, och de senare paragraferna flyttas upp.'],
      means: 'Står ärendet på dagordningen kan det skrivas på nytt.',
      button: 'Ta bort',
    }),
    schema: field.confirmForm,
    act: async (tx, _, { about: item, who }) => {
      await removeItem(tx, item.id, who)
      return { to: paths.meeting(...meetingAddress(meetingOfItem(item))), told: 'Paragrafen är borttagen.' }
    },
  })
}

const leadOf = (item: MinuteItem): string => `§ ${item.paragraph_no} ${item.title}`

async function placesFor(db: Reader, item: MinuteItem): Promise<{ value: string; text: string }[]> {
  const others = (await itemsOfMeeting(db, item.meeting_id)).filter(one => isProvisional(one) && one.id !== item.id)
  return [
    ...others.map(one => ({ value: one.id, text: `Före § ${one.paragraph_no} ${one.title}` })),
    { value: LAST, text: 'Sist' },
  ]
}
