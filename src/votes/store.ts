import { gathered } from '#src/db/gather.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Side } from '#src/law/casting.ts'
import type { Ballot, Vote } from './count.ts'
import type { Person, Proposal, ProposalKind } from './words.ts'

export type KeptProposal = Proposal & { position: number }
export type KeptVote = Vote & { position: number }

const proposalsQuery = (db: Reader, itemIds: readonly string[]) =>
  db.selectFrom('proposal').selectAll().where('minute_item_id', 'in', itemIds).orderBy('position')

/** What was moved at each of these §§, taken back or not, in the order it was moved. */
export async function proposalsOfItems(db: Reader, itemIds: readonly string[]): Promise<Map<string, KeptProposal[]>> {
  const rows = await prepared(db, proposalsQuery, itemIds)
  return gathered(rows, 'minute_item_id', row => ({
    position: row.position,
    kind: row.kind as ProposalKind,
    movers: JSON.parse(row.movers) as Person[],
    seconders: JSON.parse(row.seconders) as Person[],
    wording: row.wording,
    withdrawn: row.withdrawn === 1,
  }))
}

export const proposalsOf = async (db: Reader, itemId: string): Promise<KeptProposal[]> =>
  (await proposalsOfItems(db, [itemId])).get(itemId) ?? []

const votesQuery = (db: Reader, itemIds: readonly string[]) =>
  db.selectFrom('vote').selectAll().where('minute_item_id', 'in', itemIds).orderBy('position')

/** The votes at each of these §§, in their order. */
export async function votesOfItems(db: Reader, itemIds: readonly string[]): Promise<Map<string, KeptVote[]>> {
  const rows = await prepared(db, votesQuery, itemIds)
  return gathered(rows, 'minute_item_id', row => ({
    position: row.position,
    yes_means: row.yes_means,
    no_means: row.no_means,
    secret: row.secret === 1,
    deferral: row.deferral as Side | null,
    by_minority: row.by_minority === 1,
    casting: row.casting as Side | null,
    won: row.won as Side,
    totals: { yes: row.yes, no: row.no, abstain: row.abstain, absent: row.absent },
    ballots: JSON.parse(row.ballots) as Ballot[],
  }))
}

export const votesOf = async (db: Reader, itemId: string): Promise<KeptVote[]> =>
  (await votesOfItems(db, [itemId])).get(itemId) ?? []

const proposalRow = (one: Proposal) => ({
  kind: one.kind,
  movers: JSON.stringify(one.movers),
  seconders: JSON.stringify(one.seconders),
  wording: one.wording,
  withdrawn: one.withdrawn ? 1 : 0,
})

export async function insertProposal(tx: Tx, itemId: string, position: number, one: Proposal): Promise<void> {
  await tx
    .insertInto('proposal')
    .values({ minute_item_id: itemId, position, ...proposalRow(one) })
    .execute()
}

export async function updateProposal(tx: Tx, itemId: string, position: number, one: Proposal): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('proposal')
    .set(proposalRow(one))
    .where('minute_item_id', '=', itemId)
    .where('position', '=', position)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const voteRow = (vote: Vote) => ({
  yes_means: vote.yes_means,
  no_means: vote.no_means,
  secret: vote.secret ? 1 : 0,
  deferral: vote.deferral,
  by_minority: vote.by_minority ? 1 : 0,
  casting: vote.casting,
  won: vote.won,
  ...vote.totals,
  ballots: JSON.stringify(vote.ballots),
})

export async function insertVote(tx: Tx, itemId: string, position: number, vote: Vote): Promise<void> {
  await tx
    .insertInto('vote')
    .values({ minute_item_id: itemId, position, ...voteRow(vote) })
    .execute()
}

export async function updateVote(tx: Tx, itemId: string, position: number, vote: Vote): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('vote')
    .set(voteRow(vote))
    .where('minute_item_id', '=', itemId)
    .where('position', '=', position)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
