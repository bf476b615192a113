import { expect, test } from 'vitest'
import { facetsFor, facetsOf } from '#src/matters/facets.ts'

const stands = facetsOf({
  status: 'out_for_referral',
  bodies: ['sn', 'bun', 'sn'],
  parties: ['V', 'Vi som bor här', 'V'],
  submitters: [
    { person_id: 'p1', name_as_printed: 'Anna-Lisa  Ärlig' },
    { person_id: 'p2', name_as_printed: 'Bo Berg' },
  ],
})
const asText = ({ facet, value }: { facet: string; value: string }): string => `${facet} ${value}`
const under = new Set(stands.map(asText))
const found = (asked: Parameters<typeof facetsFor>[0]): boolean =>
  facetsFor(asked).every(facet => under.has(asText(facet)))

test('a motion is found by all that fits it, and by nothing that does not, one thing or several', () => {
  const fits = {
    status: ['out_for_referral', ''],
    bodyId: ['sn', 'bun', ''],
    party: ['V', 'Vi som bor här', ''],
    submitterId: ['p1', 'p2', ''],
    name: ['Anna-Lisa Ärlig', 'ANNA-LISA', 'lisa', ' ärlig ', 'ÄRLIG'.normalize('NFD'), 'bo  berg', ''],
  }
  const wrong = { status: 'closed', bodyId: 'tn', party: 'S', submitterId: 'p3', name: 'Lis' }
  let tried = 0
  for (const status of fits.status)
    for (const bodyId of fits.bodyId)
      for (const party of fits.party)
        for (const submitterId of fits.submitterId)
          for (const name of fits.name) {
            const asked = { status, bodyId, party, submitterId, name }
            expect([asked, found(asked)]).toEqual([asked, true])
            for (const [what, value] of Object.entries(wrong)) expect(found({ ...asked, [what]: value })).toBe(false)
            tried += 1
          }
  expect(tried).toBe(2 * 3 * 3 * 3 * 7)
})

test('two things at once are one look, and people come first', () => {
  const names = (asked: Parameters<typeof facetsFor>[0]): string[] => facetsFor(asked).map(one => one.facet)
  expect(names({})).toEqual([])
  expect(names({ bodyId: 'sn', party: 'V' })).toEqual(['body+party'])
  expect(names({ status: 'closed', bodyId: 'sn', party: 'V' })).toEqual(['status+body', 'party'])
  expect(names({ status: 'closed', name: 'Berg' })).toEqual(['name', 'status'])
  expect(stands.length).toBe(under.size)
})
