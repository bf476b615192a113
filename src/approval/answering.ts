import { type Attender, apart, chairAt, decidingAt, type ItemRole } from '#src/attendance/presence.ts'
import type { Gap } from '#src/minutes/completeness.ts'
import { paragraphSpan, withParty } from '#src/swedish.ts'

export interface Person {
  name: string
  party: string
}

/** One who is to adjust. `paragraphs` are the §§ that somebody said; without, they follow from who was there. */
export interface Signer extends Person {
  paragraphs?: number[] | null
  /** What this person had seen when they approved in the program, and when that was. */
  seen?: { content_sha256: string; answered_at: string }
}

/** Those who are to adjust some §§: the chair, those who led in the chair's place, and those chosen to adjust. */
export interface Signers {
  chair: Signer
  acting_chairs: Signer[]
  adjusters: Signer[]
}

/** One who adjusts, with the numbers of the §§ that they answer for. */
export interface Answering extends Signer {
  role: 'chair' | 'adjuster'
  field: keyof Signers
  paragraphs: number[]
}

/** A § as far as it says who led and who decided. */
export interface Led {
  paragraph_no: number
  roles: readonly ItemRole[]
}

const decidesAt = (all: readonly Attender[], { paragraph_no, roles }: Led): Attender[] =>
  decidingAt(all, paragraph_no, apart(roles))

/** Who led at this §, as far as it is noted. */
export const leaderAt = (all: readonly Attender[], item: Led): Person | undefined =>
  chairAt(decidesAt(all, item), item.roles)

/**
 * Which of these §§ each answers for (KL 5:69, domain.md 2.5): who led, those that they led; who was chosen to adjust, those
 * that they took part in deciding. What somebody said instead goes before; where nothing tells, it is all of them. One who
 * led none of them in the chair's place is passed over: the form names those who led at any § of the meeting.
 */
export function answeringFor(
  items: readonly Led[],
  all: readonly Attender[],
  { chair, acting_chairs, adjusters }: Signers,
): Answering[] {
  const where = (holds: (item: Led) => boolean): number[] => items.filter(holds).map(item => item.paragraph_no)
  const led = ({ name }: Person) => where(item => leaderAt(all, item)?.name === name)
  const decided = ({ name }: Person) => where(item => decidesAt(all, item).some(one => one.name === name))
  const orAll = (own: number[]): number[] => (own.length > 0 ? own : where(() => true))
  const as = (field: keyof Signers, one: Signer, own: number[]): Answering => ({
    ...one,
    role: field === 'adjusters' ? 'adjuster' : 'chair',
    field,
    paragraphs: one.paragraphs ?? orAll(own),
  })
  const others = acting_chairs.filter(one => one.name !== chair.name)
  return [
    as('chair', chair, led(chair)),
    ...others
      .filter(one => one.paragraphs || all.length === 0 || led(one).length > 0)
      .map(one => as('acting_chairs', one, led(one))),
    ...adjusters.map(one => as('adjusters', one, decided(one))),
  ]
}

/** What is missing in who adjusts these §§: an adjuster, or the one who led. Empty where nothing is. */
export function signingGaps(items: readonly Led[], all: readonly Attender[], answering: readonly Answering[]): Gap[] {
  const answered = (no: number, role: Answering['role'], name?: string): boolean =>
    answering.some(one => one.role === role && one.paragraphs.includes(no) && (name === undefined || one.name === name))
  const gap = (text: string): Gap => ({ no: null, where: 'signing', text })
  const span = (some: readonly Led[]): string => paragraphSpan(some.map(item => item.paragraph_no))
  const unadjusted = items.filter(item => !answered(item.paragraph_no, 'adjuster'))
  const unled = items.flatMap(item => {
    const leader = leaderAt(all, item)
    const who = leader ? withParty(leader.name, leader.party) : ''
    return answered(item.paragraph_no, 'chair', leader?.name) ? [] : [{ ...item, who }]
  })
  return [
    ...(answering.some(one => one.role === 'adjuster')
      ? unadjusted.length > 0
        ? [gap(`Ingen av justerarna svarar för ${span(unadjusted)}.`)]
        : []
      : [gap('Ingen justerare är angiven.')]),
    ...[...Map.groupBy(unled, item => item.who)].map(([who, some]) =>
      gap(
        who
          ? `${who} ledde ${span(some)} men står inte bland dem som justerar.`
          : `Ingen ordförande svarar för ${span(some)}.`,
      ),
    ),
  ]
}
