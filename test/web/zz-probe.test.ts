import { expect, test } from 'vitest'
import { demoSite, everything, rowCounts, signIn } from './support.ts'

const site = demoSite()
test('probe', async () => {
  const who = await signIn(site, 'registrator')
  const form = await who.open('/motioner/registrera')
  console.log(JSON.stringify(form, null, 1))
  let t = Date.now()
  console.log(await rowCounts(site))
  console.log(Date.now() - t)
  t = Date.now()
  const a = await everything(site)
  console.log(Date.now() - t, Object.keys(a).length)
  const answer = await who.submit(form, { title: 'Hej', submitters: 'Eva Ek (S)' })
  console.log(answer.status, answer.location, answer.html.slice(0, 300))
  expect(await everything(site)).not.toEqual(a)
})
