import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Acting } from '#src/acting.ts'
import { log, refuseStale } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { invalid } from '#src/errors.ts'
import * as field from '#src/web/fields.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { savedMeanwhile, timesSaved } from '#src/web/saved.ts'
import { show } from '#src/web/views.ts'
import { atBoard, foundBody } from './address.ts'
import { type Body, bodyCodeShape, bodyKinds, bodyKindText, faultsBeside, isReservedCode, isTheOnly } from './body.ts'
import { allBodies, bodyByCode, insertBody, saveBody } from './store.ts'

const access = { permission: 'settings.change', at: atBoard } as const

const changeable = {
  name: field.text('Skriv organets namn.', 150),
  parent: field.optionalText(20),
  registry_format: field
    .optionalText(60)
    .refine(value => value === '' || value.includes('{nr}'), 'Skriv {nr} där löpnumret ska stå, som SN-{år}/{nr}.'),
}
const changeForm = z.object({ ...changeable, version: field.version() })
const newForm = z.object({
  code: field
    .text('Skriv en kod.', 20)
    .transform(value => value.toUpperCase())
    .refine(value => bodyCodeShape.test(value), 'Använd bokstäverna A–Z, siffror och bindestreck.')
    .refine(value => !isReservedCode(value), 'Den koden går inte att använda, för Yttra har en egen sida på adressen.'),
  kind: field.choice(bodyKinds, 'Välj vad det är för organ.'),
  ...changeable,
})

const crumbs = [
  { href: paths.settings, text: 'Inställningar' },
  { href: paths.bodies, text: 'Organ' },
]

/** The administrator says which bodies the municipality has. */
export function bodyRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const parents = async (self?: Body) => [
    { value: '', text: 'Inget' },
    ...(await allBodies(db))
      .filter(body => body.id !== self?.id && (body.kind === 'committee' || body.kind === 'executive_board'))
      .map(body => ({ value: body.code, text: body.name })),
  ]
  const asTyped = async (body: Body): Promise<Values> => ({
    name: body.name,
    parent: (await allBodies(db)).find(one => one.id === body.parent_id)?.code ?? '',
    registry_format: body.registry_format ?? '',
  })
  app.get(paths.bodies, { config: access }, async (request, reply) =>
    show(deps, request, reply, 'bodies/bodies', {
      title: 'Organ',
      lead: 'Fullmäktige, styrelse, utskott, nämnder, förvaltningar, och de utanför kommunen som kan bli tillfrågade.',
      breadcrumbs: crumbs,
      rows: (await allBodies(db)).map(body => ({
        key: body.code,
        text: body.name,
        href: paths.changeBody(bodyInPath(body.code)),
        by: [bodyKindText[body.kind], body.registry_format].filter(Boolean).join(', '),
      })),
    }),
  )
  formPage(app, deps, {
    url: paths.newBody,
    access,
    find: async () => null,
    view: 'bodies/body',
    page: async () => ({
      title: 'Lägg till ett organ',
      breadcrumbs: crumbs,
      isNew: true,
      kinds: bodyKinds.map(value => ({ value, text: bodyKindText[value] })),
      parents: await parents(),
    }),
    schema: newForm,
    act: async (tx, { parent, registry_format, ...body }, { who }) => {
      const bodies = await allBodies(tx)
      const same = bodies.find(one => one.code === body.code)
      if (same) throw invalid({ code: `${body.code} finns redan: ${same.name}.` })
      const rival = bodies.find(one => one.kind === body.kind)
      if (rival && isTheOnly(body.kind)) throw invalid({ kind: `Det finns redan ett sådant organ: ${rival.name}.` })
      const row = { ...body, parent_id: await parentOf(tx, parent), registry_format: registry_format || null }
      refuseBeside(row, bodies)
      const { id } = await insertBody(tx, row)
      await log(tx, who, { action: 'body.added', subject: 'body', subject_id: id, detail: JSON.stringify(row) })
      return { to: paths.bodies, told: `${body.name} är tillagt.` }
    },
  })
  formPage(app, deps, {
    url: paths.changeBody(':body'),
    access,
    find: foundBody,
    start: async body => ({ ...(await asTyped(body)), version: await timesSaved(db, bodyChanged(body.id)) }),
    view: 'bodies/body',
    page: async body => ({
      title: 'Ändra organet',
      lead: `${body.code}, ${bodyKindText[body.kind].toLowerCase()}. Det som redan är justerat eller skickat behåller sitt gamla namn.`,
      breadcrumbs: crumbs,
      isNew: false,
      parents: await parents(body),
    }),
    schema: changeForm,
    meanwhile: async (values, body) => {
      const names = new Map((await parents()).map(one => [one.value, one.text]))
      const inWords = (typed: Values): Values => ({ ...typed, parent: names.get(String(typed.parent)) ?? '' })
      const fields = differing(fieldText, inWords(await asTyped(body)), inWords(values))
      return savedMeanwhile(db, bodyChanged(body.id), 'Organet.', fields)
    },
    act: async (tx, input, { about: body, who }) => change(tx, body, input, who),
  })
}

const bodyChanged = (id: string) => ({ action: 'body.changed', subject: 'body', subject_id: id }) as const

const fieldText = { name: 'Namn', parent: 'Hör under', registry_format: 'Egna diarienummer' }

async function change(tx: Tx, body: Body, input: z.output<typeof changeForm>, who: Acting) {
  const changed = {
    name: input.name,
    parent_id: await parentOf(tx, input.parent, body),
    registry_format: input.registry_format || null,
  }
  const others = (await allBodies(tx)).filter(one => one.id !== body.id)
  refuseBeside({ ...changed, kind: body.kind }, others)
  await saveBody(tx, body.id, changed)
  await refuseStale(tx, bodyChanged(body.id), input.version)
  await log(tx, who, { ...bodyChanged(body.id), detail: JSON.stringify({ from: body, to: changed }) })
  return { to: paths.bodies, told: `${input.name} är sparat.` }
}

function refuseBeside(body: Omit<Body, 'id' | 'code'>, others: readonly Body[]): void {
  const faults = faultsBeside(body, others)
  if (Object.keys(faults).length > 0) throw invalid(faults)
}

async function parentOf(tx: Tx, code: string, self?: Body): Promise<string | null> {
  if (code === '') return null
  const parent = await bodyByCode(tx, code)
  if (!parent || parent.id === self?.id) throw invalid({ parent: 'Välj bland organen.' })
  return parent.id
}
