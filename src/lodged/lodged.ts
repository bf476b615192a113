import { dayInStockholm } from '#src/dates.ts'
import type { StatementKind } from '#src/minutes/statements.ts'
import type { RichText } from '#src/text/alphabet.ts'

/** What a member has handed in for the minutes of one §. */
export interface Lodged {
  id: string
  minute_item_id: string
  no: number
  kind: StatementKind
  name: string
  party: string
  on_behalf_of: string | null
  text: RichText
  sha256: string | null
  file_name: string | null
  lodged_at: string
  withdrawn_at: string | null
  answered_at: string | null
  answered_by: string | null
  answer: LodgedAnswer | null
  reason: string
  /** The note of the minutes that it became. */
  minutes_note_id: string | null
}

/** What becomes of it: it is taken into the minutes, or given back with a reason. */
export const lodgedAnswers = ['accepted', 'returned'] as const
export type LodgedAnswer = (typeof lodgedAnswers)[number]

export type LodgedStanding = 'waiting' | 'withdrawn' | LodgedAnswer

export const standingOf = ({ withdrawn_at, answer }: Pick<Lodged, 'withdrawn_at' | 'answer'>): LodgedStanding =>
  withdrawn_at ? 'withdrawn' : (answer ?? 'waiting')

export const lodgedStandingText: Record<LodgedStanding, { text: string; tone: string }> = {
  waiting: { text: 'Väntar på svar', tone: 'info' },
  withdrawn: { text: 'Tillbakataget', tone: 'neutral' },
  accepted: { text: 'Intaget i protokollet', tone: 'success' },
  returned: { text: 'Lämnat tillbaka', tone: 'warning' },
}

/**
 * Has it to be asked when a reservation was announced? It is before the meeting ends (KL 4:27), and one that is handed in
 * after that may have been. Instants ISO 8601, days civil.
 */
export function asksWhenAnnounced(
  { kind, lodged_at }: Pick<Lodged, 'kind' | 'lodged_at'>,
  { closed_at, ends_on }: { closed_at: string | null; ends_on: string },
): boolean {
  if (kind !== 'reservation') return false
  return dayInStockholm(new Date(lodged_at)) > ends_on || (closed_at !== null && lodged_at > closed_at)
}
