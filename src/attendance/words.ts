import { type PassedOver, passedOver, servesAgain } from '#src/law/substitutes.ts'
import { offices, officeText } from '#src/rosters/roster.ts'
import { joinNames, midSentence, withParty } from '#src/swedish.ts'
import { type Attender, type Circumstances, type Here, heres, isVacant } from './presence.ts'

const hereText: Record<Here, string> = { no: 'Frånvarande', room: 'På plats', remote: 'På distans' }
export const hereOptions = heres.map(value => ({ value, text: hereText[value] }))

/** A vacant place in a choice: "Vakant plats", "Vakant plats 2". */
export const vacantText = (place: string): string => {
  const no = place.replace(/^\D+/, '')
  return no === '1' ? 'Vakant plats' : `Vakant plats ${no}`
}

/** "tjänstgör för Bo Alm", "tjänstgör på vakant plats". */
const inPlaceOf = (servesFor: string): string => (isVacant(servesFor) ? 'på vakant plats' : `för ${servesFor}`)
export const servesWords = (servesFor: string): string => `tjänstgör ${inPlaceOf(servesFor)}`

/** "kl. 18.42" of '18:42'. */
export const clock = (at: string): string => `kl. ${at.replace(':', '.')}`

function clockWords({ from_no, to_no, from_at, to_at }: Attender): string {
  if (from_at && to_at) return `${clock(from_at)}–${to_at.replace(':', '.')}`
  if (from_at) return to_no === null && from_no !== null ? clock(from_at) : `från ${clock(from_at)}`
  if (to_at) return from_no === null && to_no !== null ? clock(to_at) : `till ${clock(to_at)}`
  return ''
}

function numberWords({ from_no, to_no }: Attender): string {
  if (from_no === null && to_no === null) return ''
  if (from_no === null) return `till och med § ${to_no}`
  if (to_no === null) return `från och med § ${from_no}`
  return from_no === to_no ? `§ ${from_no}` : `§§ ${from_no}–${to_no}`
}

/**
 * "§ 3", "§§ 3–7", "från och med § 8, kl. 18.42", "till och med § 7": for which of the §§ somebody was there; empty for
 * all of them.
 */
const spanWords = (one: Attender): string => [numberWords(one), clockWords(one)].filter(Boolean).join(', ')

/** Several stretches in words: "för Bo Alm §§ 3–5 och för Eva Ek §§ 8–9"; where they differ, which is from afar. */
function stretchesInWords(stretches: readonly Attender[], isMixed: boolean): string {
  const words = stretches.map((one, i) => {
    const place = one.serves_for !== stretches[i - 1]?.serves_for && one.serves_for ? inPlaceOf(one.serves_for) : ''
    return [place, spanWords(one), isMixed && one.here === 'remote' && 'på distans'].filter(Boolean).join(' ')
  })
  return joinNames(words.filter(Boolean))
}

/** "Eva Ek (S), ordförande", "Siv Berg (C), tjänstgör för Bo Alm §§ 3–5 och för Eva Ek §§ 8–9". */
function personLine(stretches: readonly Attender[]): string {
  const [one] = stretches
  if (!one) return ''
  const office = Object.entries(officeText).find(([code]) => code === one.office)?.[1]
  const there = stretches.filter(each => each.here !== 'no')
  const serving = there.filter(each => each.serves_for !== null)
  const beside = there.filter(each => each.serves_for === null)
  const isRemote = there.length > 0 && there.every(each => each.here === 'remote')
  const besideWords = stretchesInWords(beside, !isRemote)
  return [
    one.capacity === 'other' ? one.name : withParty(one.name, one.party),
    office && midSentence(office),
    serving.length > 0 && `tjänstgör ${stretchesInWords(serving, !isRemote)}`,
    serving.length > 0 && besideWords ? `närvarar utan att tjänstgöra ${besideWords}` : besideWords,
    isRemote && 'på distans',
  ]
    .filter(Boolean)
    .join(', ')
}

/** The presidium first, the chair before the vice chairs, whichever seats they have; the others in the order of the list. */
function presidiumFirst(people: Attender[][]): Attender[][] {
  const presidium = offices.flatMap(office => people.filter(([one]) => one?.office === office))
  return [...presidium, ...people.filter(one => !presidium.includes(one))]
}

/** The lists of the minutes' front page (domain.md 3.4), one line for each person; those without a name are left out. */
export function frontPageLists(all: readonly Attender[]): { heading: string; lines: string[] }[] {
  const people = presidiumFirst([...Map.groupBy(all, one => `${one.capacity} ${one.name}`).values()])
  const cameAs = (capacity: string, has: (stretches: readonly Attender[]) => boolean = () => true) =>
    people.filter(one => one[0]?.capacity === capacity && one.some(each => each.here !== 'no') && has(one))
  const serves = (one: readonly Attender[]): boolean => one.some(each => each.serves_for !== null)
  const absent = people.filter(one => one[0]?.capacity === 'member' && one.every(each => each.here === 'no'))
  return [
    { heading: 'Beslutande ledamöter', of: cameAs('member') },
    { heading: 'Tjänstgörande ersättare', of: cameAs('substitute', serves) },
    { heading: 'Närvarande ersättare som inte tjänstgör', of: cameAs('substitute', one => !serves(one)) },
    { heading: 'Frånvarande ledamöter', of: absent },
    { heading: 'Övriga närvarande', of: cameAs('other') },
  ]
    .filter(list => list.of.length > 0)
    .map(({ heading, of }) => ({ heading, lines: of.map(personLine) }))
}

const passedOverWords = ({ serving, serves_for, from_no, instead_of }: PassedOver): string =>
  `${serving} ${servesWords(serves_for)}${from_no === null ? '' : ` från och med § ${from_no}`} fast ${instead_of}, som också är med, går före i ordningen.`

/**
 * What somebody would ask about in an attendance list, though it may be right: a substitute who serves before another
 * (KL 5:18), a committee's member who serves again after having been away (KL 5:20, 6:17). Sentences in Swedish.
 */
export function remarksOn(all: readonly Attender[], { recused, isCouncil, dayStarts }: Circumstances): string[] {
  const again = isCouncil ? [] : [...servesAgain(all, recused, dayStarts)]
  return [
    ...passedOver(all, recused).map(passedOverWords),
    ...again.map(
      ([i, last]) =>
        `${all[i]?.name ?? ''} gick efter § ${last} och tjänstgör igen. Det får en ledamot i en nämnd göra bara om fullmäktige har bestämt det (kommunallagen 5 kap. 20 § och 6 kap. 17 §).`,
    ),
  ]
}
