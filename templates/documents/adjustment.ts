import { longDay } from '#src/dates.ts'
import { joinNames, paragraphSpan, withParty } from '#src/swedish.ts'

/** When and by whom minutes were adjusted together. */
export interface AdjustmentFacts {
  adjusted_on: string
  immediate: boolean
  /** `paragraphs` are the §§ that one answered for, where they are not all that were adjusted together. */
  signatories: { role: string; name: string; party: string; paragraphs?: number[] | null }[]
  /** Who was to adjust and would not; not said of what was adjusted before it could be. */
  declined?: { name: string; party: string; reason: string }[]
}

/** The day of adjustment and who adjusted, as label and value; roles without a name are left out. */
export function adjustmentFacts(adjustment: AdjustmentFacts): { label: string; value: string }[] {
  const names = (role: string) => joinNames(adjustment.signatories.filter(one => one.role === role).map(withParagraphs))
  const named = [
    { label: 'Ordförande', value: names('chair') },
    { label: 'Justerare', value: names('adjuster') },
  ]
  return [
    { label: adjustment.immediate ? 'Justerad omedelbart' : 'Justerad', value: longDay(adjustment.adjusted_on) },
    ...named.filter(one => one.value !== ''),
    ...(adjustment.declined ?? []).map(one => ({
      label: 'Har inte justerat',
      value: `${withParty(one.name, one.party)}: ${one.reason}`,
    })),
  ]
}

const withParagraphs = ({ name, party, paragraphs }: AdjustmentFacts['signatories'][number]): string =>
  paragraphs ? `${withParty(name, party)}, ${paragraphSpan(paragraphs)}` : withParty(name, party)
