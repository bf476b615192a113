import type { Json } from './forms.ts'

export interface ProposalTable {
  minute_item_id: string
  position: number
  movers: Json
  seconders: Json
  wording: string
  /** 1 where it was taken back: kept, but left out of the minutes. */
  withdrawn: number
}

export interface VoteTable {
  minute_item_id: string
  position: number
  yes_means: string
  no_means: string
  secret: number
  by_minority: number
  won: string
  yes: number
  no: number
  abstain: number
  /** How each voted, in the order of the attendance list; empty where the vote was secret. */
  ballots: Json
}
