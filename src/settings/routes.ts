import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { atBoard, atBodyInPath, foundBody } from '#src/bodies/address.ts'
import { allBodies } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, invalid } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { fileByHash } from '#src/files/store.ts'
import { projectAll } from '#src/matters/project.ts'
import { type Municipality, municipality, saveMunicipality, settingsChanged } from '#src/municipality/store.ts'
import { may } from '#src/permissions.ts'
import { nextNumberOf, nextRegistryNo, setNextRegistryNo } from '#src/registry/store.ts'
import * as field from '#src/web/fields.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { savedMeanwhile, timesSaved } from '#src/web/saved.ts'
import { municipalityOf, show } from '#src/web/views.ts'
import { contrastToWhite, LEAST_CONTRAST } from './colour.ts'

const settingsForm = z.object({
  name: field.text('Skriv kommunens namn.', 100),
  colour: field
    .text('Ange kommunens färg.', 7)
    .refine(value => contrastToWhite(value) !== null, 'Skriv färgen som #1b3f6b.')
    .refine(
      value => (contrastToWhite(value) ?? LEAST_CONTRAST) >= LEAST_CONTRAST,
      'Färgen är för ljus för vit text. Välj en mörkare.',
    ),
  clock_start: field.choice(['submitted', 'raised'], 'Välj från vilken dag året räknas.'),
  version: field.version(),
})

const seriesForm = z.object({ next: field.wholeNumber('Ange nästa nummer.', 1, 9_999_999) })

export function settingsRoutes(app: FastifyInstance, deps: Deps): void {
  lookRoutes(app, deps)
  municipalityRoutes(app, deps)
  seriesRoutes(app, deps)
}

/** The municipality's colour and mark, which every page wears. */
function lookRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'public' } as const
  app.get('/kommun.css', { config }, async (request, reply) => {
    const { colour } = await municipalityOf(deps, request)
    reply.header('cache-control', 'public, max-age=60')
    return reply
      .type('text/css')
      .send(`:root { --kommun: ${contrastToWhite(colour) === null ? '#1b3f6b' : colour}; }\n`)
  })
  app.get('/kommunmarke', { config }, async (request, reply) => {
    const { mark_sha256 } = await municipalityOf(deps, request)
    return sendFile(deps.db, reply, found(mark_sha256, 'Märket'), 'kommunmarke')
  })
  app.get(paths.accessibility, { config }, (request, reply) =>
    show(deps, request, reply, 'accessibility', { title: 'Tillgänglighet' }),
  )
}

function municipalityRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.settings,
    access: { permission: 'settings.change', at: atBoard },
    find: municipality,
    start: async current => ({ ...asTyped(current), version: await timesSaved(db, settingsChanged) }),
    view: 'settings/settings',
    page: async (current, _, request) => {
      const series = []
      for (const body of await allBodies(db)) {
        const next = await nextNumberOf(db, body, dayInStockholm(deps.clock()))
        if (next === null || !may(request.user, 'registry.number', body.id)) continue
        const href = paths.registrySeries(bodyInPath(body.code))
        series.push({ text: body.name, href, by: `Nästa nummer: ${next}` })
      }
      const administration = [
        { href: paths.accounts, text: 'Konton och roller' },
        { href: paths.bodies, text: 'Organ' },
      ]
      return { title: 'Inställningar', series, administration, clockStarts, hasMark: current.mark_sha256 !== null }
    },
    schema: settingsForm,
    files: ['mark'],
    meanwhile: async (values, current) => {
      const fields = differing(fieldText, inWords(asTyped(current)), inWords(values))
      return savedMeanwhile(db, settingsChanged, 'Inställningarna.', fields)
    },
    act: async (tx, { version, ...input }, { who, files }) => {
      const before = await municipality(tx)
      const mark_sha256 = files.mark ? await markOf(tx, files.mark.sha256) : before.mark_sha256
      await saveMunicipality(tx, { ...input, mark_sha256 }, who, version)
      if (before.clock_start !== input.clock_start) await projectAll(tx)
      return { to: paths.settings, told: 'Inställningarna är sparade.' }
    },
  })
}

const asTyped = ({ name, colour, clock_start }: Municipality): Values => ({ name, colour, clock_start })

const fieldText = { name: 'Kommunens namn', colour: 'Kommunens färg', clock_start: 'Året för beredning räknas från' }

const clockStarts = [
  { value: 'submitted', text: 'dagen då motionen kom in' },
  { value: 'raised', text: 'sammanträdet där motionen anmäldes' },
]

const inWords = (values: Values): Values => ({
  ...values,
  clock_start: clockStarts.find(one => one.value === values.clock_start)?.text ?? '',
})

async function markOf(tx: Tx, sha256: string): Promise<string> {
  const file = await fileByHash(tx, sha256)
  if (!file?.media_type.startsWith('image/')) throw invalid({ mark: 'Märket ska vara en bild: PNG eller JPEG.' })
  return sha256
}

function seriesRoutes(app: FastifyInstance, deps: Deps): void {
  const year = () => dayInStockholm(deps.clock()).slice(0, 4)
  formPage(app, deps, {
    url: paths.registrySeries(':body'),
    access: { permission: 'registry.number', at: atBodyInPath },
    find: foundBody,
    start: async body => ({ next: String(await nextRegistryNo(deps.db, body.id, year())) }),
    view: 'settings/series',
    page: body => ({ title: `Nästa nummer ${year()}`, eyebrow: body.name }),
    schema: seriesForm,
    act: async (tx, { next }, { about: body, who }) => {
      const now = await nextRegistryNo(tx, body.id, year())
      if (next < now) throw invalid({ next: `Numren före ${now} kan redan vara använda. Välj ${now} eller högre.` })
      await setNextRegistryNo(tx, body.id, year(), next)
      const detail = `${year()}: ${next}`
      await log(tx, who, { action: 'registry.series_set', subject: 'body', subject_id: body.id, detail })
      return { to: paths.start, told: `Nästa nummer hos ${body.name} blir ${next}.` }
    },
  })
}
