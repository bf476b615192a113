import type { Generated } from 'kysely'
import type { Json } from './forms.ts'

export interface ProposalTable {
  minute_item_id: string
  position: number
  movers: Json
  seconders: Json
  wording: string
  /** What it wants of the matter: `main`, `reject`, `additional`, `postpone` or `remit_back`. */
  kind: Generated<string>
  /** 1 where it was taken back: kept, but left out of the minutes. */
  withdrawn: number
}

export interface VoteTable {
  minute_item_id: string
  position: number
  yes_means: string
  no_means: string
  secret: number
  /** `yes` or `no`: which side wants it put off or sent back; null where the vote is about something else. */
  deferral: string | null
  by_minority: number
  /** The chair's casting vote at a tie, where no ballot of the chair's says it. */
  casting: string | null
  won: string
  yes: number
  no: number
  abstain: number
  absent: Generated<number>
  /** How each voted, in the order of the attendance list; empty where the vote was secret. */
  ballots: Json
}

export interface QuestionTable {
  minute_item_id: string
  position: number
  /** The positions of the proposals that were put against each other. */
  proposals: Json
  wording: string
  found: string
  /** The vote that followed at the same §; null where none did. */
  vote_position: number | null
}

export interface ElectionTable {
  minute_item_id: string
  position: number
  post: string
  method: string
  /** Who was proposed, with their votes and whether they were elected. */
  candidates: Json
  blank: number
  /** Those who served and handed in no ballot paper. */
  absent: Generated<number>
  /** Who drew the lot; empty where none was drawn. */
  drawn_by: string
}
