import type { CouncillorName } from '../people.ts'

export type AskedCommittee = 'SN' | 'BUN' | 'TN' | 'KFN' | 'MBN'

/** Everything the demonstration needs to say about one motion; light markup where marked so. */
export interface MotionTexts {
  /** Without "Motion om": it is printed in lists and as "<title> - svar på motion väckt av …". */
  title: string
  submitters: [CouncillorName, ...CouncillorName[]]
  /** Markup: the reasoning, 2-4 paragraphs. */
  text: string
  /**
   * What the council is asked to decide, each beginning in lower case after "att"; empty where the motion has no
   * numbered demands.
   */
  demands: string[]
  /** Who is asked for an opinion, the first one foremost. */
  asked: [AskedCommittee, ...AskedCommittee[]]
  /**
   * Markup: what the motion asks and where the administration stands, 1-2 paragraphs; becomes Sammanfattning of the
   * committee's §.
   */
  summary: string
  /** Markup: the administration's opinion, 2-4 paragraphs. */
  opinion: string
  /** Markup: economic and legal consequences, 1 paragraph. */
  consequences: string
  /** Does the opinion speak for the motion (tillstyrker), against it (avstyrker), or neither? */
  stance: 'for' | 'against' | 'already_done' | 'neutral'
  /** Markup: the board's own summary for the council, 1-2 paragraphs, in other words than the committee's. */
  boardSummary: string
}
