import { chairAt } from '#src/attendance/presence.ts'
import { found } from '#src/errors.ts'
import { addNote } from '#src/minutes/note-actions.ts'
import { bareNote } from '#src/minutes/notes-store.ts'
import { itemById, type MinuteItem } from '#src/minutes/store.ts'
import { noteProposal } from '#src/votes/actions.ts'
import { type Ballot, type Option, tally, type Vote } from '#src/votes/count.ts'
import { noteElection, noteQuestion } from '#src/votes/question-actions.ts'
import { noteVote, votersAt } from '#src/votes/vote-actions.ts'
import type { ProposalKind } from '#src/votes/words.ts'
import { holderOf } from './officials.ts'
import type { World } from './world.ts'

interface Person {
  name: string
  party: string
}

/** A § that is being decided, its secretary, and those who decide it. */
interface Deciding {
  world: World
  item: MinuteItem
  serving: Awaited<ReturnType<typeof votersAt>>
}

async function deciding(world: World, itemId: string): Promise<Deciding> {
  const item = found(await itemById(world.tx, itemId))
  return { world, item, serving: await votersAt(world.tx, item) }
}

const secretaryOf = ({ world, item }: Deciding) => world.as(holderOf('secretary', item.body_code))
const person = ({ name, party }: Person): Person => ({ name, party })

const moves = (at: Deciding, kind: ProposalKind, mover: Person, wording: string): Promise<void> =>
  noteProposal(
    at.world.tx,
    at.item,
    { kind, movers: [person(mover)], seconders: [], wording, withdrawn: false },
    secretaryOf(at),
  )

const puts = (at: Deciding, proposals: number[], found: string, wording = ''): Promise<void> =>
  noteQuestion(at.world.tx, at.item, { proposals, wording, found }, secretaryOf(at))

type About = Pick<Vote, 'yes_means' | 'no_means' | 'won'> & Partial<Pick<Vote, 'deferral' | 'by_minority'>>

const votes = (at: Deciding, question: number, about: About, ballots: Ballot[]): Promise<void> =>
  noteVote(
    at.world.tx,
    at.item,
    { deferral: null, by_minority: false, ...about, secret: false, casting: null, totals: tally(ballots), ballots },
    secretaryOf(at),
    { question },
  )

/** How each votes, by the place among those who serve. */
const cast = ({ serving }: Deciding, how: (voter: Person, i: number) => Option): Ballot[] =>
  serving.map((one, i) => ({ ...person(one), option: how(one, i) }))

/** As many on each side; where that cannot be, the last abstains. */
const evenly = (at: Deciding): Ballot[] =>
  cast(at, (_, i) => (i === at.serving.length - 1 && i % 2 === 0 ? 'abstain' : i % 2 === 0 ? 'yes' : 'no'))

/**
 * A question on which some are of another mind: two proposals, a vote, and a reservation by the first who lost. Those of
 * `against` vote Nej; nothing is noted where they are none, or would win. With a third proposal, `instead`, it is voted
 * first on what is to be put against the first: a tie, which the chair decides.
 */
export async function contest(
  world: World,
  itemId: string,
  against: (voter: Person) => boolean,
  { yes, no, instead }: { yes: string; no: string; instead?: string | undefined },
): Promise<void> {
  const at = await deciding(world, itemId)
  const ballots = cast(at, voter => (against(voter) ? 'no' : 'yes'))
  const [loser] = ballots.filter(one => one.option === 'no')
  const [winner, third] = ballots.filter(one => one.option === 'yes')
  const totals = tally(ballots)
  if (!loser || !winner || totals.no >= totals.yes) return
  await moves(at, 'reject', winner, yes)
  await moves(at, 'main', loser, no)
  const three = instead !== undefined && third !== undefined
  if (three) {
    await moves(at, 'main', third, instead)
    await pickCounterProposal(at, no, instead)
  }
  await puts(at, [1, three ? 3 : 2], `svar med övervägande ja på ${yes}`)
  await votes(at, three ? 2 : 1, { yes_means: yes, no_means: three ? instead : no, won: 'yes' }, ballots)
  const losers = ballots.filter(one => one.option === 'no').slice(0, 2)
  const announced_on = at.item.held_on
  const reservation = { ...bareNote('reservation', losers.map(person)), in_favour_of: 'own' as const, announced_on }
  await addNote(world.tx, itemId, reservation, secretaryOf(at))
}

// The chair is for the third proposal, which is moved by somebody who votes as the chair does in the end.
async function pickCounterProposal(at: Deciding, no: string, instead: string): Promise<void> {
  const wording = `Ordföranden ställer proposition på vilket förslag som ska stå mot huvudförslaget: ${instead} eller ${no}`
  await puts(at, [3, 2], instead, wording)
  const chair = chairAt(at.serving, [])?.name
  const even = evenly(at)
  const chairs = even.find(one => one.name === chair)?.option
  const other = { yes: 'no', no: 'yes', abstain: 'abstain', absent: 'absent' } as const
  const ballots = chairs === 'no' ? even.map(one => ({ ...one, option: other[one.option] })) : even
  await votes(at, 1, { yes_means: instead, no_means: no, won: 'yes' }, ballots)
}

/** A third of the council has a matter put off, against the rest (KL 5:50). */
export async function putOffByMinority(world: World, itemId: string): Promise<void> {
  const at = await deciding(world, itemId)
  const ballots = cast(at, (_, i) => (i % 3 === 1 ? 'no' : i % 3 === 0 && i > 2 && i < 7 ? 'no' : 'yes'))
  const [mover] = ballots.filter(one => one.option === 'no')
  if (!mover) return
  await moves(at, 'postpone', mover, 'bordläggning av ärendet')
  const wording = 'Ordföranden ställer proposition på om ärendet ska avgöras idag eller bordläggas'
  await puts(at, [1], 'att det ska avgöras idag', wording)
  const means = { yes_means: 'att ärendet avgörs idag', no_means: 'att ärendet bordläggs' }
  await votes(at, 1, { ...means, won: 'no', deferral: 'no', by_minority: true }, ballots)
}

/** Two get as many votes, and the lot decides (KL 5:56). */
export async function electByLot(world: World, itemId: string, post: string): Promise<void> {
  const at = await deciding(world, itemId)
  const [drawer, one, two] = at.serving
  if (!drawer || !one || !two) return
  const half = Math.floor(at.serving.length / 2)
  const candidates = [
    { ...person(one), votes: half, elected: true },
    { ...person(two), votes: half, elected: false },
  ]
  const blank = at.serving.length - 2 * half
  const election = { post, method: 'secret' as const, candidates, blank, absent: 0, drawn_by: drawer.name }
  await noteElection(world.tx, at.item, election, secretaryOf(at))
}
