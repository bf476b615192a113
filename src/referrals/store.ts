import type { Reader } from '#src/db/schema.ts'

export async function referralAt(db: Reader, slug: string, no: number) {
  return db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body as asked', 'asked.id', 'referral.to_body_id')
    .innerJoin('body as asking', 'asking.id', 'referral.from_body_id')
    .select([
      'referral.id',
      'referral.no',
      'referral.matter_id',
      'referral.from_body_id',
      'referral.to_body_id',
      'referral.questions',
      'referral.contact',
      'referral.again_no',
      'referral.changed',
      'referral.status',
      'referral.due_on',
      'asked.name as to_name',
      'asked.code as to_code',
      'asked.kind as to_kind',
      'asked.parent_id as to_parent_id',
      'asking.name as from_name',
      'matter.slug',
      'matter.title',
      'matter.version as matter_version',
    ])
    .where('matter.slug', '=', slug)
    .where('referral.no', '=', no)
    .executeTakeFirst()
}

export type Referral = NonNullable<Awaited<ReturnType<typeof referralAt>>>
