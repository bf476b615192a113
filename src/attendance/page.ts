import { officeText } from '#src/rosters/roster.ts'
import { withParty } from '#src/swedish.ts'
import type { Values } from '#src/web/form.ts'
import { fieldsOf, MOST_STRETCHES, stretchesTyped } from './form.ts'
import type { Listed } from './people.ts'
import { vacanciesIn } from './presence.ts'
import { hereOptions, vacantText } from './words.ts'

const notListed = { value: '', text: 'Inte antecknad' }
const noMore = { value: '', text: 'Ingen fler tid' }
const isThere = hereOptions.filter(one => one.value !== 'no')

/** What the attendance form asks about each person, and of whom a substitute can take the place. */
export function attendersPage(people: readonly Listed[], values: Values, seats: number) {
  const asked = people.map((one, i) => askedAbout(one, i, values))
  const noted = people.flatMap(one => one.stretches)
  return {
    members: asked.filter(one => !one.isSubstitute),
    substitutes: asked.filter(one => one.isSubstitute),
    servesFor: [
      { value: '', text: 'Tjänstgör inte' },
      ...people.filter(one => one.capacity === 'member').map(one => ({ value: one.name, text: one.name })),
      ...vacanciesIn(noted, seats).map(place => ({ value: place, text: vacantText(place) })),
    ],
  }
}

/** One person's fields: the first stretch, all others that something stands about, and an empty one. */
function askedAbout(one: Listed, i: number, values: Values) {
  const typed = stretchesTyped(values, i)
  const count = Math.min(MOST_STRETCHES, Math.max(1, typed) + 1)
  const office = Object.entries(officeText).find(([code]) => code === one.office)?.[1]
  return {
    name: one.name,
    legend: [withParty(one.name, one.party), office?.toLowerCase()].filter(Boolean).join(', '),
    isSubstitute: one.capacity === 'substitute',
    first: { ...fieldsOf(i), heres: one.stretches.length === 0 ? [notListed, ...hereOptions] : hereOptions },
    more: Array.from({ length: count - 1 }, (_, place) => ({
      ...fieldsOf(i, place + 2),
      legend: `Tid ${place + 2}`,
      heres: [noMore, ...isThere],
    })),
    isOpen: typed > 1,
  }
}
