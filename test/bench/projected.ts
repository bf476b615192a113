import { facetsOf } from '#src/matters/facets.ts'
import { fold } from '#src/matters/fold.ts'
import { byLine, type Published, standsAt, visibleSteps } from '#src/matters/projection.ts'
import type { Taken } from './around.ts'
import type { Row, Rows } from './rows.ts'
import { type BodyCode, bodyId } from './world.ts'

interface Motion {
  matter: { id: string; slug: string; title: string; sort_no: number }
  submitter: { person_id: string; name_as_printed: string; party_as_printed: string }[]
  registry_number: { body_id: string; number: string }[]
  publication: { subject_id: string }[]
  taken: Taken[]
  asked: BodyCode[]
}

/** What the list reads of a motion, by the program's own fold. */
export function projected(motion: Motion): Rows {
  const folded = fold(motion.taken)
  if (folded.misplaced.length > 0) throw new Error(`${motion.matter.slug}: the table has no place for a step`)
  const published: Published =
    motion.publication.length > 0
      ? { matter: true, minuteItems: new Set(motion.publication.map(one => one.subject_id)) }
      : { matter: false }
  const motion_state: Row[] = []
  const motion_facet: Row[] = []
  for (const audience of ['staff', 'public'] as const) {
    const steps = visibleSteps(folded, audience, published)
    const stands = standsAt(steps, 'submitted')
    if (!stands) continue
    const { matter } = motion
    motion_state.push({
      audience,
      sort_no: matter.sort_no,
      matter_id: matter.id,
      slug: matter.slug,
      title: matter.title,
      dnr: motion.registry_number[0]?.number ?? null,
      by_line: byLine(motion.submitter),
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
    const facets = facetsOf({
      status: stands.status,
      bodies: bodiesOf(motion, new Set(steps.map(step => step.event))),
      parties: motion.submitter.map(one => one.party_as_printed),
      submitters: motion.submitter,
    })
    motion_facet.push(...facets.map(one => ({ ...one, audience, sort_no: matter.sort_no })))
  }
  return { motion_state, motion_facet }
}

function bodiesOf(motion: Motion, seen: ReadonlySet<Taken>): string[] {
  return [...seen].flatMap(step => {
    const asked = step.kind === 'referral_sent' ? motion.asked[askedBefore(motion, step)] : undefined
    return [step.at, asked].flatMap(code => (code ? bodyId(code) : []))
  })
}

const askedBefore = ({ taken }: Motion, step: Taken): number =>
  taken.filter(other => other.kind === 'referral_sent' && other.seq < step.seq).length
