import { clockInStockholm, longDay } from '#src/dates.ts'
import { roleText } from '#src/permissions.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { type Account, type Holding, isHeldOn } from './directory.ts'

/** The way to the accounts, and to one of them. */
export const accountCrumbs = (account?: Account): Link[] => [
  { href: paths.settings, text: 'Inställningar' },
  { href: paths.accounts, text: 'Konton' },
  ...(account ? [{ href: paths.account(account.username), text: account.name }] : []),
]

const heldWords = (account: Account, today: string): string =>
  account.roles
    .filter(one => isHeldOn(one, today))
    .map(one => `${roleText[one.role]}, ${one.body_name}`)
    .join(' · ')

export const accountRow = (account: Account, today: string) => ({
  key: account.username,
  text: account.name,
  href: paths.account(account.username),
  by: heldWords(account, today) || 'Ingen roll i dag',
  ...(account.disabled_at ? { status: { text: 'Stängt', tone: 'neutral' } } : {}),
})

/** One account: its roles, before, now and to come, and what can be done with it. */
export function accountPage(account: Account, today: string) {
  const isOpen = account.disabled_at === null
  return {
    title: account.name,
    lead: `Användarnamn ${account.username}`,
    breadcrumbs: accountCrumbs(account),
    status: account.disabled_at
      ? { text: `Stängt ${clockInStockholm(account.disabled_at)}`, tone: 'neutral' }
      : undefined,
    actions: isOpen
      ? [
          { href: paths.grantRole(account.username), text: 'Ge en roll', primary: true },
          { href: paths.renewPassword(account.username), text: 'Sätt ett nytt lösenord' },
          { href: paths.closeAccount(account.username), text: 'Stäng kontot' },
        ]
      : [{ href: paths.openAccount(account.username), text: 'Öppna kontot igen' }],
    roles: account.roles.map(one => ({
      text: `${roleText[one.role]}, ${one.body_name}`,
      by: spanWords(one),
      status: standing(one, today),
      links: [
        {
          href: paths.endRole(account.username, one.id),
          text: one.to_on ? 'Ändra sista dagen' : 'Avsluta rollen',
        },
      ],
    })),
  }
}

const spanWords = ({ from_on, to_on }: Holding): string =>
  to_on ? `${longDay(from_on)} – ${longDay(to_on)}` : `Från ${longDay(from_on)}`

function standing(one: Holding, today: string): { text: string; tone: string } {
  if (isHeldOn(one, today)) return { text: 'Gäller', tone: 'success' }
  return one.from_on > today ? { text: 'Börjar senare', tone: 'info' } : { text: 'Avslutad', tone: 'neutral' }
}
