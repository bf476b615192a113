import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { atBodyInPath, foundBody } from '#src/bodies/address.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { refuseTheFuture } from '#src/matters/actions.ts'
import { backToMotion, foundMatter } from '#src/matters/address.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { addRegistryNumber, voidRegistryNumber } from './actions.ts'
import { nextNumberOf, registryNumbersOf } from './store.ts'

const numberForm = z.object({ number: field.optionalText(80), opened_on: field.day('Ange dagen.') })
const voidForm = z.object({ reason: field.text('Skriv varför numret makuleras.', 500) })

const access = { permission: 'registry.number', at: atBodyInPath } as const

/** Numbers of a matter in a body's register: given, and voided where they were mistaken. */
export function registryRoutes(app: FastifyInstance, deps: Deps): void {
  giveRoutes(app, deps)
  voidRoutes(app, deps)
}

const aboutOf = async (db: Reader, params: Record<string, string>) => ({
  matter: await foundMatter(db, params),
  body: await foundBody(db, params),
})

type About = Awaited<ReturnType<typeof aboutOf>>

const headOf = ({ matter, body }: About, title: string) => ({
  title,
  eyebrow: body.name,
  lead: matter.title,
  breadcrumbs: backToMotion(matter.slug),
})

function giveRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.registryNumbers(':slug', ':body'),
    access,
    find: aboutOf,
    start: () => ({ opened_on: dayInStockholm(deps.clock()) }),
    view: 'registry/number',
    page: async about => ({
      ...headOf(about, 'Ge ett diarienummer'),
      next: await nextNumberOf(deps.db, about.body, dayInStockholm(deps.clock())),
    }),
    schema: numberForm,
    act: async (tx, { number, opened_on }, { about: { matter, body }, who }) => {
      refuseTheFuture('opened_on', opened_on, who)
      const given = await addRegistryNumber(tx, matter.id, body, number || null, opened_on)
      return { to: paths.motion(matter.slug), told: `Ärendet har fått numret ${given}.` }
    },
  })
}

function voidRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.voidNumber(':slug', ':body'),
    access,
    find: async (db, params) => {
      const about = await aboutOf(db, params)
      const numbers = await registryNumbersOf(db, about.matter.id)
      const number = numbers.find(one => one.body_id === about.body.id && !one.voided_at)
      return { ...about, number: found(number, 'Diarienumret') }
    },
    view: 'confirm/void',
    page: about => ({
      ...headOf(about, `Makulera ${about.number.number}`),
      means: 'Numret står kvar i ärendet som makulerat, med skälet, och ges aldrig till något annat ärende.',
    }),
    schema: voidForm,
    act: async (tx, { reason }, { about: { matter, number }, who }) => {
      await voidRegistryNumber(tx, matter.id, number.id, reason, who)
      return { to: paths.motion(matter.slug), told: `${number.number} är makulerat.` }
    },
  })
}
