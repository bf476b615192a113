import { expect, test } from 'vitest'
import { textOf } from './html.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()

test('who hands in a motion sees it at once, and nobody else from outside before it is published', async () => {
  const member = await signIn(site, 'ledamot')
  const typed = { title: 'Fler träd längs Storgatan', party: 'S', text: 'Det är för varmt.', demands: 'träd planteras' }
  const sent = await member.post('/motioner/lamna-in', typed)
  expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/motioner\/\d{4}-\d+$/)])
  const page = await member.get(sent.location)
  expect(page.status).toBe(200)
  for (const words of ['Fler träd längs Storgatan', 'Motionen är inte publicerad', 'Inlämnad']) {
    expect(textOf(page.html)).toContain(words)
  }
  const start = textOf((await member.get('/')).html)
  expect(start).toMatch(/Dina motioner.*Fler träd längs Storgatan.*Inte publicerad/)
  const others = [new Visitor(site), await signIn(site, 'justerare')]
  for (const other of others) expect((await other.get(sent.location)).status).toBe(404)

  const registrar = await signIn(site, 'registrator')
  await registrar.post(`${sent.location}/publicering`)
  expect(textOf((await member.get(sent.location)).html)).not.toContain('Motionen är inte publicerad')
  for (const other of others) expect((await other.get(sent.location)).status).toBe(200)
})

test('who is among those who handed in a motion sees no step that is not published', async () => {
  const member = await signIn(site, 'ledamot')
  const { slug } = await site.db
    .selectFrom('submitter')
    .innerJoin('account', 'account.person_id', 'submitter.person_id')
    .innerJoin('matter', 'matter.id', 'submitter.matter_id')
    .innerJoin('publication', 'publication.subject_id', 'matter.id')
    .select('slug')
    .where('username', '=', 'ledamot')
    .where('revoked_at', 'is', null)
    .orderBy('sort_no')
    .executeTakeFirstOrThrow()
  const path = `/motioner/${slug}`
  const steps = async (who: Visitor) =>
    textOf(/Ärendets gång[\s\S]*?<\/main>/.exec((await who.get(path)).html)?.[0] ?? '')
  const before = await steps(new Visitor(site))
  expect(before).toContain('Motionen kom in')
  const registrar = await signIn(site, 'registrator')
  await registrar.post(`${path}/publicering`, { reason: 'För tidigt' })
  expect(await steps(member)).toBe(before)
  expect((await member.get(path)).html).not.toMatch(/Antecknat av|Registrera en handling/)
})
