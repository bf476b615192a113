import { longDay } from '#src/dates.ts'
import type { RichText } from '#src/text/alphabet.ts'

/** The parts of an agenda, in the order that it has them (domain.md 3.3). */
export const sections = [
  'opening',
  'postponed',
  'motion',
  'decision',
  'referral',
  'interpellation',
  'election',
  'information',
  'report',
] as const
export type Section = (typeof sections)[number]
export const sectionText: Record<Section, string> = {
  opening: 'Inledning',
  postponed: 'Bordlagda ärenden',
  motion: 'Nya motioner',
  decision: 'Beslutsärenden',
  referral: 'Remissärenden',
  interpellation: 'Interpellationer och frågor',
  election: 'Val',
  information: 'Information',
  report: 'Anmälningsärenden',
}

export interface AgendaItem {
  seq: number
  place: number
  section: Section
  /** The heading of the body's own that it stands under, and that heading's place; null where it has the usual. */
  heading: string | null
  heading_place: number | null
  /** Its number on an agenda of which not all is here. */
  kept_no?: number | null
  title: string
  dnr: string
  proposal: RichText
  summons_no: number | null
  struck_reason: string | null
}

/**
 * The agenda with its numbers, which are not those of the §§ (domain.md 3.3). What a summons has named keeps its number:
 * what comes later stands after it, and what is struck leaves its number empty.
 */
export function numbered<Item extends AgendaItem>(items: readonly Item[]): (Item & { no: number })[] {
  const turn = (item: Item): number => item.summons_no ?? Number.MAX_SAFE_INTEGER
  return items
    .toSorted(
      (a, b) => turn(a) - turn(b) || placeOfHeading(a) - placeOfHeading(b) || a.place - b.place || a.seq - b.seq,
    )
    .map(numberFrom(items))
    .toSorted((a, b) => a.no - b.no)
}

// An item of an agenda that is not all here has the number that it had there; others take those that are left.
function numberFrom<Item extends AgendaItem>(items: readonly Item[]) {
  const kept = new Set(items.map(item => item.kept_no))
  let last = 0
  return (item: Item): Item & { no: number } => {
    if (item.kept_no) return { ...item, no: item.kept_no }
    do last += 1
    while (kept.has(last))
    return { ...item, no: last }
  }
}

/** Where an item stands: its kind, and under which heading of the body's own, at which place; null where it has none. */
export type Standing = Pick<AgendaItem, 'section' | 'heading' | 'heading_place'>

const placeOfHeading = ({ heading_place, section }: Standing): number => heading_place ?? sections.indexOf(section)

/** The headings of an agenda in their order, each with what stands under it. */
export function underHeadings<Item extends Standing>(items: readonly Item[]): { heading: string; items: Item[] }[] {
  const groups = Map.groupBy(items, ({ heading, section }) => heading ?? sectionText[section])
  const places = [...groups].map(([heading, some]) => ({
    heading,
    items: some,
    place: Math.min(...some.map(placeOfHeading)),
  }))
  return places.toSorted((a, b) => a.place - b.place).map(({ heading, items: some }) => ({ heading, items: some }))
}

/** The same in the order that the body takes them up; what has no turn of its own comes last, by its number. */
export const inTurn = <Item extends { no: number; taken_up: number | null }>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => (a.taken_up ?? LAST) - (b.taken_up ?? LAST) || a.no - b.no)

const LAST = Number.MAX_SAFE_INTEGER

/** Was it named only after the members had been called? */
export const isLate = (item: Pick<AgendaItem, 'summons_no'>, summonses: number): boolean =>
  summonses > 0 && item.summons_no !== 1

interface Change {
  was_held_on: string
  reason: string
}

/** How a meeting was planned when its members were last called to it; undefined where it is as they know it. */
export function changeSince<Some extends Change>(
  called: readonly { after_changes: number }[],
  changes: readonly Some[],
): Some | undefined {
  const last = called.at(-1)
  return last && changes[last.after_changes]
}

/** What a summons to the continuation of a meeting says of it. */
export const continuedWords = ({ held_on }: { held_on: string }): string =>
  `Sammanträdet den ${longDay(held_on)} avbröts, och fortsätter den här dagen.`

/** What a new summons says of the change. */
export const changeWords = (heldOn: string, { was_held_on, reason }: Change): string =>
  [
    was_held_on === heldOn
      ? 'Tiden eller platsen är ändrad sedan kallelsen gick ut.'
      : `Sammanträdet är flyttat från den ${longDay(was_held_on)}.`,
    reason,
  ].join(' ')
