import { officeText } from '#src/rosters/roster.ts'
import { midSentence, withParty } from '#src/swedish.ts'
import { type Attender, type Here, heres } from './presence.ts'

const hereText: Record<Here, string> = { no: 'Frånvarande', room: 'På plats', remote: 'På distans' }
export const hereOptions = heres.map(value => ({ value, text: hereText[value] }))

/** "§ 3", "§§ 3–7", "från § 3", "till och med § 7": for which of the §§ somebody was there; empty for all of them. */
function spanWords({ from_no, to_no }: Attender): string {
  if (from_no === null && to_no === null) return ''
  if (from_no === null) return `till och med § ${to_no}`
  if (to_no === null) return `från och med § ${from_no}`
  return from_no === to_no ? `§ ${from_no}` : `§§ ${from_no}–${to_no}`
}

/** "Eva Ek (S), ordförande", "Siv Berg (C), tjänstgör för Bo Alm, §§ 3–7, på distans". */
function attenderLine(one: Attender): string {
  const office = Object.entries(officeText).find(([code]) => code === one.office)?.[1]
  return [
    one.capacity === 'other' ? one.name : withParty(one.name, one.party),
    office && midSentence(office),
    one.serves_for && `tjänstgör för ${one.serves_for}`,
    spanWords(one),
    one.here === 'remote' && 'på distans',
  ]
    .filter(Boolean)
    .join(', ')
}

/** The lists of the minutes' front page (domain.md 3.4); those without a name are left out. */
export function frontPageLists(all: readonly Attender[]): { heading: string; lines: string[] }[] {
  const there = all.filter(one => one.here !== 'no')
  const list = (heading: string, has: (one: Attender) => boolean, from = there) => ({
    heading,
    lines: from.filter(has).map(attenderLine),
  })
  return [
    list('Beslutande ledamöter', one => one.capacity === 'member'),
    list('Tjänstgörande ersättare', one => one.capacity === 'substitute' && one.serves_for !== null),
    list('Närvarande ersättare som inte tjänstgör', one => one.capacity === 'substitute' && one.serves_for === null),
    list('Frånvarande ledamöter', one => one.capacity === 'member' && one.here === 'no', [...all]),
    list('Övriga närvarande', one => one.capacity === 'other'),
  ].filter(one => one.lines.length > 0)
}
