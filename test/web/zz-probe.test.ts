import { expect, test } from 'vitest'
import { demoSite, signIn, rowCounts, everything } from './support.ts'
const site = demoSite()
test('probe0', async () => {
  const who = await signIn(site, 'registrator')
  console.log((await who.post('/installningar/diarium/ks', { next: '9999' })).status)
})
test('probe2', async () => {
  const who = await signIn(site, 'registrator')
  const answer = await who.post('/motioner/2026-1/handlingar/ks/ny', { description: 'x', counterpart: 'y' })
  console.log(answer.status, answer.html.slice(0, 300))
}, 4000)
test('probe1', async () => {
  const who = await signIn(site, 'registrator')
  const form = await who.open('/motioner/registrera')
  const answer = await who.submit(form, { title: '', submitters: 'Eva Ek (S)' })
  console.log(answer.status, answer.location, answer.html.slice(0, 300))
  const answer2 = await who.submit(form, { title: 'Hej', submitters: 'Eva Ek (S)' })
  console.log(answer2.status, answer2.location, answer2.html.slice(0, 300))
}, 4000)
