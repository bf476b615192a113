import { addDays, proseDay } from '#src/dates.ts'
import { spelled } from '#src/swedish.ts'
import type { Mandate } from './roster.ts'
import { readSheet, type SheetRow } from './sheet.ts'

export type Sitting = Mandate & { id: string; person_id: string }

/** One line of a new term's roster: how it was read, and the person of the present one that it names or may mean. */
export interface TermRow extends SheetRow {
  /** Who it is, where the body knows somebody by the name. */
  person_id: string | null
  /** The mandate that the same person has when the term begins. */
  was: Sitting | null
  /** One who would leave, and whose name is nearly the same. */
  like: string | null
}

/** A new term as its roster was read. */
export interface NewTerm {
  from_on: string
  rows: TermRow[]
  /** Whose mandates end on the day before. */
  ending: Sitting[]
  /** Those of them who are not in the new roster. */
  leaving: Sitting[]
  /** Why a term cannot begin on that day; null where it can. */
  clash: string | null
}

/** The mandates that run on the day before a term begins, and go on into it. */
const runningInto = (mandates: readonly Sitting[], from_on: string): Sitting[] =>
  mandates.filter(one => one.from_on < from_on && (one.to_on === null || one.to_on >= from_on))

/**
 * Reads the roster of a body's new term, pasted from a spreadsheet, against everybody who sits or has sat there: name,
 * party, capacity, office, and where they differ from the term's first day and last (none) their own. Whoever is known
 * there by the name is the same person, by the name as it is known. Days 'YYYY-MM-DD'.
 */
export function readTerm(pasted: string, mandates: readonly Sitting[], from_on: string): NewTerm {
  const ending = runningInto(mandates, from_on)
  const known = new Map([...mandates, ...ending].map(one => [spelled(one.name), one]))
  const nameOf = (name: string): string => known.get(spelled(name))?.name ?? name.replaceAll(/\s+/g, ' ')
  const read = readSheet(pasted, [], { from_on, nameOf })
  const named = new Set(read.flatMap(row => (row.mandate ? [spelled(row.mandate.name)] : [])))
  const leaving = ending.filter(one => !named.has(spelled(one.name)))
  const rows = read.map(row => {
    const name = row.mandate ? spelled(row.mandate.name) : ''
    const was = ending.find(one => spelled(one.name) === name) ?? null
    const person_id = known.get(name)?.person_id ?? null
    return { ...row, person_id, was, like: person_id || name === '' ? null : nearest(name, leaving) }
  })
  return { from_on, rows, ending, leaving, clash: clashOf(mandates, from_on) }
}

// A place that begins with the new term or later was entered before: by hand, or by this form.
function clashOf(mandates: readonly Mandate[], from_on: string): string | null {
  const later = mandates.find(one => one.from_on >= from_on)
  return later
    ? `Mandatperioden måste börja efter de uppdrag som redan är inlagda: ${later.name} har ett från ${proseDay(later.from_on)}. Välj en senare dag, eller ta först bort det som lades in av misstag.`
    : null
}

const LETTERS_FOR_EACH_SLIP = 8

// Names drift: 'Carlson' is likely to be 'Carlsson', while two short names may well be of two people.
function nearest(name: string, leaving: readonly Mandate[]): string | null {
  const slips = Math.floor(name.length / LETTERS_FOR_EACH_SLIP)
  return leaving.find(one => distance(spelled(one.name), name) <= slips)?.name ?? null
}

/** How many letters must be put in, taken out or changed to make one word the other (Levenshtein). */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const row = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[b.length] ?? 0
}

/** The last day of those whom a term that begins on this day takes over from. */
export const lastBefore = (from_on: string): string => addDays(from_on, -1)
