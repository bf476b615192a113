import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { bodyOfKind } from '#src/bodies/store.ts'
import { longDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { strikeEvent } from '#src/matters/actions.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { eventsOf, type MatterEvent, matterBySlug, referralsOf } from '#src/matters/store.ts'
import { eventText } from '#src/matters/words.ts'
import { itemById } from '#src/minutes/store.ts'
import * as field from '#src/web/fields.ts'
import { emptyForm, type FormState } from '#src/web/form.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { show } from '#src/web/views.ts'
import { strikingBody } from './available.ts'

const strikeForm = z.object({ reason: field.text('Skriv varför steget stryks.', 1000), version: field.version() })

type Params = { Params: { slug: string; seq: string } }

/** A step entered wrongly is struck with a reason; it stays in sight, and the right one is entered anew. */
export function strikeRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'step.strike', at: atActor } as const
  const url = paths.strike(':slug', ':seq')
  const about = async ({ slug, seq }: Params['Params']) => {
    const matter = found(await matterBySlug(deps.db, slug), 'Motionen')
    const event = found(
      (await eventsOf(deps.db, matter.id)).find(one => String(one.seq) === seq),
      'Steget',
    )
    return { matter, event }
  }
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, slug: string, event: MatterEvent) =>
    show(deps, request, reply, 'steps/strike', {
      title: 'Stryk ett steg',
      lead: `${eventText[event.kind]}, ${longDay(event.happened_on)}`,
      breadcrumbs: [
        { href: paths.motions, text: 'Motioner' },
        { href: paths.motion(slug), text: slug },
      ],
      form,
    })
  app.get<Params>(url, { config }, async (request, reply) => {
    const { matter, event } = await about(request.params)
    return page(request, reply, emptyForm({ version: String(matter.version) }), matter.slug, event)
  })
  app.post<Params>(url, { config }, async (request, reply) => {
    const { matter, event } = await about(request.params)
    return submit({
      deps,
      request,
      reply,
      schema: strikeForm,
      again: form => page(request, reply, form, matter.slug, event),
      meanwhile: values => meanwhileOn(deps.db, matter.id, values),
      act: async (tx, { reason, version }) => {
        await strikeEvent(tx, matter.id, event.id, reason, acting(request, deps), version)
        return { to: paths.motion(matter.slug), told: 'Steget är struket. Det står kvar i historiken med skälet.' }
      },
    })
  })
}

/** The body whose step the address names. */
const atActor: At = async (db, { slug = '', seq = '' }) => {
  const matter = await matterBySlug(db, slug)
  const event = matter && (await eventsOf(db, matter.id)).find(one => String(one.seq) === seq)
  if (!matter || !event) return undefined
  const item = event.minute_item_id ? await itemById(db, event.minute_item_id) : undefined
  const board = (await bodyOfKind(db, 'executive_board'))?.id ?? null
  const referrals = await referralsOf(db, matter.id)
  return strikingBody({ event, referrals, paragraphBody: item?.body_id ?? null, board }) ?? undefined
}
