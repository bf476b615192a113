import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { bodyOfKind } from '#src/bodies/store.ts'
import { dayInStockholm, longDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { strikeEvent } from '#src/matters/actions.ts'
import { backToMotion, foundMatter } from '#src/matters/address.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { eventsOf, matterBySlug, referralsOf } from '#src/matters/store.ts'
import { eventText } from '#src/matters/words.ts'
import { itemById } from '#src/minutes/store.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import { staffedBodies } from '#src/work/store.ts'
import { strikingBody } from './available.ts'

const strikeForm = z.object({ reason: field.text('Skriv varför steget stryks.', 1000), version: field.version() })

/** A step entered wrongly is struck with a reason; it stays in sight, and the right one is entered anew. */
export function strikeRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.strike(':slug', ':seq'),
    access: { permission: 'step.strike', at: atActor(deps.clock) },
    find: async (db, params) => {
      const matter = await foundMatter(db, params)
      const event = (await eventsOf(db, matter.id)).find(one => String(one.seq) === params.seq)
      return { matter, event: found(event, 'Steget') }
    },
    start: ({ matter }) => ({ version: String(matter.version) }),
    view: 'steps/strike',
    page: ({ matter, event }) => ({
      title: 'Stryk ett steg',
      lead: `${eventText[event.kind]}, ${longDay(event.happened_on)}`,
      breadcrumbs: backToMotion(matter.slug),
    }),
    schema: strikeForm,
    meanwhile: (values, { matter }) => meanwhileOn(deps.db, matter.id, values),
    act: async (tx, { reason, version }, { about: { matter, event }, who }) => {
      await strikeEvent(tx, matter.id, event.id, reason, who, version)
      const told = 'Steget är struket. Det står kvar i historiken med skälet.'
      return { to: paths.motion(matter.slug), told }
    },
  })
}

/** The body whose step the address names. */
const atActor =
  (clock: () => Date): At =>
  async (db, { slug = '', seq = '' }) => {
    const matter = await matterBySlug(db, slug)
    const event = matter && (await eventsOf(db, matter.id)).find(one => String(one.seq) === seq)
    if (!matter || !event) return undefined
    const item = event.minute_item_id ? await itemById(db, event.minute_item_id) : undefined
    const board = (await bodyOfKind(db, 'executive_board'))?.id ?? null
    const referrals = await referralsOf(db, matter.id)
    const staffed = await staffedBodies(db, dayInStockholm(clock()))
    return strikingBody({ event, referrals, paragraphBody: item?.body_id ?? null, board, staffed }) ?? undefined
  }
