import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { atBoard, foundBoard } from '#src/bodies/address.ts'
import { allBodies, bodyByCode } from '#src/bodies/store.ts'
import { dayInStockholm, longDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found, invalid } from '#src/errors.ts'
import { roles, roleText } from '#src/permissions.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { addAccount, closeAccount, endRole, giveRole, openAccount, setPassword } from './administer.ts'
import { type Account, accountsWithRoles, foundAccount, isHeldOn } from './directory.ts'
import { accountCrumbs, accountPage, accountRow } from './page.ts'
import { hashPassword, SHORTEST_PASSWORD } from './password.ts'
import { usernameShape } from './store.ts'

const access = { permission: 'settings.change', at: atBoard } as const

const firstPassword = () =>
  field
    .text('Skriv ett lösenord.', 1000)
    .refine(
      value => value.length >= SHORTEST_PASSWORD,
      `Minst ${SHORTEST_PASSWORD} tecken. Flera ord efter varandra går bra.`,
    )

const passwordForm = z.object({ password: firstPassword() })

const accountForm = z.object({
  name: field.text('Skriv personens namn.', 150),
  username: field
    .text('Skriv ett användarnamn.', 60)
    .transform(value => value.toLowerCase())
    .refine(value => usernameShape.test(value), 'Använd a–z, siffror, punkt och bindestreck.'),
  password: firstPassword(),
})

const roleForm = z.object({
  role: field.choice(roles, 'Välj en roll.'),
  body: field.text('Välj var rollen gäller.', 20),
  from_on: field.day('Ange första dagen.'),
  to_on: field.optionalDay(),
})

const endForm = z.object({ to_on: field.day('Ange rollens sista dag.') })

/** The administrator says who can sign in, and which roles each has, from when to when. */
export function administrationRoutes(app: FastifyInstance, deps: Deps): void {
  listRoutes(app, deps)
  newRoutes(app, deps)
  roleRoutes(app, deps)
  stateRoutes(app, deps)
}

function listRoutes(app: FastifyInstance, deps: Deps): void {
  const today = () => dayInStockholm(deps.clock())
  app.get(paths.accounts, { config: access }, async (request, reply) =>
    show(deps, request, reply, 'accounts/accounts', {
      title: 'Konton',
      lead: 'De som kan logga in, och vilka roller de har.',
      breadcrumbs: accountCrumbs(),
      rows: (await accountsWithRoles(deps.db)).map(account => accountRow(account, today())),
    }),
  )
  app.get(paths.account(':username'), { config: access }, async (request, reply) => {
    const account = await foundAccount(deps.db, request.params as Record<string, string>)
    return show(deps, request, reply, 'accounts/account', accountPage(account, today()))
  })
}

function newRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.newAccount,
    access,
    find: async () => null,
    view: 'accounts/new',
    page: () => ({ title: 'Lägg till ett konto', breadcrumbs: accountCrumbs() }),
    schema: accountForm,
    act: async (tx, { password, ...input }, { who }) => {
      await addAccount(tx, { ...input, password_hash: await hashPassword(password) }, who)
      return { to: paths.account(input.username), told: `${input.name} kan logga in. Ge nu de roller som behövs.` }
    },
  })
}

function roleRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.grantRole(':username'),
    access,
    find: foundAccount,
    start: () => ({ from_on: dayInStockholm(deps.clock()) }),
    view: 'accounts/role',
    page: async account => ({
      title: 'Ge en roll',
      lead: account.name,
      breadcrumbs: accountCrumbs(account),
      roles: roles.map(value => ({ value, text: roleText[value] })),
      bodies: (await allBodies(db)).map(body => ({ value: bodyInPath(body.code), text: body.name })),
    }),
    schema: roleForm,
    act: async (tx, { body: code, ...holding }, { about: account, who }) => {
      const body = await bodyByCode(tx, code.toUpperCase())
      if (!body) throw invalid({ body: 'Välj ett av organen.' })
      await giveRole(tx, account, { ...holding, body_id: body.id }, who)
      return { to: paths.account(account.username), told: `${account.name} har fått rollen.` }
    },
  })
  formPage(app, deps, {
    url: paths.endRole(':username', ':holding'),
    access,
    find: async (reader, params) => {
      const account = await foundAccount(reader, params)
      const holding = found(
        account.roles.find(one => one.id === params.holding),
        'Rollen',
      )
      return { account, holding }
    },
    start: ({ holding }) => ({ to_on: holding.to_on ?? dayInStockholm(deps.clock()) }),
    view: 'accounts/end-role',
    page: ({ account, holding }) => ({
      title: 'Rollens sista dag',
      lead: `${account.name}: ${roleText[holding.role].toLowerCase()}, ${holding.body_name}, från ${longDay(holding.from_on)}`,
      breadcrumbs: accountCrumbs(account),
    }),
    schema: endForm,
    act: async (tx, { to_on }, { about, who }) => {
      await endRole(tx, about, to_on, (await foundBoard(tx)).id, who)
      return { to: paths.account(about.account.username), told: 'Rollens sista dag är sparad.' }
    },
  })
}

function stateRoutes(app: FastifyInstance, deps: Deps): void {
  const confirmed = (url: string, words: (account: Account) => { title: string; means: string; button: string }) => ({
    url,
    access,
    find: foundAccount,
    view: 'confirm/confirm',
    page: (account: Account) => ({
      ...words(account),
      lead: account.name,
      breadcrumbs: accountCrumbs(account),
      lines: account.roles.filter(one => isHeldOn(one, dayInStockholm(deps.clock()))).map(roleLine),
    }),
    schema: field.confirmForm,
  })
  formPage(app, deps, {
    ...confirmed(paths.closeAccount(':username'), () => ({
      title: 'Stäng kontot',
      means: 'Personen loggas ut direkt och kan inte logga in igen. Det som personen har gjort står kvar.',
      button: 'Stäng kontot',
    })),
    act: async (tx, _, { about: account, who }) => {
      await closeAccount(tx, account, (await foundBoard(tx)).id, who)
      return { to: paths.account(account.username), told: 'Kontot är stängt.' }
    },
  })
  formPage(app, deps, {
    ...confirmed(paths.openAccount(':username'), () => ({
      title: 'Öppna kontot igen',
      means: 'Personen kan logga in med sitt gamla lösenord, i de roller som gäller.',
      button: 'Öppna kontot',
    })),
    act: async (tx, _, { about: account, who }) => {
      await openAccount(tx, account, who)
      return { to: paths.account(account.username), told: 'Kontot är öppet.' }
    },
  })
  formPage(app, deps, {
    url: paths.renewPassword(':username'),
    access,
    find: foundAccount,
    view: 'accounts/renew-password',
    page: account => ({ title: 'Sätt ett nytt lösenord', lead: account.name, breadcrumbs: accountCrumbs(account) }),
    schema: passwordForm,
    act: async (tx, { password }, { about: account, who }) => {
      await setPassword(tx, account, await hashPassword(password), who)
      return {
        to: paths.account(account.username),
        told: 'Det nya lösenordet gäller, och personen är utloggad överallt.',
      }
    },
  })
}

const roleLine = (one: Account['roles'][number]): string => `${roleText[one.role]}, ${one.body_name}`
