import { beforeAll, describe, expect, test } from 'vitest'
import { demoPassword } from '#src/demo/officials.ts'
import { formOf, messagesOf, textOf } from './html.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
let admin: Visitor

beforeAll(async () => {
  admin = await signIn(site, 'admin')
})

const ACCOUNTS = '/installningar/konton'
const FIRST = 'första-lösenordet-här'

async function added(username: string, name = `${username} Vikarie`): Promise<void> {
  const answer = await admin.post(`${ACCOUNTS}/nytt`, { name, username, password: FIRST })
  expect([answer.status, answer.location]).toEqual([303, `${ACCOUNTS}/${username}`])
}

async function comesIn(username: string, password: string): Promise<{ visitor: Visitor; status: number }> {
  const visitor = new Visitor(site)
  return { visitor, status: (await visitor.post('/logga-in', { username, password })).status }
}

const role = (username: string, typed: Record<string, string>) =>
  admin.post(`${ACCOUNTS}/${username}/roll`, {
    role: 'secretary',
    body: 'sn',
    from_on: '2026-11-01',
    to_on: '',
    ...typed,
  })

async function endOf(username: string, to_on: string) {
  const holding = await site.db
    .selectFrom('role_holding')
    .innerJoin('account', 'account.id', 'role_holding.account_id')
    .select('role_holding.id')
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  return admin.post(`${ACCOUNTS}/${username}/roll/${holding.id}`, { to_on })
}

describe('somebody who stands in for the secretary', () => {
  test('gets an account and a role from and to; the role works while it lasts', async () => {
    await added('vera')
    const { visitor, status } = await comesIn('vera', FIRST)
    expect(status).toBe(303)
    expect((await visitor.get('/organ/sn/arbetssatt')).status).toBe(403)
    expect((await role('vera', { to_on: '2026-12-31' })).status).toBe(303)
    expect((await visitor.get('/organ/sn/arbetssatt')).status).toBe(200)
    expect((await visitor.get('/organ/ks/arbetssatt')).status).toBe(403)
    expect(textOf((await admin.get(`${ACCOUNTS}/vera`)).html)).toContain('1 november 2026 – 31 december 2026')
  })

  test('whose role has ended, or has not begun, may no more than others', async () => {
    await added('vilma')
    const { visitor } = await comesIn('vilma', FIRST)
    await role('vilma', { to_on: '2026-11-22' })
    await role('vilma', { body: 'ks', from_on: '2026-11-24' })
    for (const body of ['sn', 'ks']) expect((await visitor.get(`/organ/${body}/arbetssatt`)).status).toBe(403)
  })

  test('loses the role at once when it is ended', async () => {
    await added('valter')
    const { visitor } = await comesIn('valter', FIRST)
    await role('valter', {})
    expect((await visitor.get('/organ/sn/arbetssatt')).status).toBe(200)
    expect((await endOf('valter', '2026-11-22')).status).toBe(303)
    expect((await visitor.get('/organ/sn/arbetssatt')).status).toBe(403)
  })
})

describe('what is wrong is said beside its field', () => {
  test('a user name that is taken or cannot be one, a short password, no name', async () => {
    const typed = { name: 'Eva Ek', username: 'eva.ek', password: FIRST }
    const said = async (wrong: Record<string, string>) => {
      const answer = await admin.post(`${ACCOUNTS}/nytt`, { ...typed, ...wrong })
      return [answer.status, Object.keys(messagesOf(answer.html))]
    }
    expect(await said({ username: 'admin' })).toEqual([422, ['username']])
    expect(await said({ username: 'Eva Ek' })).toEqual([422, ['username']])
    expect(await said({ password: 'kort' })).toEqual([422, ['password']])
    expect(await said({ name: ' ' })).toEqual([422, ['name']])
  })

  test('a name that somebody with an open account has, however it is typed, until something tells them apart', async () => {
    const given = (name: string) => admin.post(`${ACCOUNTS}/nytt`, { name, username: 'samira', password: FIRST })
    for (const name of ['Samira Haddad', 'samira  HADDAD']) {
      const refused = await given(name)
      expect([refused.status, Object.keys(messagesOf(refused.html))]).toEqual([422, ['name']])
      expect(messagesOf(refused.html).name).toContain('Samira Haddad har redan ett konto, med användarnamnet ledamot.')
    }
    expect((await given('Samira Haddad (1980)')).status).toBe(303)
    const ids = site.db.selectFrom('account').select('person_id').where('username', 'in', ['samira', 'ledamot'])
    expect(new Set((await ids.execute()).map(row => row.person_id)).size).toBe(2)
  })

  test('a role that is held already, or ends before it begins, or is ended before it began', async () => {
    await added('vendela')
    await role('vendela', {})
    expect(Object.keys(messagesOf((await role('vendela', { from_on: '2026-12-01' })).html))).toEqual(['role'])
    expect(Object.keys(messagesOf((await role('vendela', { body: 'ks', to_on: '2026-10-01' })).html))).toEqual([
      'to_on',
    ])
    expect(Object.keys(messagesOf((await endOf('vendela', '2026-01-01')).html))).toEqual(['to_on'])
  })

  test('the last administrator can neither end the role, at once or some day, nor close the account', async () => {
    for (const to_on of ['2026-11-22', '2026-11-23', '2027-11-30']) {
      const ended = await endOf('admin', to_on)
      expect(ended.status).toBe(422)
      expect(messagesOf(ended.html).to_on).toContain('skulle ingen kunna administrera.')
      expect(formOf(ended.html, ended.path)?.controls.find(one => one.name === 'to_on')?.values).toEqual([to_on])
    }
    const closed = await admin.post(`${ACCOUNTS}/admin/stang`)
    expect([closed.status, closed.html.includes('Då skulle ingen kunna administrera.')]).toEqual([409, true])
    expect((await admin.get(ACCOUNTS)).status).toBe(200)
  })

  test('an administrator can go when another stays for good, and not when the other stands in for a while', async () => {
    await added('vidar', 'Vidar Vikarie')
    await role('vidar', { role: 'admin', body: 'ks', to_on: '2026-12-31' })
    const ended = await endOf('admin', '2026-11-30')
    expect([ended.status, messagesOf(ended.html).to_on]).toEqual([
      422,
      'Efter den 31 december 2026 skulle ingen kunna administrera. Gör först någon annan till administratör tills vidare.',
    ])
    expect((await admin.post(`${ACCOUNTS}/admin/stang`)).status).toBe(409)
    await role('vidar', { role: 'admin', body: 'ks', from_on: '2027-01-01' })
    expect((await endOf('admin', '2026-11-30')).status).toBe(303)
    expect((await endOf('admin', '2027-11-30')).status).toBe(303)
    expect((await admin.post(`${ACCOUNTS}/vidar/stang`)).status).toBe(409)
  })
})

describe('an account', () => {
  test('that is closed signs the person out, and lets nobody in until it is opened', async () => {
    await added('valdemar')
    const { visitor } = await comesIn('valdemar', FIRST)
    expect((await visitor.get('/losenord')).status).toBe(200)
    expect((await admin.post(`${ACCOUNTS}/valdemar/stang`)).status).toBe(303)
    expect((await visitor.get('/losenord')).location).toContain('/logga-in')
    expect((await comesIn('valdemar', FIRST)).status).toBe(422)
    expect((await admin.post(`${ACCOUNTS}/valdemar/oppna`)).status).toBe(303)
    expect((await comesIn('valdemar', FIRST)).status).toBe(303)
  })

  test('gets a new password from the administrator, and the old one is no good', async () => {
    await added('viggo')
    expect((await admin.post(`${ACCOUNTS}/viggo/losenord`, { password: 'ett nytt lösenord' })).status).toBe(303)
    expect((await comesIn('viggo', FIRST)).status).toBe(422)
    expect((await comesIn('viggo', 'ett nytt lösenord')).status).toBe(303)
  })
})

describe('one’s own password', () => {
  const change = (visitor: Visitor, old: string, next: string, again = next) =>
    visitor.post('/losenord', { old, new: next, again })

  test('is changed by whoever knows the old one, and signs the person out elsewhere', async () => {
    await added('vanja')
    const { visitor } = await comesIn('vanja', FIRST)
    const { visitor: elsewhere } = await comesIn('vanja', FIRST)
    expect((await change(visitor, FIRST, 'mitt eget lösenord')).status).toBe(303)
    expect((await visitor.get('/losenord')).status).toBe(200)
    expect((await elsewhere.get('/losenord')).status).toBe(303)
    expect((await comesIn('vanja', FIRST)).status).toBe(422)
    expect((await comesIn('vanja', 'mitt eget lösenord')).status).toBe(303)
  })

  test('with a wrong old one, a short one or two that differ is refused, and nothing typed comes back', async () => {
    const visitor = await signIn(site, 'ledamot')
    const wrong = [
      await change(visitor, 'fel', 'mitt eget lösenord'),
      await change(visitor, demoPassword, 'kort'),
      await change(visitor, demoPassword, 'mitt eget lösenord', 'ett annat lösenord'),
    ]
    expect(wrong.map(answer => [answer.status, Object.keys(messagesOf(answer.html))])).toEqual([
      [422, ['old']],
      [422, ['new']],
      [422, ['again']],
    ])
    for (const answer of wrong) expect(answer.html).not.toMatch(/mitt eget|ett annat lös/)
  })
})

describe('bodies', () => {
  const ORGANS = '/installningar/organ'

  test('are added and renamed', async () => {
    const added = await admin.post(`${ORGANS}/nytt`, {
      code: 'krn',
      kind: 'committee',
      name: 'Krisnämnden',
      parent: '',
      registry_format: 'KRN-{år}/{nr}',
    })
    expect(added.status).toBe(303)
    expect((await admin.get('/organ/krn')).status).toBe(200)
    expect((await admin.post(`${ORGANS}/krn`, { name: 'Beredskapsnämnden' })).status).toBe(303)
    expect((await admin.get(ORGANS)).html).toContain('Beredskapsnämnden')
  })

  test('of one code, a second council, or under nobody: a message beside the field', async () => {
    const typed = { code: 'ny', kind: 'committee', name: 'Ny nämnd', parent: '', registry_format: '' }
    const said = async (wrong: Record<string, string>) =>
      Object.keys(messagesOf((await admin.post(`${ORGANS}/nytt`, { ...typed, ...wrong })).html))
    expect(await said({ code: 'SN' })).toEqual(['code'])
    expect(await said({ code: 'å' })).toEqual(['code'])
    expect(await said({ kind: 'council' })).toEqual(['kind'])
    expect(await said({ registry_format: 'SN' })).toEqual(['registry_format'])
    expect(await said({ parent: 'XX' })).toEqual(['parent'])
  })

  test('with what another has, or that cannot be: a message beside the field, new or changed', async () => {
    const typed = { code: 'ny', kind: 'committee', name: 'Ny nämnd', parent: '', registry_format: '' }
    const said = async (wrong: Record<string, string>) =>
      messagesOf((await admin.post(`${ORGANS}/nytt`, { ...typed, ...wrong })).html)
    const name = 'Organet SN heter redan Socialnämnden. Skriv ett namn som skiljer dem åt.'
    const registry_format = 'Så skrivs redan Socialnämndens diarienummer. Två organ kan inte skriva dem lika.'
    expect(await said({ name: 'socialNÄMNDEN' })).toEqual({ name })
    expect(await said({ registry_format: 'sn-{år}/{nr}' })).toEqual({ registry_format })
    expect(Object.keys(await said({ code: 'Nytt' }))).toEqual(['code'])
    expect(Object.keys(await said({ kind: 'subcommittee' }))).toEqual(['parent'])
    const changed = await admin.post(`${ORGANS}/tn`, { name: 'Socialnämnden', registry_format: 'SN-{år}/{nr}' })
    expect([changed.status, messagesOf(changed.html)]).toEqual([422, { name, registry_format }])
    const orphan = await admin.post(`${ORGANS}/ksau`, { parent: '' })
    expect([orphan.status, Object.keys(messagesOf(orphan.html))]).toEqual([422, ['parent']])
    for (const body of ['sn', 'ksau']) expect((await admin.post(`${ORGANS}/${body}`)).status).toBe(303)
  })

  test('are nobody’s but the administrator’s', async () => {
    const secretary = await signIn(site, 'sekreterare')
    for (const path of [ORGANS, ACCOUNTS, `${ACCOUNTS}/admin`, `${ORGANS}/sn`]) {
      expect((await secretary.get(path)).status).toBe(403)
    }
  })
})
