import { isDay } from '#src/dates.ts'
import { cellsOf, linesOf } from '#src/text/sheet.ts'
import { capacities, capacityText, faultsOf, type Mandate, nextSeat, offices, officeText } from './roster.ts'

/** One line of a pasted sheet: what it was read as, or what is wrong with it. */
export interface SheetRow {
  line: number
  text: string
  mandate: Mandate | null
  faults: string[]
}

/** What a whole roster has in common, where its lines need not say it. */
interface Common {
  /** The day on which everybody begins who has no other, later. */
  from_on: string
  /** A name as the body knows it. */
  nameOf: (name: string) => string
}

/**
 * Reads a roster pasted from a spreadsheet: name, party, "ledamot" or "ersättare", office or nothing, first day, last day
 * or nothing; divided by tabs, semicolons or commas; the first line may name the columns. Seats follow the order of the
 * lines. Every line is read against the body's roster and the lines before it. Days 'YYYY-MM-DD'.
 */
export function readSheet(pasted: string, roster: readonly Mandate[], common?: Common): SheetRow[] {
  const known: Mandate[] = [...roster]
  return linesOf(pasted, 'namn').map(({ line, text }) => {
    const { mandate, faults } = readLine(cellsOf(text), known, common)
    if (mandate) known.push(mandate)
    return { line, text, mandate, faults }
  })
}

function readLine(cells: string[], known: readonly Mandate[], common?: Common): Omit<SheetRow, 'line' | 'text'> {
  const [typed = '', party = '', uppdrag = '', funktion = '', day = '', to = ''] = cells
  const name = common ? common.nameOf(typed) : typed
  const from = day === '' && common ? common.from_on : day
  const capacity = capacities.find(one => capacityText[one].toLowerCase() === uppdrag.toLowerCase())
  const office = offices.find(one => officeText[one].toLowerCase() === funktion.toLowerCase())
  const faults = [
    ...(name === '' || name.length > 150 ? ['Namnet saknas eller är för långt.'] : []),
    ...(/^[^()]{1,12}$/.test(party) ? [] : ['Partiet saknas; skriv - för den som inte har något.']),
    ...(capacity ? [] : ['Uppdraget ska vara ledamot eller ersättare.']),
    ...(funktion === '' || office
      ? []
      : [`Funktionen ska vara tom, eller ${Object.values(officeText).join(', ').toLowerCase()}.`]),
    ...(isDay(from) ? [] : ['Första dagen ska skrivas som 2026-10-15.']),
    ...(common && isDay(from) && from < common.from_on ? ['Första dagen är före den nya mandatperiodens.'] : []),
    ...(to === '' || isDay(to) ? [] : ['Sista dagen ska skrivas som 2026-10-15, eller vara tom.']),
  ]
  if (faults.length > 0 || !capacity) return { mandate: null, faults }
  const seat_no = nextSeat(known, capacity, from)
  const mandate = { name, party, capacity, seat_no, office: office ?? null, from_on: from, to_on: to || null }
  const clashes = Object.values(faultsOf(mandate, known))
  return clashes.length > 0 ? { mandate: null, faults: clashes } : { mandate, faults: [] }
}
