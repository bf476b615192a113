import { type Kysely, sql } from 'kysely'

// A migration is frozen in time: it must not follow the schema of the day.
type Db = Kysely<Record<string, Record<string, unknown>>>

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

const parties = [
  ['C', 'Centerpartiet'],
  ['KD', 'Kristdemokraterna'],
  ['L', 'Liberalerna'],
  ['M', 'Moderaterna'],
  ['MP', 'Miljöpartiet de gröna'],
  ['S', 'Socialdemokraterna'],
  ['SD', 'Sverigedemokraterna'],
  ['V', 'Vänsterpartiet'],
]

export async function up(db: Db, dialect: 'sqlite' | 'postgres'): Promise<void> {
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

  await db.schema
    .createTable('file')
    .addColumn('sha256', 'text', c => c.primaryKey())
    .addColumn('media_type', 'text', c => c.notNull())
    .addColumn('size', 'integer', c => c.notNull())
    .addColumn('bytes', 'bytea', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('municipality')
    .addColumn('id', 'integer', c => c.primaryKey().check(sql`id = 1`))
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('colour', 'text', c => c.notNull())
    .addColumn('mark_sha256', 'text', c => c.references('file.sha256'))
    .addColumn('clock_start', 'text', c => c.notNull().check(sql`clock_start in ('submitted', 'raised')`))
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('person')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('person_name').on('person').column('name').execute()

  await db.schema
    .createTable('party')
    .addColumn('code', 'text', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('from_on', 'text', c => c.notNull())
    .addColumn('to_on', 'text')
    .addPrimaryKeyConstraint('party_pk', ['code', 'from_on'])
    .execute()
  await db
    .insertInto('party')
    .values(parties.map(([code, name]) => ({ code, name, from_on: '1900-01-01' })))
    .execute()

  await db.schema
    .createTable('body')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('code', 'text', c => c.notNull().unique())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull().references('body_kind.code'))
    .addColumn('parent_id', 'text', c => c.references('body.id'))
    .addColumn('registry_format', 'text')
    .execute()
  for (const kind of ['council', 'executive_board']) {
    await db.schema
      .createIndex(`body_one_${kind}`)
      .unique()
      .on('body')
      .column('kind')
      .where(sql<boolean>`kind = ${sql.lit(kind)}`)
      .execute()
  }

  await db.schema
    .createTable('account')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .addColumn('username', 'text', c => c.notNull().unique())
    .addColumn('password_hash', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('disabled_at', 'text')
    .execute()

  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', c => c.primaryKey())
    .addColumn('account_id', 'text', c => c.notNull().references('account.id'))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('last_seen_at', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('role_holding')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('account_id', 'text', c => c.notNull().references('account.id'))
    .addColumn('body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('role', 'text', c => c.notNull().references('role.code'))
    .addColumn('from_on', 'text', c => c.notNull())
    .addColumn('to_on', 'text')
    .execute()
  await db.schema.createIndex('role_holding_account').on('role_holding').column('account_id').execute()

  await db.schema
    .createTable('upload_stash')
    .addColumn('token', 'text', c => c.primaryKey())
    .addColumn('account_id', 'text', c => c.notNull().references('account.id'))
    .addColumn('sha256', 'text', c => c.notNull().references('file.sha256'))
    .addColumn('file_name', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('series')
    .addColumn('key', 'text', c => c.primaryKey())
    .addColumn('next_no', 'integer', c => c.notNull())
    .execute()

  await db.schema
    .createTable('matter')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('slug', 'text', c => c.notNull().unique())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('sort_no', 'bigint', c => c.notNull().unique())
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('motion')
    .addColumn('matter_id', 'text', c => c.primaryKey().references('matter.id'))
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('channel', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('submitter')
    .addColumn('matter_id', 'text', c => c.notNull().references('matter.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .addColumn('name_as_printed', 'text', c => c.notNull())
    .addColumn('party_as_printed', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('submitter_pk', ['matter_id', 'position'])
    .execute()
  await db.schema.createIndex('submitter_person').on('submitter').column('person_id').execute()

  await db.schema
    .createTable('demand')
    .addColumn('matter_id', 'text', c => c.notNull().references('matter.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('text', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('demand_pk', ['matter_id', 'no'])
    .execute()

  await db.schema
    .createTable('registry_number')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('matter_id', 'text', c => c.notNull().references('matter.id'))
    .addColumn('body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('number', 'text', c => c.notNull())
    .addColumn('opened_on', 'text', c => c.notNull())
    .addColumn('voided_at', 'text')
    .addColumn('voided_reason', 'text')
    .addColumn('voided_by', 'text')
    .addUniqueConstraint('registry_number_unique', ['body_id', 'number'])
    .execute()
  await db.schema
    .createIndex('registry_number_one_in_force')
    .unique()
    .on('registry_number')
    .columns(['matter_id', 'body_id'])
    .where(sql<boolean>`voided_at is null`)
    .execute()

  await db.schema
    .createTable('document')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('matter_id', 'text', c => c.notNull().references('matter.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('direction', 'text', c => c.notNull().check(sql`direction in ('in', 'out', 'drawn_up')`))
    .addColumn('registered_on', 'text', c => c.notNull())
    .addColumn('counterpart', 'text', c => c.notNull())
    .addColumn('description', 'text', c => c.notNull())
    .addColumn('sha256', 'text', c => c.references('file.sha256'))
    .addColumn('file_name', 'text')
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addUniqueConstraint('document_no_unique', ['matter_id', 'no'])
    .execute()

  await db.schema
    .createTable('referral')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('matter_id', 'text', c => c.notNull().references('matter.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('from_body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('to_body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('questions', 'text', c => c.notNull())
    .addColumn('contact', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull().references('referral_status.code'))
    .addColumn('since_on', 'text')
    .addColumn('due_on', 'text')
    .addUniqueConstraint('referral_no_unique', ['matter_id', 'no'])
    .execute()
  await db.schema.createIndex('referral_to_body').on('referral').columns(['to_body_id', 'status', 'due_on']).execute()

  await db.schema
    .createTable('response')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('referral_id', 'text', c => c.notNull().unique().references('referral.id'))
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('sections', 'text', c => c.notNull())
    .addColumn('stance', 'text')
    .addColumn('officer', 'text', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .addColumn('updated_by', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('response_version')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('response_id', 'text', c => c.notNull().references('response.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('sections', 'text', c => c.notNull())
    .addColumn('stance', 'text')
    .addColumn('officer', 'text', c => c.notNull())
    .addColumn('printed_on', 'text', c => c.notNull())
    .addColumn('frozen_at', 'text', c => c.notNull())
    .addColumn('frozen_by', 'text', c => c.notNull())
    .addColumn('content_sha256', 'text', c => c.notNull())
    .addUniqueConstraint('response_version_no_unique', ['response_id', 'no'])
    .execute()

  await db.schema
    .createTable('meeting')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('held_on', 'text', c => c.notNull())
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('place', 'text', c => c.notNull())
    .addColumn('starts_at', 'text')
    .addUniqueConstraint('meeting_unique', ['body_id', 'held_on', 'no'])
    .execute()
  await db.schema.createIndex('meeting_day').on('meeting').columns(['held_on', 'body_id']).execute()

  await db.schema
    .createTable('minutes_part')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('meeting_id', 'text', c => c.notNull().references('meeting.id'))
    .addColumn('adjusted_on', 'text', c => c.notNull())
    .addColumn('immediate', 'integer', c => c.notNull().check(sql`immediate in (0, 1)`))
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('part_signatory')
    .addColumn('part_id', 'text', c => c.notNull().references('minutes_part.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('role', 'text', c => c.notNull().check(sql`role in ('chair', 'adjuster')`))
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('part_signatory_pk', ['part_id', 'position'])
    .execute()

  await db.schema
    .createTable('minute_item')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('meeting_id', 'text', c => c.notNull().references('meeting.id'))
    .addColumn('paragraph_no', 'integer', c => c.notNull())
    .addColumn('matter_id', 'text', c => c.references('matter.id'))
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('decision', 'text', c => c.notNull())
    .addColumn('summary', 'text', c => c.notNull())
    .addColumn('response_version_id', 'text', c => c.references('response_version.id'))
    .addColumn('part_id', 'text', c => c.references('minutes_part.id'))
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .addColumn('updated_by', 'text', c => c.notNull())
    .addUniqueConstraint('minute_item_no_unique', ['meeting_id', 'paragraph_no'])
    .execute()
  await db.schema.createIndex('minute_item_matter').on('minute_item').column('matter_id').execute()

  await db.schema
    .createTable('speaker')
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('speaker_pk', ['minute_item_id', 'position'])
    .execute()

  await db.schema
    .createTable('minutes_note')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addColumn('on_behalf_of', 'text')
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('in_annex', 'integer', c => c.notNull().check(sql`in_annex in (0, 1)`))
    .addColumn('sha256', 'text', c => c.references('file.sha256'))
    .addColumn('file_name', 'text')
    .addUniqueConstraint('minutes_note_position', ['minute_item_id', 'position'])
    .execute()

  await db.schema
    .createTable('recipient')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('label', 'text', c => c.notNull())
    .addUniqueConstraint('recipient_position', ['minute_item_id', 'position'])
    .execute()

  await db.schema
    .createTable('dispatch')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('recipient_label', 'text', c => c.notNull())
    .addColumn('channel', 'text', c => c.notNull())
    .addColumn('sent_on', 'text', c => c.notNull())
    .addColumn('sha256', 'text', c => c.notNull().references('file.sha256'))
    .addColumn('sent_by', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('dispatch_item').on('dispatch').column('minute_item_id').execute()

  await db.schema
    .createTable('event')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('matter_id', 'text', c => c.notNull().references('matter.id'))
    .addColumn('seq', 'integer', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull().references('event_kind.code'))
    .addColumn('happened_on', 'text', c => c.notNull())
    .addColumn('referral_id', 'text', c => c.references('referral.id'))
    .addColumn('minute_item_id', 'text', c => c.references('minute_item.id'))
    .addColumn('strikes_id', 'text', c => c.unique().references('event.id'))
    .addColumn('data', 'text', c => c.notNull())
    .addColumn('note', 'text')
    .addColumn('order_reason', 'text')
    .addColumn('actor', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addUniqueConstraint('event_seq_unique', ['matter_id', 'seq'])
    .execute()
  await db.schema.createIndex('event_minute_item').on('event').column('minute_item_id').execute()

  await db.schema
    .createTable('publication')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('subject', 'text', c => c.notNull().check(sql`subject in ('matter', 'document', 'minute_item')`))
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('published_at', 'text', c => c.notNull())
    .addColumn('published_by', 'text', c => c.notNull())
    .addColumn('revoked_at', 'text')
    .addColumn('revoked_by', 'text')
    .addColumn('revoked_reason', 'text')
    .execute()
  await db.schema
    .createIndex('publication_in_force')
    .unique()
    .on('publication')
    .columns(['subject', 'subject_id'])
    .where(sql<boolean>`revoked_at is null`)
    .execute()

  await db.schema
    .createTable('motion_state')
    .addColumn('audience', 'text', c => c.notNull())
    .addColumn('sort_no', 'bigint', c => c.notNull())
    .addColumn('matter_id', 'text', c => c.notNull().references('matter.id'))
    .addColumn('slug', 'text', c => c.notNull())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('dnr', 'text')
    .addColumn('by_line', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull().references('matter_status.code'))
    .addColumn('since_on', 'text', c => c.notNull())
    .addColumn('due_on', 'text')
    .addColumn('outcome', 'text')
    .addPrimaryKeyConstraint('motion_state_pk', ['audience', 'sort_no'])
    .execute()
  await db.schema
    .createIndex('motion_state_matter')
    .unique()
    .on('motion_state')
    .columns(['matter_id', 'audience'])
    .execute()

  await db.schema
    .createTable('motion_facet')
    .addColumn('audience', 'text', c => c.notNull())
    .addColumn('facet', 'text', c => c.notNull())
    .addColumn('value', 'text', c => c.notNull())
    .addColumn('sort_no', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('motion_facet_pk', ['audience', 'facet', 'value', 'sort_no'])
    .execute()
  await db.schema.createIndex('motion_facet_sort').on('motion_facet').column('sort_no').execute()

  await db.schema
    .createTable('log_entry')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('actor', 'text', c => c.notNull())
    .addColumn('action', 'text', c => c.notNull())
    .addColumn('subject', 'text', c => c.notNull())
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('detail', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('log_entry_subject').on('log_entry').columns(['subject', 'subject_id']).execute()

  await searchTable(db, dialect)
}

// The only place where the two databases differ: words in titles, as stems made by the program.
async function searchTable(db: Db, dialect: 'sqlite' | 'postgres'): Promise<void> {
  if (dialect === 'sqlite') {
    await sql`create virtual table motion_search using fts5 (stems, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3 4')`.execute(
      db,
    )
    return
  }
  await sql`create table motion_search (sort_no bigint primary key, stems tsvector not null)`.execute(db)
  await sql`create index motion_search_stems on motion_search using gin (stems)`.execute(db)
}
