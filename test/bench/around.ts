import type { EventData } from '#src/matters/event-data.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import type { Life } from './life.ts'
import type { Chance } from './random.ts'
import type { Row } from './rows.ts'
import { type BodyCode, bodyId, id, now, people } from './world.ts'

/** A step that has been taken. */
export interface Taken {
  id: string
  seq: number
  kind: EventKind
  happened_on: string
  referral_id: string | null
  minute_item_id: string | null
  strikes_id: null
  data: EventData
  at: BodyCode | null
}

/** Never so many of one kind for one motion. */
export const EACH = 64
export const at = now.toISOString()

export interface Facts {
  matterId: string
  number: number
  title: string
  year: string
  from: Chance
}

export const referralId = (number: number, no: number): string => id(18, number * EACH + no)

export function submittersOf({ matterId, from }: Facts) {
  const first = from.below(people.length)
  return Array.from({ length: from.pick([1, 1, 1, 2, 3]) }, (_, position) => {
    const person = people[(first + position * 5) % people.length]
    return {
      matter_id: matterId,
      position: position + 1,
      person_id: person?.id ?? '',
      name_as_printed: person?.name ?? '',
      party_as_printed: person?.party ?? '',
    }
  })
}

const endedAs: Record<string, string> = { opinion_delivered: 'delivered', referral_declined: 'declined' }

export function referralsOf({ matterId, number }: Facts, life: Life, taken: readonly Taken[]) {
  return life.askedBodies.flatMap((code, no) => {
    const own = taken.filter(step => step.referral_id === referralId(number, no))
    const [first] = own
    if (!first) return []
    const row = {
      id: referralId(number, no),
      matter_id: matterId,
      no: no + 1,
      from_body_id: bodyId('KS'),
      to_body_id: bodyId(code),
      questions: '',
      contact: 'Sofia Berg',
      status: endedAs[own.at(-1)?.kind ?? ''] ?? 'sent',
      since_on: own.at(-1)?.happened_on ?? null,
      due_on: first.data.due_on ?? null,
    }
    return [row]
  })
}

export function numbersOf({ matterId, number, year }: Facts, life: Life, taken: readonly Taken[]) {
  const registered = taken.find(step => step.kind === 'registered')
  if (!registered) return []
  return ['KS' as const, ...life.askedBodies].map((code, place) => ({
    id: id(20, number * EACH + place),
    matter_id: matterId,
    body_id: bodyId(code),
    number: `${code}-${year}/${number + 1}`,
    opened_on: registered.happened_on,
    voided_at: null,
    voided_reason: null,
    voided_by: null,
  }))
}

export function documentsOf({ matterId, number, title }: Facts, taken: readonly Taken[]) {
  const ofKind = (kind: EventKind) => taken.find(step => step.kind === kind)
  const papersOf = [
    { kind: 'motion', direction: 'in', description: `Motion: ${title}`, day: ofKind('submitted') },
    { kind: 'reply', direction: 'drawn_up', description: `Förslag till svar: ${title}`, day: ofKind('reply_drafted') },
  ]
  return papersOf.flatMap(({ day, ...paper }, place) =>
    day
      ? [
          {
            id: id(21, number * EACH + place),
            matter_id: matterId,
            no: place + 1,
            body_id: bodyId('KS'),
            ...paper,
            registered_on: day.happened_on,
            counterpart: '',
            sha256: 'f'.repeat(64),
            file_name: 'handling.pdf',
            recorded_at: at,
            recorded_by: 'Sofia Berg',
          },
        ]
      : [],
  )
}

/** All but one in twenty of the registered are published, with their §§ and the reply. */
export function publicationsOf({ matterId, number, from }: Facts, taken: readonly Taken[], items: readonly Row[]) {
  if (!taken.some(step => step.kind === 'registered') || from.odds(0.05)) return []
  const subjects = [
    ['matter', matterId],
    ...items.map(item => ['minute_item', String(item.id)]),
    ...(taken.some(step => step.kind === 'reply_drafted') ? [['document', id(21, number * EACH + 1)]] : []),
  ]
  return subjects.map(([subject = '', subject_id = ''], place) => ({
    id: id(22, number * EACH + place),
    subject,
    subject_id,
    published_at: at,
    published_by: 'Sofia Berg',
    revoked_at: null,
    revoked_by: null,
    revoked_reason: null,
  }))
}
