import { beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './html.ts'
import { pdf } from './samples.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
const reader = new Visitor(site)
let registrar: Visitor
let path: string

beforeAll(async () => {
  registrar = await signIn(site, 'registrator')
  const typed = { title: 'Fler lekplatser i söder', submitters: 'Eva Ek (S)' }
  const wrong = { original: { name: 'fel-motion.pdf', bytes: pdf('fel') } }
  path = (await registrar.post('/motioner/registrera', typed, wrong)).location
  await registrar.post(`${path}/publicering`)
  await registrar.post(`${path}/handlingar/1/publicering`)
})

describe('a document that was registered by mistake', () => {
  test('is not voided without a reason', async () => {
    const answer = await registrar.post(`${path}/handlingar/1/makulera`)
    expect([answer.status, textOf(answer.html).includes('Skriv varför handlingen makuleras.')]).toEqual([422, true])
    expect((await reader.get(`${path}/handlingar/1`)).status).toBe(200)
  })

  test('is voided by its own body alone', async () => {
    const other = await signIn(site, 'sn-registrator')
    expect((await other.get(`${path}/handlingar/1/makulera`)).status).toBe(403)
    expect((await registrar.get(path)).html).toContain(`${path}/handlingar/1/makulera`)
    expect((await other.get(path)).html).not.toContain(`${path}/handlingar/1/makulera`)
  })

  test('stays in the register with the reason, and is gone from the open web', async () => {
    const reason = 'Filen hörde till en annan motion'
    const answer = await registrar.post(`${path}/handlingar/1/makulera`, { reason })
    expect([answer.status, answer.location]).toEqual([303, path])
    const page = await registrar.get(path)
    expect(textOf(page.html)).toMatch(/Makulerad .* av .*: Filen hörde till en annan motion/)
    expect(page.html).not.toContain(`${path}/handlingar/1/makulera`)
    expect(page.html).not.toContain(`${path}/handlingar/1/publicering`)
    expect((await registrar.get(`${path}/handlingar/1`)).status).toBe(200)
    expect((await reader.get(`${path}/handlingar/1`)).status).toBe(404)
    expect((await reader.get(path)).html).not.toMatch(/Fler lekplatser i söder<\/s>|Filen hörde till/)
    const [published] = await site.db
      .selectFrom('publication')
      .innerJoin('document', 'document.id', 'publication.subject_id')
      .where('voided_reason', '=', reason)
      .select('revoked_reason')
      .execute()
    expect(published?.revoked_reason).toBe(`Handlingen makulerades: ${reason}`)
  })

  test('is neither published nor voided again, and the next one gets the next number', async () => {
    expect((await registrar.get(`${path}/handlingar/1/publicering`)).status).toBe(404)
    expect((await registrar.get(`${path}/handlingar/1/makulera`)).status).toBe(404)
    const typed = { description: 'Motionen, rätt fil', direction: 'in', counterpart: 'Eva Ek (S)' }
    await registrar.post(`${path}/handlingar/ks/ny`, typed, { file: { name: 'motion.pdf', bytes: pdf('rätt') } })
    expect((await registrar.get(`${path}/handlingar/2`)).raw.equals(pdf('rätt'))).toBe(true)
  })
})
