import { type Attender, decidingAt } from '#src/attendance/presence.ts'
import { withParty } from '#src/swedish.ts'
import type { Run, Table } from '#src/text/alphabet.ts'
import { type Option, options, optionText, tally } from './count.ts'
import type { KeptVote } from './store.ts'
import type { Person } from './words.ts'

/** A list of an open vote (domain.md 3.7): a row for each ordinary member, with the substitute who voted in the place. */
export interface VoteList {
  /** Which of the §'s votes it is, from 1. */
  no: number
  rows: { member: Person; substitute: Person | null; option: Option }[]
}

/**
 * The lists of a §'s open votes, from the ballots and from who was at the meeting: a member who was not there and had
 * nobody in the place is absent. Secret votes have none.
 */
export const voteListsOf = (
  votes: readonly KeptVote[],
  attenders: readonly Attender[],
  paragraphNo: number,
): VoteList[] =>
  votes.flatMap((vote, i) => (vote.secret ? [] : [{ no: i + 1, rows: rowsOf(vote, attenders, paragraphNo) }]))

function rowsOf({ ballots }: KeptVote, attenders: readonly Attender[], paragraphNo: number): VoteList['rows'] {
  const places = new Map(decidingAt(attenders, paragraphNo).map(one => [one.name, one.serves_for ?? one.name]))
  const members = new Map(
    attenders.filter(one => one.capacity === 'member').map(({ name, party }) => [name, { name, party }]),
  )
  const inPlaceOf = (name: string) => ballots.find(one => (places.get(one.name) ?? one.name) === name)
  const seated = [...members.values()].map(member => {
    const ballot = inPlaceOf(member.name)
    const substitute = ballot && ballot.name !== member.name ? { name: ballot.name, party: ballot.party } : null
    return { member, substitute, option: ballot?.option ?? ('absent' as const) }
  })
  const others = ballots
    .filter(one => !members.has(places.get(one.name) ?? one.name))
    .map(({ name, party, option }) => ({ member: { name, party }, substitute: null, option }))
  return [...seated, ...others]
}

const cell = (text: string): Run[] => (text === '' ? [] : [{ text }])

/** The list as a table: Ja, Nej, Avstår and Frånvarande with a cross for each place, and the sums last. */
export function voteTable({ rows }: VoteList): Table {
  const totals = tally(rows.map(({ member, option }) => ({ ...member, option })))
  return {
    type: 'table',
    head: ['Ledamot', 'Ersättare', ...options.map(option => optionText[option])].map(cell),
    rows: [
      ...rows.map(({ member, substitute, option }) => [
        cell(withParty(member.name, member.party)),
        cell(substitute ? withParty(substitute.name, substitute.party) : ''),
        ...options.map(each => cell(each === option ? 'X' : '')),
      ]),
      [cell('Summa'), [], ...options.map(option => cell(String(totals[option])))],
    ],
  }
}
