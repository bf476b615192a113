import { text } from 'node:stream/consumers'
import { nameTaken } from '#src/accounts/administer.ts'
import { hashPassword, newPassword, SHORTEST_PASSWORD } from '#src/accounts/password.ts'
import { accountNamed, grantRole, insertAccount, openAccountOf, usernameShape } from '#src/accounts/store.ts'
import { bodyByCode, personNamed } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { UsageError } from '#src/errors.ts'
import { roles, roleText } from '#src/permissions.ts'
import { type Command, needed, withDatabase } from './command.ts'

const userAdd: Command = {
  name: 'user add',
  usage: '--username NAMN --name "FÖRNAMN EFTERNAMN" --role ROLL@KOD [--role …] [--password-stdin]',
  summary: 'Lägger till en person som kan logga in, med roller vid organ.',
  help: `--username        det som skrivs vid inloggning
--name            personens namn
--role            roll vid ett organ, t.ex. registrar@KS; får anges flera gånger
                  ${roles.map(role => `${role} (${roleText[role]})`).join(', ')}
--password-stdin  läser lösenordet från standard in; annars skapas ett och skrivs ut en gång`,
  options: {
    username: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    'password-stdin': { type: 'boolean' },
  },
  async run(given) {
    const username = needed(given, 'username').toLowerCase()
    if (!usernameShape.test(username)) throw new UsageError('--username: använd a–z, siffror, punkt och bindestreck.')
    const name = needed(given, 'name')
    const grants = (Array.isArray(given.values.role) ? given.values.role : []).map(readGrant)
    if (grants.length === 0) throw new UsageError('--role saknas.')
    const own = given.values['password-stdin'] ? (await text(process.stdin)).trim() : null
    if (own !== null && own.length < SHORTEST_PASSWORD) {
      throw new UsageError(`Lösenordet ska vara minst ${SHORTEST_PASSWORD} tecken.`)
    }
    const password = own ?? newPassword()
    const password_hash = await hashPassword(password)
    const acting = { actor: 'yttra user add', now: new Date() }
    await withDatabase(({ db }) =>
      transact(db, async tx => {
        if (await accountNamed(tx, username)) throw new UsageError(`${username} finns redan.`)
        const same = await openAccountOf(tx, name)
        if (same) throw new UsageError(`--name: ${nameTaken(same)}`)
        const person_id = await personNamed(tx, name, acting)
        const account_id = await insertAccount(tx, { person_id, username, password_hash }, acting)
        for (const { role, code } of grants) {
          const body = await bodyByCode(tx, code)
          if (!body) throw new UsageError(`--role: organet ${code} finns inte. Lägg till det med ”yttra body add”.`)
          const from_on = dayInStockholm(acting.now)
          await grantRole(tx, { account_id, body_id: body.id, role, from_on, to_on: null }, acting)
        }
      }),
    )
    console.log(
      own === null ? `${name} kan logga in som ${username} med lösenordet ${password}` : `${name} är tillagd.`,
    )
  },
}

function readGrant(text: string): { role: (typeof roles)[number]; code: string } {
  const [roleName = '', code = ''] = text.split('@')
  const role = roles.find(one => one === roleName)
  if (!role || code === '')
    throw new UsageError(`--role ${text}: skriv som registrar@KS. Rollerna är ${roles.join(', ')}.`)
  return { role, code: code.toUpperCase() }
}

export const accountCommands = [userAdd]
