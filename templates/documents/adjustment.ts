import { longDay } from '#src/dates.ts'
import { joinNames, withParty } from '#src/swedish.ts'

/** When and by whom minutes were adjusted together. */
export interface AdjustmentFacts {
  adjusted_on: string
  immediate: boolean
  signatories: { role: string; name: string; party: string }[]
}

/** The day of adjustment and who adjusted, as label and value; roles without a name are left out. */
export function adjustmentFacts(adjustment: AdjustmentFacts): { label: string; value: string }[] {
  const names = (role: string) =>
    joinNames(adjustment.signatories.filter(one => one.role === role).map(one => withParty(one.name, one.party)))
  const named = [
    { label: 'Ordförande', value: names('chair') },
    { label: 'Justerare', value: names('adjuster') },
  ]
  return [
    { label: adjustment.immediate ? 'Justerad omedelbart' : 'Justerad', value: longDay(adjustment.adjusted_on) },
    ...named.filter(one => one.value !== ''),
  ]
}
