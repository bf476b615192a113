/** A value under which a motion stands in the list, and can be asked for. */
export interface Facet {
  facet: string
  value: string
}

interface Filed {
  status: string
  bodies: readonly string[]
  parties: readonly string[]
  submitters: readonly { person_id: string; name_as_printed: string }[]
}

/** What is asked of a list; empty or left out where it is all the same. */
interface Asked {
  status?: string
  bodyId?: string
  party?: string
  submitterId?: string
  name?: string
}

/**
 * Everything under which a motion stands in the list. Where it can be asked for by two things at once it stands under both
 * together too: to look for those of the one among those of the other takes longer the fewer they are.
 */
export function facetsOf({ status, bodies, parties, submitters }: Filed): Facet[] {
  const single = { status: [status], body: unique(bodies), party: unique(parties) }
  const all = {
    ...single,
    'status+body': pairsOf(single.status, single.body),
    'status+party': pairsOf(single.status, single.party),
    'body+party': pairsOf(single.body, single.party),
    submitter: unique(submitters.map(one => one.person_id)),
    name: unique(submitters.flatMap(one => partsOfName(one.name_as_printed))),
  }
  return Object.entries(all).flatMap(([facet, values]) => values.map(value => ({ facet, value })))
}

/** Facets that together are what is asked for, that with the fewest motions first. */
export function facetsFor({ status = '', bodyId = '', party = '', submitterId = '', name = '' }: Asked): Facet[] {
  const [first, second, ...others] = [
    { facet: 'status', value: status },
    { facet: 'body', value: bodyId },
    { facet: 'party', value: party },
  ].filter(one => one.value !== '')
  const people = [
    { facet: 'submitter', value: submitterId },
    { facet: 'name', value: asInList(name) },
  ].filter(one => one.value !== '')
  if (!first || !second) return [...people, ...(first ? [first] : [])]
  const both = { facet: `${first.facet}+${second.facet}`, value: pair(first.value, second.value) }
  return [...people, both, ...others]
}

/** A name or a part of it as it stands in the list: without capitals, and with one space between words. */
const asInList = (name: string): string =>
  name.normalize('NFC').toLocaleLowerCase('sv').split(/\s+/).filter(Boolean).join(' ')

/** "Anna-Lisa Berg" is found as that, as "anna-lisa", "anna", "lisa" and "berg". */
function partsOfName(name: string): string[] {
  const whole = asInList(name)
  const words = whole.split(' ')
  return [whole, ...words, ...words.flatMap(word => word.split('-').filter(Boolean))]
}

// A status and the number of a body have no space in them.
const pair = (one: string, other: string): string => `${one} ${other}`

const pairsOf = (some: readonly string[], others: readonly string[]): string[] =>
  some.flatMap(one => others.map(other => pair(one, other)))

const unique = <One>(some: readonly One[]): One[] => [...new Set(some)]
