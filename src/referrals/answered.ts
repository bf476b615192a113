import { daysBetween } from '#src/dates.ts'
import type { FoldedReferral } from '#src/matters/fold.ts'
import type { ReferralStatus } from '#src/matters/workflow.ts'
import { joinNames, midSentence, plural } from '#src/swedish.ts'

interface Asked {
  to_name: string
  status: string
}

/**
 * Those who were asked in three heaps: those who answered, those who declined, and those who have not answered; recalled
 * ones, and those that are only planned, in none (domain.md 1.4, invariant 5).
 */
export function heapsOf<One extends Asked>(asked: readonly One[]) {
  const counted = asked.filter(one => one.status !== 'recalled' && one.status !== 'planned')
  const delivered = counted.filter(one => one.status === 'delivered')
  return {
    // One that was asked again and answered twice has answered once, the last time.
    answered: delivered.filter((one, i) => delivered.findLastIndex(other => other.to_name === one.to_name) === i),
    declined: counted.filter(one => one.status === 'declined'),
    silent: counted.filter(one => one.status !== 'delivered' && one.status !== 'declined'),
  }
}

/** The names of those who gave no answer, in a sentence for each heap. */
export function withoutAnswer(asked: readonly Asked[]): string[] {
  const { declined, silent } = heapsOf(asked)
  const names = (all: readonly Asked[]): string =>
    joinNames(all.map((one, i) => (i === 0 ? one.to_name : midSentence(one.to_name))))
  return [
    ...(declined.length > 0 ? [`${names(declined)} har avstått från att yttra sig.`] : []),
    ...(silent.length > 0 ? [`${names(silent)} har inte kommit in med svar.`] : []),
  ]
}

const unlookedFor: Partial<Record<ReferralStatus, string>> = {
  recalled: 'Remissen var återkallad när svaret kom.',
  declined: 'Svaret kom fast de hade avstått från att yttra sig.',
  not_received: 'Svaret kom sedan det hade antecknats som uteblivet.',
}

/** What is unusual about an answer that came: too late, or when none was waited for. It is marked, never refused. */
export function answerFlags(answer: FoldedReferral['answer'] | undefined): string[] {
  if (!answer) return []
  const late = answer.dueOn === null ? 0 : daysBetween(answer.dueOn, answer.on)
  const unlooked = unlookedFor[answer.after]
  return [
    ...(late > 0 ? [`Svaret kom ${plural(late, 'dag', 'dagar')} efter svarsdagen.`] : []),
    ...(unlooked ? [unlooked] : []),
  ]
}
