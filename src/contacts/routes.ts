import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Acting } from '#src/acting.ts'
import { atBoard } from '#src/bodies/address.ts'
import { allBodies } from '#src/bodies/store.ts'
import { refuseStale } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { mayAtThe } from '#src/permissions.ts'
import * as field from '#src/web/fields.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { savedMeanwhile, timesSaved } from '#src/web/saved.ts'
import { show } from '#src/web/views.ts'
import {
  type Contact,
  contactById,
  contactChanged,
  contacts,
  contactsNamed,
  lockContact,
  removeContact,
  saveContact,
} from './store.ts'

const contactForm = z.object({
  label: field.text('Skriv mottagarens namn som det står i protokollen.', 200),
  email: field.email('Skriv en e-postadress, som namn@kommun.se.'),
  is_protected: field.ticked(),
})

const access = { permission: 'contact.change', at: atBoard } as const

const changeForm = z.object({ ...contactForm.shape, version: field.version() })

const everFound = async (db: Reader, { contact = '' }: Record<string, string>) =>
  found(await contactById(db, contact), 'Mottagaren')

async function foundContact(db: Reader, params: Record<string, string>): Promise<Contact> {
  const one = await everFound(db, params)
  return found(one.isCurrent ? one : undefined, 'Mottagaren')
}

// A protected address is typed anew, never shown.
const asTyped = ({ label, email, isProtected }: Contact): Values => ({
  label,
  email: isProtected ? '' : email,
  is_protected: isProtected ? '1' : '',
})

const fieldText = { label: 'Namn', email: 'E-postadress', is_protected: 'Skyddad adress' }
const inWords = (values: Values): Values => ({ ...values, is_protected: values.is_protected ? 'ja' : 'nej' })

const back = [{ href: paths.contacts, text: 'Mottagare' }]

/** The register of those who get letters from the municipality by e-mail. */
export function contactRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get(paths.contacts, { config: { permission: 'staff' } }, async (request, reply) => {
    const mayChange = mayAtThe('executive_board', request.user, 'contact.change')
    const known = await contacts(db)
    const bodies = (await allBodies(db)).map(body => body.name)
    const named = await contactsNamed(db, bodies)
    const missing = bodies.filter(name => !named.has(name))
    return show(deps, request, reply, 'contacts/contacts', {
      title: 'Mottagare',
      lead: 'De som får brev och protokollsutdrag med e-post. Namnet ska stå som i protokollens sändlistor.',
      breadcrumbs: back,
      rows: known.map(one => ({
        text: one.label,
        by: one.isProtected ? 'Skyddad adress' : one.email,
        links: mayChange
          ? [
              { href: paths.changeContact(one.id), text: 'Ändra' },
              { href: paths.removeContact(one.id), text: 'Ta bort' },
            ]
          : [],
      })),
      add: mayChange ? { href: paths.newContact, text: 'Lägg till en mottagare' } : null,
      missing: mayChange ? missing : [],
    })
  })
  formPage(app, deps, {
    url: paths.newContact,
    access,
    find: async () => null,
    view: 'contacts/contact',
    page: () => ({ title: 'Lägg till en mottagare', breadcrumbs: back }),
    schema: contactForm,
    act: (tx, input, { who }) => save(tx, input, who),
  })
  formPage(app, deps, {
    url: paths.changeContact(':contact'),
    access,
    // Who changes somebody may have opened the page before another changed or removed them.
    find: everFound,
    start: async one => ({
      ...asTyped(found(one.isCurrent ? one : undefined, 'Mottagaren')),
      version: await timesSaved(db, contactChanged(one.label)),
    }),
    view: 'contacts/contact',
    page: one => ({ title: 'Ändra mottagaren', lead: one.label, breadcrumbs: back }),
    schema: changeForm,
    meanwhile: async (values, { label }) => {
      const now = (await contactsNamed(db, [label])).get(label)
      const fields = now && differing(fieldText, inWords(asTyped(now)), inWords(values))
      const what = now ? `${label} i registret.` : `${label} står inte längre i registret under det namnet.`
      return savedMeanwhile(db, contactChanged(label), what, fields)
    },
    act: async (tx, { version, ...input }, { about: before, who }) => {
      await lockContact(tx, before.id)
      await refuseStale(tx, contactChanged(before.label), version)
      if (before.label !== input.label) await removeContact(tx, before, who)
      return save(tx, input, who)
    },
  })
  formPage(app, deps, {
    url: paths.removeContact(':contact'),
    access,
    find: foundContact,
    view: 'confirm/confirm',
    page: one => ({
      title: 'Ta bort mottagaren',
      lead: one.label,
      breadcrumbs: back,
      lines: [],
      means: 'Det som redan har skickats står kvar i loggen.',
      button: 'Ta bort',
    }),
    schema: field.confirmForm,
    act: async (tx, _, { about: one, who }) => {
      await removeContact(tx, one, who)
      return { to: paths.contacts, told: `${one.label} är borttagen.` }
    },
  })
}

async function save(tx: Tx, input: z.output<typeof contactForm>, who: Acting) {
  await saveContact(tx, { label: input.label, email: input.email, isProtected: input.is_protected }, who)
  return { to: paths.contacts, told: `${input.label} är sparad.` }
}
