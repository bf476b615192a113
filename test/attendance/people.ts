import type { Attender, Circumstances } from '#src/attendance/presence.ts'

/** A member who was there all the time; what else is said of them over it. */
export const one = (name: string, more: Partial<Attender> = {}): Attender => ({
  name,
  party: 'S',
  capacity: 'member',
  office: null,
  here: 'room',
  from_no: null,
  to_no: null,
  from_at: null,
  to_at: null,
  serves_for: null,
  ...more,
})

export const substitute = (name: string, more: Partial<Attender> = {}): Attender =>
  one(name, { capacity: 'substitute', ...more })

export const committee: Circumstances = { isCouncil: false, seats: 0, recused: [] }
export const council: Circumstances = { ...committee, isCouncil: true }

/** These are recused at these §§. */
export const recusedAt = (name: string, ...numbers: number[]): Circumstances['recused'] =>
  numbers.map(paragraph_no => ({ paragraph_no, names: [name] }))
