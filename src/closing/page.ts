import { longDay, proseDay } from '#src/dates.ts'
import { type Term, termBefore } from '#src/law/term.ts'
import { matterStatusText } from '#src/matters/words.ts'
import { undecided } from '#src/matters/workflow.ts'
import { plural } from '#src/swedish.ts'
import { backToUnanswered } from '#src/unanswered/page.ts'
import { clockStateText, clockStateTone, emerged } from '#src/unanswered/standing.ts'
import { paths } from '#src/web/paths.ts'
import { byStanding, type Leftover, remainsWords, termName } from './closing.ts'
import type { Closing } from './list.ts'

interface Setting {
  today: string
  /** The term that goes on today. */
  current: Term
  mayReport: boolean
  /** What was wrong with the day that was asked for. */
  fault: string | null
}

/** The page of the motions that were not finished when a term ended. */
export function closingPage({ term, day, motions }: Closing, { today, current, mayReport, fault }: Setting) {
  const period = term.from_on.slice(0, 4)
  const asked = `?period=${period}&dag=${day}`
  return {
    title: 'Motioner vid mandatperiodens slut',
    lead: `${plural(motions.length, 'motion', 'motioner')} som kom in senast ${proseDay(term.to_on)} och inte ${motions.length === 1 ? 'var avslutad' : 'var avslutade'} ${proseDay(day)}.`,
    breadcrumbs: [...backToUnanswered, { href: paths.termEnd, text: 'Mandatperiodens slut' }],
    action: paths.termEnd,
    terms: [current, termBefore(current)].map(one => ({ value: one.from_on.slice(0, 4), text: termName(one) })),
    form: { values: { dag: day, period }, errors: fault ? { dag: fault } : {} },
    ahead: day > today,
    files: [
      { href: paths.termEndPdf + asked, text: 'Som PDF' },
      { href: paths.termEndCsv + asked, text: 'Som kalkylark (CSV)' },
    ],
    acts: mayReport
      ? [
          { href: paths.reportUnanswered, text: 'Anteckna redovisningen i fullmäktige' },
          { href: paths.writeOffTogether, text: 'Skriv av flera motioner' },
        ]
      : [],
    groups: byStanding(motions, undecided).map(([status, some]) => ({
      heading: matterStatusText[status],
      rows: some.map(one => rowOf(one, day)),
    })),
  }
}

const rowOf = (one: Leftover, day: string) => ({
  key: one.dnr ?? '',
  text: one.title,
  href: paths.motion(one.slug),
  by: remainsWords(one.submitters),
  note: [one.to_do, emerged(one, day), one.because, one.later && 'En del registrerades senare än den valda dagen.']
    .filter(Boolean)
    .join(' '),
  status: { text: clockStateText[one.state], tone: clockStateTone[one.state] },
  when: one.year_on ? `ett år ${longDay(one.year_on)}` : '',
})
