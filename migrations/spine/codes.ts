import type { Db } from './db.ts'

const codes = {
  body_kind: ['council', 'executive_board', 'subcommittee', 'committee', 'administration', 'external'],
  role: ['admin', 'registrar', 'secretary', 'case_officer', 'member'],
  event_kind: [
    'submitted',
    'registered',
    'corrected',
    'raised',
    'referred_to_board',
    'preparation_begun',
    'referral_planned',
    'referral_sent',
    'referral_extended',
    'referral_received',
    'response_drafted',
    'response_frozen',
    'response_on_agenda',
    'opinion_postponed',
    'opinion_remitted_back',
    'opinion_decided',
    'opinion_delivered',
    'referral_declined',
    'referral_not_received',
    'referral_recalled',
    'reply_drafted',
    'brought_before_subcommittee',
    'subcommittee_proposed',
    'brought_before_board',
    'board_proposed',
    'postponed',
    'remitted_back',
    'council_decided',
    'decision_dispatched',
    'follow_up_begun',
    'follow_up_reported',
    'implemented',
    'closed',
    'progress_reported',
    'written_off',
    'withdrawn',
    'struck',
  ],
  matter_status: [
    'submitted',
    'registered',
    'raised',
    'referred_to_board',
    'in_preparation',
    'out_for_referral',
    'reply_drafted',
    'before_subcommittee',
    'before_board',
    'before_council',
    'postponed',
    'remitted_back',
    'decided',
    'dispatched',
    'in_follow_up',
    'closed',
    'withdrawn',
    'written_off',
  ],
  referral_status: [
    'planned',
    'sent',
    'received',
    'drafted',
    'signed_off',
    'on_agenda',
    'decided',
    'delivered',
    'declined',
    'not_received',
    'recalled',
  ],
}

/** Every word that a status, a kind or a role may be, one table each. */
export async function codeTables(db: Db): Promise<void> {
  for (const [table, values] of Object.entries(codes)) {
    await db.schema
      .createTable(table)
      .addColumn('code', 'text', c => c.primaryKey())
      .execute()
    await db
      .insertInto(table)
      .values(values.map(code => ({ code })))
      .execute()
  }
}
