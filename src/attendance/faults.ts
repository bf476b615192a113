import { firstOf, lastOf, type RecusedAt, recusedThroughout, servesAgain } from '#src/law/substitutes.ts'
import { type Attender, type Circumstances, isVacant, vacanciesIn } from './presence.ts'
import { clock } from './words.ts'

export interface Fault {
  field: 'here' | 'from_no' | 'to_no' | 'from_at' | 'to_at' | 'serves_for'
  message: string
}

const isHere = (one: Attender): boolean => one.here !== 'no'
const isSame = (a: Attender, b: Attender): boolean => a.name === b.name && a.capacity === b.capacity
const overlap = (a: Attender, b: Attender): boolean => firstOf(a) <= lastOf(b) && firstOf(b) <= lastOf(a)

/** Is one of the two recused at every § that both are there for? */
const giveWay = (a: Attender, b: Attender, recused: readonly RecusedAt[]): boolean => {
  const [first, last] = [Math.max(firstOf(a), firstOf(b)), Math.min(lastOf(a), lastOf(b))]
  return recusedThroughout(recused, [a.name, b.name], first, last)
}

/**
 * What cannot be true in an attendance list, by the place in it (KL 5:17-21): a substitute who serves for a member who is
 * there and not recused, two who serve in the same place at once, one who is there twice at once or comes after having
 * left, and in the council a member who serves again after another hindrance than a conflict of interest. Empty where
 * nothing is.
 */
export function faultsIn(all: readonly Attender[], at: Circumstances): Map<number, Fault> {
  const again = servesAgain(all, at.recused, at.dayStarts)
  const faults = all.map((one, i) =>
    one.here === 'no'
      ? faultOfAbsent(all, one)
      : (faultOfTimes(all.slice(0, i), one) ??
        (at.isCouncil && again.has(i) ? servesAgainFault(one) : faultOfService(all, i, at))),
  )
  return new Map(faults.flatMap((fault, i) => (fault ? [[i, fault] as const] : [])))
}

const faultOfAbsent = (all: readonly Attender[], one: Attender): Fault | null =>
  all.filter(other => isSame(one, other)).length > 1
    ? { field: 'here', message: `${one.name} kan inte både vara frånvarande och ha andra tider.` }
    : null

function faultOfTimes(before: readonly Attender[], one: Attender): Fault | null {
  if (firstOf(one) > lastOf(one)) {
    return { field: 'to_no', message: `Den sista paragrafen kan inte komma före § ${firstOf(one)}.` }
  }
  if (isEarlier(one.to_at, one.from_at)) {
    return { field: 'to_at', message: `Klockslaget kan inte vara före ${clock(one.from_at ?? '')}.` }
  }
  const own = before.filter(other => isSame(one, other) && isHere(other))
  if (own.some(other => overlap(one, other))) {
    return { field: 'from_no', message: `${one.name} är redan med då. Tiderna får inte gå in i varandra.` }
  }
  const last = own.at(-1)?.to_at ?? null
  return isEarlier(one.from_at, last)
    ? { field: 'from_at', message: `${one.name} gick först ${clock(last ?? '')}.` }
    : null
}

const SMALL_HOURS = '06:00'

// A long meeting goes on past midnight.
const isEarlier = (at: string | null, than: string | null): boolean =>
  at !== null && than !== null && at < than && at >= SMALL_HOURS

const servesAgainFault = ({ name }: Attender): Fault => ({
  field: 'from_no',
  message: `${name} har avbrutit sin tjänstgöring och får inte tjänstgöra igen samma dag (kommunallagen 5 kap. 20 §). Var det för jäv, anteckna först jävet vid paragrafen.`,
})

function faultOfService(all: readonly Attender[], i: number, { recused, seats }: Circumstances): Fault | null {
  const one = all[i]
  if (!one || one.serves_for === null) return null
  const fault = (message: string): Fault => ({ field: 'serves_for', message })
  const holder = all.filter(other => other.capacity === 'member' && other.name === one.serves_for)
  const isKnown = isVacant(one.serves_for) ? vacanciesIn(all, seats).includes(one.serves_for) : holder.length > 0
  if (!isKnown) return fault('Välj en av ledamöterna.')
  const meets = (other: Attender): boolean => isHere(other) && overlap(one, other) && !giveWay(one, other, recused)
  if (holder.some(meets)) {
    return fault(
      `${one.serves_for} är själv med då. Ange från och till vilken paragraf var och en tjänstgör. Är det för jäv, anteckna först jävet vid paragrafen.`,
    )
  }
  const rival = all.slice(0, i).find(other => other.serves_for === one.serves_for && meets(other))
  const place = isVacant(one.serves_for) ? 'på den vakanta platsen' : `för ${one.serves_for}`
  return rival ? fault(`${rival.name} tjänstgör redan ${place} då.`) : null
}
