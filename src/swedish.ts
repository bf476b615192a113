const collator = new Intl.Collator('sv')

/** Names in a sentence: '', 'A', 'A och B', 'A, B och C'. */
export const joinNames = (names: readonly string[]): string => joined(names, 'och')

/** The same where one of them will do: 'A eller B'. */
export const joinOr = (names: readonly string[]): string => joined(names, 'eller')

function joined(names: readonly string[], word: 'och' | 'eller'): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`
}

/**
 * The genitive of a name: 'Socialnämndens'. A name that ends in s, x or z is left as it is, an abbreviation in
 * capitals takes a colon ('KSAU:s'), and a party after the name stays last ('Anna Eks (S)').
 */
export function genitive(name: string): string {
  const [, person, party] = /^(.*[^ ])( \([^()]*\))$/.exec(name) ?? []
  if (person !== undefined && party !== undefined) return genitive(person) + party
  if (name === '' || /[sxz]$/i.test(name)) return name
  return /\p{Lu}{2}$/u.test(name) ? `${name}:s` : `${name}s`
}

/** A person with the party's letters, 'Anna Ek (S)'; 'Anna Ek (-)' for '-'; just the name where no party is known. */
export function withParty(name: string, party?: string | null): string {
  return party ? `${name} (${party})` : name
}

/** The count with its word: plural(1, 'dag', 'dagar') is '1 dag', plural(0, 'dag', 'dagar') is '0 dagar'. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

const COMPANY = / (AB|HB|KB)$/

/**
 * A body's name inside a sentence: 'kommunstyrelsen' for 'Kommunstyrelsen'; 'KSAU', 'IT-nämnden' and the name of a
 * company stay as they are.
 */
export function midSentence(bodyName: string): string {
  if (COMPANY.test(bodyName)) return bodyName
  return bodyName.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLocaleLowerCase('sv'))
}

/** Puts Swedish words in order (å, ä, ö last), for Array.sort. */
export const compareSwedish = (a: string, b: string): number => collator.compare(a, b)

/** The form of a word that agrees with these §§: 'justerad' for '§ 5', 'justerade' for '§§ 1–3, 5'. */
export const ofParagraphs = (numbers: readonly number[], one: string, many: string): string =>
  new Set(numbers).size === 1 ? one : many

/** A name as it is recognised, however it is spaced and capitalised. */
export const spelled = (name: string): string =>
  name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv')

/** Numbers of paragraphs as minutes cite them: '§ 5', '§§ 1–3, 5'. Empty where there is none. */
export function paragraphSpan(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const number of sorted) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const spans = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  return sorted.length === 0 ? '' : `${sorted.length === 1 ? '§' : '§§'} ${spans}`
}
