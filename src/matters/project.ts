import type { Tx } from '#src/db/schema.ts'
import { municipality } from '#src/municipality/store.ts'
import { registryNumbersOf } from '#src/registry/store.ts'
import { forgetTitle, indexTitle } from '#src/search/search.ts'
import { facetsOf } from './facets.ts'
import { type Folded, fold } from './fold.ts'
import { byLine, type Published, standsAt, visibleSteps } from './projection.ts'
import { eventsOf, type MatterEvent, matterById, referralsOf, submittersOf } from './store.ts'

/** Writes what lists and pages read of a matter, for both audiences, from its folded events. */
export async function project(tx: Tx, matterId: string, folded: Folded<MatterEvent>): Promise<void> {
  const matter = await matterById(tx, matterId)
  const submitters = await submittersOf(tx, matterId)
  const referrals = await referralsOf(tx, matterId)
  const numbers = await registryNumbersOf(tx, matterId)
  const published = await publishedOf(tx, matterId, folded)
  const clockStart = (await municipality(tx)).clock_start
  const bodies = await bodiesOf(tx, folded)
  await projectReferrals(tx, referrals, folded)

  await forget(tx, matterId)
  for (const audience of ['staff', 'public'] as const) {
    const steps = visibleSteps(folded, audience, published)
    const stands = standsAt(steps, clockStart)
    if (!stands) continue
    await tx
      .insertInto('motion_state')
      .values({
        audience,
        sort_no: matter.sort_no,
        matter_id: matterId,
        slug: matter.slug,
        title: matter.title,
        dnr: numbers.find(one => one.body_kind === 'executive_board' && !one.voided_at)?.number ?? null,
        by_line: byLine(submitters),
        status: stands.status,
        since_on: stands.sinceOn,
        due_on: stands.dueOn,
        outcome: stands.outcome,
        raised_on: stands.raisedOn,
        year_on: stands.yearOn,
        reported_on: stands.reportedOn,
        ended_on: stands.endedOn,
        standing: stands.standing,
      })
      .execute()
    const seen = new Set(steps.flatMap(step => [step.event.minute_item_id, step.event.referral_id]))
    const facets = facetsOf({
      status: stands.status,
      bodies: [
        ...referrals.filter(one => seen.has(one.id)).map(one => one.to_body_id),
        ...bodies.filter(one => seen.has(one.minute_item_id)).map(one => one.body_id),
      ],
      parties: submitters.map(one => one.party_as_printed),
      submitters,
    })
    const rows = facets.map(one => ({ ...one, audience, sort_no: matter.sort_no }))
    await tx.insertInto('motion_facet').values(rows).execute()
  }
  await indexTitle(tx, matter.sort_no, matter.title)
}

/** Writes the projections of every matter again, e.g. when a setting that they follow has changed. */
export async function projectAll(tx: Tx): Promise<void> {
  for (const { id } of await tx.selectFrom('matter').select('id').execute()) {
    await project(tx, id, fold(await eventsOf(tx, id)))
  }
}

async function forget(tx: Tx, matterId: string): Promise<void> {
  const old = await tx
    .selectFrom('motion_state')
    .select('sort_no')
    .where('matter_id', '=', matterId)
    .distinct()
    .execute()
  if (old.length === 0) return
  const sortNos = old.map(row => row.sort_no)
  await tx.deleteFrom('motion_state').where('matter_id', '=', matterId).execute()
  await tx.deleteFrom('motion_facet').where('sort_no', 'in', sortNos).execute()
  for (const sortNo of sortNos) await forgetTitle(tx, sortNo)
}

// One whose steps have all been struck is as it was before the first of them.
const unbegun = { status: 'planned', sinceOn: null, dueOn: null } as const

async function projectReferrals(
  tx: Tx,
  referrals: readonly { id: string }[],
  folded: Folded<MatterEvent>,
): Promise<void> {
  for (const { id } of referrals) {
    const { status, sinceOn, dueOn } = folded.referrals.get(id) ?? unbegun
    await tx.updateTable('referral').set({ status, since_on: sinceOn, due_on: dueOn }).where('id', '=', id).execute()
  }
}

async function publishedOf(tx: Tx, matterId: string, folded: Folded<MatterEvent>): Promise<Published> {
  const items = folded.steps.flatMap(step => step.event.minute_item_id ?? [])
  const rows = await tx
    .selectFrom('publication')
    .select(['subject', 'subject_id'])
    .where('revoked_at', 'is', null)
    .where('subject', 'in', ['matter', 'minute_item'])
    .where('subject_id', 'in', [matterId, ...items])
    .execute()
  if (!rows.some(row => row.subject === 'matter')) return { matter: false }
  return { matter: true, minuteItems: new Set(rows.map(row => row.subject_id)) }
}

async function bodiesOf(tx: Tx, folded: Folded<MatterEvent>) {
  const items = folded.steps.flatMap(step => step.event.minute_item_id ?? [])
  if (items.length === 0) return []
  return tx
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .select(['minute_item.id as minute_item_id', 'meeting.body_id'])
    .where('minute_item.id', 'in', items)
    .execute()
}
