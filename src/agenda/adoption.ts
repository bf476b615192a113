import { type Announced, announced, missingBeforeTakingUp } from '#src/law/announced.ts'
import type { Values } from '#src/web/form.ts'
import { isLate } from './agenda.ts'

/** That the agenda was adopted at the meeting. */
export interface Adoption {
  at: string
  by: string
  /** Why something is taken up that was not made known in time (KL 5:52); null where nothing is. */
  reason: string | null
}

/** An item as the body is asked about it. */
export interface Asked {
  seq: number
  no: number
  title: string
  /** It was named after the members had been called: the body has to add it. */
  isLate: boolean
  /** How it was made known, where the law has a say in that: in the council. */
  when: Announced | null
  /** It is noted already that all agreed to take it up. */
  agreed: boolean
  /** It is a § already, and cannot be struck. */
  isWritten: boolean
}

interface Item {
  seq: number
  no: number
  title: string
  summons_no: number | null
  paragraph_no: number | null
  unanimous: number
}

/** What the body is asked of each item that stands. Days 'YYYY-MM-DD'. */
export function askedAbout(
  items: readonly Item[],
  summonses: readonly { no: number; sent_on: string }[],
  { held_on, body_kind }: { held_on: string; body_kind: string },
): Asked[] {
  return items.map(({ seq, no, title, summons_no, paragraph_no, unanimous }) => ({
    seq,
    no,
    title,
    isLate: isLate({ summons_no }, summonses.length),
    when: body_kind === 'council' ? announced(held_on, namedOn(summons_no, summonses)) : null,
    agreed: unanimous === 1,
    isWritten: paragraph_no !== null,
  }))
}

const namedOn = (no: number | null, summonses: readonly { no: number; sent_on: string }[]): string | null =>
  summonses.find(one => one.no === no)?.sent_on ?? null

/**
 * What has to be known of an item before the council may decide it, in Swedish: it came after the agenda was adopted, or no
 * agenda was, and had not been made known in time (KL 5:52). Null where nothing has, and where nobody was called by a
 * summons of ours, so that nothing is known. Whether somebody has noted that all agreed does not matter here.
 */
export function asksIfAgreed(
  item: {
    summons_no: number | null
    struck_reason: string | null
    taken_up: number | null
    decided_on: string | null
  },
  summonses: readonly { no: number; sent_on: string }[],
  { body_kind, ends_on }: { body_kind: string; ends_on: string },
): string | null {
  if (body_kind !== 'council' || summonses.length === 0) return null
  if (item.struck_reason !== null || item.taken_up !== null) return null
  return missingBeforeTakingUp(announced(item.decided_on ?? ends_on, namedOn(item.summons_no, summonses)), false)
}

/** Only grows: with each item that is added, and each that is struck. */
export const agendaVersion = (items: readonly { struck_reason: string | null }[]): number =>
  items.length + items.filter(item => item.struck_reason !== null).length

/** The fields of one item in the form, named by its place in addresses. */
export const fieldsOf = (seq: number) => ({
  turn: `turn_${seq}`,
  added: `added_${seq}`,
  agreed: `agreed_${seq}`,
  out: `out_${seq}`,
})

/** What stands in the form when it is opened: every item in its turn. */
export const asAsked = (asked: readonly Asked[]): Values =>
  Object.fromEntries(
    asked.flatMap(({ seq, agreed }, i) => [
      [fieldsOf(seq).turn, String(i + 1)],
      ...(agreed ? [[fieldsOf(seq).agreed, '1']] : []),
    ]),
  )

export interface Taken {
  seq: number
  title: string
  taken_up: number
  when: Announced | null
  unanimous: boolean
  /** Why it is struck; '' where it is taken up. */
  out: string
}

const LONGEST = 500

/** Reads what the body decided of each item; faults beside their fields. */
export function readAdoption(
  asked: readonly Asked[],
  typed: Record<string, unknown>,
): { all: Taken[]; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const text = (name: string): string => String([typed[name] ?? ''].flat()[0] ?? '').trim()
  const all = asked.map(({ seq, title, when, isLate: late, isWritten }) => {
    const names = fieldsOf(seq)
    const out = isWritten ? '' : text(names.out)
    const added = typed[names.added] !== undefined
    const turn = text(names.turn)
    if (!/^[1-9]\d{0,2}$/.test(turn)) errors[names.turn] = 'Skriv ett tal från 1 till 999.'
    if (out.length > LONGEST) errors[names.out] = `Högst ${LONGEST} tecken.`
    else if (late && !isWritten && !added && out === '')
      errors[names.added] = 'Kryssa för att ärendet läggs till, eller skriv varför det utgår.'
    else if (added && out !== '') errors[names.out] = 'Ärendet kan inte både läggas till och utgå.'
    return { seq, title, taken_up: Number(turn), when, unanimous: typed[names.agreed] !== undefined, out }
  })
  for (const [i, one] of all.entries()) {
    const before = all.slice(0, i).find(each => each.out === '' && each.taken_up === one.taken_up)
    const { turn } = fieldsOf(one.seq)
    if (one.out === '' && before) errors[turn] ??= `${before.title} har också nummer ${one.taken_up}.`
  }
  return { all, errors }
}
