import type { Body } from '#src/bodies/body.ts'
import { longDay } from '#src/dates.ts'
import { backToMeetings } from '#src/meetings/address.ts'
import { withParty } from '#src/swedish.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { type Capacity, capacityText, officeText, sittingOn } from './roster.ts'
import type { SheetRow } from './sheet.ts'
import type { KeptMandate } from './store.ts'

export const backToRoster = (body: Body) => [
  ...backToMeetings,
  { href: paths.roster(bodyInPath(body.code)), text: body.name },
]

/** Who sits in a body on a day, and for those who may change it the way to do so. */
export function rosterPage(
  body: Body,
  mandates: KeptMandate[],
  { day, mayChange, mayPlan, mayAssign }: { day: string; mayChange: boolean; mayPlan: boolean; mayAssign: boolean },
) {
  const code = bodyInPath(body.code)
  const sitting = sittingOn(mandates, day)
  const others = mandates.filter(one => !sitting.includes(one)).toSorted((a, b) => (a.from_on < b.from_on ? 1 : -1))
  const table = (capacity: Capacity, caption: string) => ({
    caption,
    columns: [{ text: 'Namn' }, { text: 'Plats', numeric: true }, { text: 'Funktion' }, { text: 'Från' }],
    rows: sitting
      .filter(one => one.capacity === capacity)
      .map(one => [
        { text: withParty(one.name, one.party), ...(mayChange ? { href: paths.endMandate(code, one.id) } : {}) },
        { text: String(one.seat_no) },
        { text: one.office ? officeText[one.office] : '' },
        { text: longDay(one.from_on), nowrap: true },
      ]),
  })
  return {
    title: body.name,
    lead: `Ledamöter och ersättare ${longDay(day)}`,
    breadcrumbs: backToRoster(body),
    members: table('member', 'Ledamöter'),
    substitutes: table('substitute', 'Ersättare, i den ordning de kallas in'),
    others: others.map(one =>
      [
        withParty(one.name, one.party),
        capacityText[one.capacity].toLowerCase(),
        `${longDay(one.from_on)} – ${one.to_on ? longDay(one.to_on) : ''}`,
      ].join(', '),
    ),
    actions: [
      ...(mayChange
        ? [
            { href: paths.newMandate(code), text: 'Lägg till ledamot eller ersättare' },
            { href: paths.rosterSheet(code), text: 'Läs in från kalkylark' },
            { href: paths.newTerm(code), text: 'Ny mandatperiod' },
          ]
        : []),
      ...(mayPlan
        ? [
            { href: paths.newMeetings(code), text: 'Lägg till flera sammanträden' },
            { href: paths.practice(code), text: 'Organets arbetssätt' },
          ]
        : []),
      ...(mayAssign ? [{ href: paths.reassign(code), text: 'Låt någon ta över ärenden' }] : []),
    ],
  }
}

/** The lines of a pasted sheet, as they were understood. */
export const sheetTable = (rows: readonly SheetRow[]) => ({
  caption: 'Så läses raderna',
  columns: [{ text: 'Rad' }, { text: 'Namn' }, { text: 'Uppdrag' }, { text: 'Tid' }, { text: 'Besked' }],
  rows: rows.map(({ line, text, mandate, faults }) => [
    { text: String(line) },
    { text: mandate ? withParty(mandate.name, mandate.party) : text.slice(0, 80) },
    {
      text: mandate
        ? [
            `${capacityText[mandate.capacity]}, plats ${mandate.seat_no}`,
            mandate.office && officeText[mandate.office].toLowerCase(),
          ]
            .filter(Boolean)
            .join(', ')
        : '',
    },
    { text: mandate ? `${mandate.from_on} – ${mandate.to_on ?? ''}` : '' },
    mandate ? { status: { text: 'Kan läsas in', tone: 'success' } } : { text: faults.join(' ') },
  ]),
})
