import { longDay, proseDay } from '#src/dates.ts'
import { joinNames, plural, withParty } from '#src/swedish.ts'
import { capacityText, offices, officeText } from './roster.ts'
import { lastBefore, type NewTerm, type TermRow } from './term.ts'

const begun = (rows: readonly TermRow[]) => rows.flatMap(row => (row.mandate ? [row.mandate] : []))

/** "9 ledamöter och 5 ersättare." and what else one would want to know before it is entered, a sentence each. */
export function termSummary(
  { rows, leaving, from_on }: NewTerm,
  seats: number,
  rolesLeft: readonly string[],
): string[] {
  const mandates = begun(rows)
  const members = mandates.filter(one => one.capacity === 'member')
  const staying = rows.filter(row => row.was).length
  const empty = offices.filter(office => !mandates.some(one => one.office === office))
  return [
    `${plural(members.length, 'ledamot', 'ledamöter')} och ${plural(mandates.length - members.length, 'ersättare', 'ersättare')} från den ${longDay(from_on)}: ${staying} sitter kvar, ${mandates.length - staying} är nya. ${leaving.length} lämnar ${proseDay(lastBefore(from_on))}.`,
    ...(seats > 0 && seats !== members.length
      ? [
          `Organet har ${plural(seats, 'plats', 'platser')}, enligt dess arbetssätt; ${members.length} ledamöter är angivna.`,
        ]
      : []),
    ...(empty.length > 0
      ? [`Ingen är angiven som ${joinNames(empty.map(one => officeText[one].toLowerCase()))}.`]
      : []),
    ...(rolesLeft.length > 0
      ? [
          `${joinNames(rolesLeft)} kan fortfarande logga in som ledamot i organet. Administratören avslutar rollen under Inställningar, Konton.`,
        ]
      : []),
  ]
}

/** The lines of the new roster, each with who it is. */
export const termTable = (rows: readonly TermRow[]) => ({
  caption: 'Så läses raderna',
  columns: [{ text: 'Rad' }, { text: 'Namn' }, { text: 'Uppdrag' }, { text: 'Besked' }],
  rows: rows.map(row => [
    { text: String(row.line) },
    { text: row.mandate ? withParty(row.mandate.name, row.mandate.party) : row.text.slice(0, 80) },
    { text: row.mandate ? placeText(row.mandate) : '' },
    row.mandate
      ? { status: { text: whoText(row), tone: row.like ? 'warning' : 'success' } }
      : { text: row.faults.join(' ') },
  ]),
})

type Place = Pick<NonNullable<TermRow['mandate']>, 'capacity' | 'seat_no' | 'office'>

const placeText = ({ capacity, seat_no, office }: Place): string =>
  [`${capacityText[capacity]}, plats ${seat_no}`, office && officeText[office].toLowerCase()].filter(Boolean).join(', ')

function whoText({ was, like, mandate }: TermRow): string {
  if (like) return `Ny – eller är det ${like}, som annars lämnar? Skriv då namnet lika.`
  if (!was) return 'Ny'
  const same = was.capacity === mandate?.capacity && was.office === mandate.office
  return same
    ? 'Sitter kvar'
    : `Sitter kvar, var ${(was.office ? officeText[was.office] : capacityText[was.capacity]).toLowerCase()}`
}

/** "Eva Ek (S), ledamot" */
export const leavingText = (one: NewTerm['leaving'][number]): string =>
  `${withParty(one.name, one.party)}, ${(one.office ? officeText[one.office] : capacityText[one.capacity]).toLowerCase()}`

/** That somebody is noted as having been at meetings of a term that is to begin before them; none where nobody is. */
export const attendedText = (days: readonly string[]): string[] =>
  days.length === 0
    ? []
    : [
        `Sammanträden från den dagen har redan närvaro antecknad: ${joinNames(days.map(longDay))}. Se efter att det stämmer med dem som ska sitta då.`,
      ]
