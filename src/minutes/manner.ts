import type { Attender } from '#src/attendance/presence.ts'
import type { Reader } from '#src/db/schema.ts'
import { type Profile, paragraphNumber } from '#src/practice/profile.ts'
import { profileOf } from '#src/practice/profile-store.ts'
import type { KeptVote } from '#src/votes/store.ts'
import { type VoteList, voteListsOf } from '#src/votes/vote-list.ts'
import type { usualManner } from '#templates/documents/paragraph.ts'
import { annexesBefore, type Counted, openVotesBefore } from './manner-store.ts'
import type { MinuteItem } from './store.ts'

/** In what manner a § is written, and the numbers of what follows it after the §§. */
export type ItemManner = Omit<typeof usualManner, 'vote_lists'>

/** In what manner these §§ of one meeting are written now, by the §'s id: as many questions for one as for all. */
export async function mannersOf(
  db: Reader,
  items: readonly MinuteItem[],
  wanted?: Profile,
): Promise<Map<string, ItemManner>> {
  const [first] = items
  if (!first) return new Map()
  const profile = wanted ?? (await profileOf(db, first.body_id))
  const last = Math.max(...items.map(item => item.paragraph_no))
  const annexes = await annexesBefore(db, first.meeting_id, last)
  const votes = profile.vote_lists === 'in_paragraph' ? [] : await openVotesBefore(db, first.meeting_id, last)
  return new Map(
    items.map(item => [
      item.id,
      {
        profile,
        printed_no: paragraphNumber(profile, item),
        first_annex: 1 + before(item, annexes),
        first_vote_list: 1 + before(item, votes),
      },
    ]),
  )
}

/** How many of these stand before a § in the part of the minutes that it belongs to. */
const before = ({ paragraph_no, part_id }: MinuteItem, counted: readonly Counted[]): number =>
  counted
    .filter(one => one.part_id === part_id && one.paragraph_no < paragraph_no)
    .reduce((sum, one) => sum + one.count, 0)

/** A §'s votes as its profile has them: with the names of those who voted, or without where those stand in lists. */
export const votesIn = ({ vote_lists }: Pick<Profile, 'vote_lists'>, votes: readonly KeptVote[]): KeptVote[] =>
  vote_lists === 'in_paragraph' ? [...votes] : votes.map(vote => ({ ...vote, ballots: [] }))

/** Does a § with these votes have lists of them after the §§? */
export const hasLists = ({ vote_lists }: Pick<Profile, 'vote_lists'>, votes: readonly KeptVote[]): boolean =>
  vote_lists !== 'in_paragraph' && votes.length > 0

/** The lists of a §'s open votes, where its profile has them after the §§. */
export const listsIn = (
  profile: Pick<Profile, 'vote_lists'>,
  votes: readonly KeptVote[],
  { attenders, paragraph_no }: { attenders: readonly Attender[]; paragraph_no: number },
): VoteList[] => (hasLists(profile, votes) ? voteListsOf(votes, attenders, paragraph_no) : [])
