import { found } from '#src/errors.ts'
import { editItem } from '#src/minutes/actions.ts'
import { addNote } from '#src/minutes/note-actions.ts'
import { bareNote } from '#src/minutes/notes-store.ts'
import { recordsAt } from '#src/minutes/records.ts'
import { itemById, type MinuteItem } from '#src/minutes/store.ts'
import { noteProposal, noteVote, votersAt } from '#src/votes/actions.ts'
import { type Ballot, tally } from '#src/votes/count.ts'
import { holderOf } from './officials.ts'
import type { World } from './world.ts'

async function noteOrder(world: World, item: MinuteItem, { yes, no }: { yes: string; no: string }): Promise<void> {
  const { speakers, recipients } = await recordsAt(world.tx, item.id)
  const now = found(await itemById(world.tx, item.id))
  const question_order = `Ordföranden ställer proposition på ${yes} och ${no}, var för sig, och finner svar med övervägande ja på ${yes}. Omröstning begärs.`
  const content = { ...now, question_order, speakers, recipients, preparatory: now.preparatory === 1 }
  await editItem(world.tx, item.id, content, world.as(holderOf('secretary', item.body_code)), now.version)
}

/**
 * A question on which some are of another mind: two proposals, a vote, and a reservation by the first who lost. Those of
 * `against` vote Nej; nothing is noted where they are none, or would win.
 */
export async function contest(
  world: World,
  itemId: string,
  against: (voter: { name: string; party: string }) => boolean,
  wordings: { yes: string; no: string },
): Promise<void> {
  const item = found(await itemById(world.tx, itemId))
  const secretary = world.as(holderOf('secretary', item.body_code))
  const serving = await votersAt(world.tx, item)
  const ballots = serving.map(
    ({ name, party }): Ballot => ({ name, party, option: against({ name, party }) ? 'no' : 'yes' }),
  )
  const [loser] = ballots.filter(one => one.option === 'no')
  const [winner] = ballots.filter(one => one.option === 'yes')
  const totals = tally(ballots)
  if (!loser || !winner || totals.no >= totals.yes) return
  const person = ({ name, party }: Ballot) => ({ name, party })
  const proposal = { seconders: [], withdrawn: false }
  await noteProposal(world.tx, item, { ...proposal, movers: [person(winner)], wording: wordings.yes }, secretary)
  await noteProposal(world.tx, item, { ...proposal, movers: [person(loser)], wording: wordings.no }, secretary)
  await noteOrder(world, item, wordings)
  const vote = {
    yes_means: wordings.yes,
    no_means: wordings.no,
    secret: false,
    by_minority: false,
    won: 'yes' as const,
  }
  await noteVote(world.tx, item, { ...vote, totals, ballots }, secretary)
  const losers = ballots.filter(one => one.option === 'no').slice(0, 2)
  const announced_on = item.held_on
  const reservation = { ...bareNote('reservation', losers.map(person)), in_favour_of: 'own' as const, announced_on }
  await addNote(world.tx, itemId, reservation, secretary)
}
