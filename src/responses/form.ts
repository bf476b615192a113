import { z } from 'zod'
import { parseMarkup, printMarkup } from '#src/text/markup.ts'
import * as field from '#src/web/fields.ts'
import type { Values } from '#src/web/form.ts'
import { isWritten, type Section, stances, stanceText } from './store.ts'
import type { Opening } from './template.ts'

/** Each paper of a response has room for this many sections; empty ones are left out. */
const MOST_SECTIONS = 12
const places = Array.from({ length: MOST_SECTIONS }, (_, i) => i + 1)

/** What the fields of each paper begin with. */
const OPINION = ''
const REPORT = 'report_'

const draftFields = z.looseObject({
  title: field.text('Skriv remissvarets rubrik.', 300),
  officer: field.text('Skriv handläggarens namn.', 150),
  stance: z.enum(['', ...stances], 'Välj en av ställningarna.').default(''),
  version: field.version(),
  /** Save and go on writing. */
  stay: field.ticked(),
  /** Save and hand in, for the levels of the body to approve. */
  hand_in: field.ticked(),
})

export const draftForm = draftFields.transform((input, context) => {
  const typed = (name: string): string => {
    const value = input[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
  const sectionsOf = (paper: string): Section[] => {
    const sections: Section[] = []
    for (const n of places) {
      const [heading, text] = [typed(`${paper}heading_${n}`), typed(`${paper}text_${n}`)]
      if (heading.length > 200) refuse(`${paper}heading_${n}`, 'Högst 200 tecken.')
      const tooLong = text.length > field.LONG_TEXT
      if (tooLong) refuse(`${paper}text_${n}`, `Högst ${field.LONG_TEXT} tecken.`)
      if (heading === '' && text !== '') refuse(`${paper}heading_${n}`, 'Skriv en rubrik till avsnittet.')
      if (heading !== '') sections.push({ heading, text: tooLong ? [] : parseMarkup(text) })
    }
    return sections
  }
  const { title, officer, stance, version, stay, hand_in } = input
  return {
    title,
    officer,
    stay,
    hand_in,
    stance: stance === '' ? null : stance,
    version: Math.max(version, 0),
    sections: sectionsOf(OPINION),
    staff_report: hasReport(input) ? sectionsOf(REPORT) : null,
  }
})

/** Was the form shown with two papers? What a draft was begun as it stays, whatever the body does since. */
const hasReport = (fields: object): boolean => `${REPORT}heading_1` in fields

interface Written {
  title: string
  officer: string
  stance: string | null
  version: number
  sections: Section[]
  staff_report?: Section[] | null
}

/** How the form stands for a draft, or for none: then with the sections that it opens with. */
export function draftValues(draft: Written | null, fresh: { title: string; officer: string } & Opening): Values {
  const written = draft && isWritten(draft) ? draft : null
  const sections = written?.sections.length ? written.sections : fresh.sections
  const report = written ? written.staff_report : fresh.staff_report
  const values: Values = {
    title: draft?.title ?? fresh.title,
    officer: draft?.officer ?? fresh.officer,
    stance: draft?.stance ?? '',
    version: String(draft?.version ?? 0),
  }
  const fill = (paper: string, filled: readonly Section[]): void => {
    for (const [i, section] of filled.entries()) {
      values[`${paper}heading_${i + 1}`] = section.heading
      values[`${paper}text_${i + 1}`] = printMarkup(section.text)
    }
  }
  fill(OPINION, sections)
  if (report) fill(REPORT, report.length > 0 ? report : [{ heading: '', text: [] }])
  return values
}

const fixedLabels: Record<string, string> = { title: 'Rubrik', officer: 'Handläggare', stance: 'Ställning' }

/** What each field of a draft is called where two have written in it: a section by its heading. */
export const draftLabels = (values: Values): Record<string, string> =>
  Object.fromEntries(Object.keys(values).map(name => [name, labelOf(name, values)]))

function labelOf(name: string, values: Values): string {
  const paper = name.startsWith(REPORT) ? REPORT : OPINION
  const [kind, place = ''] = name.slice(paper.length).split('_')
  const section = `Avsnitt ${place}`
  const label =
    fixedLabels[name] ??
    (kind === 'heading' ? `${section}, rubrik` : String(values[`${paper}heading_${place}`] ?? section))
  return paper === REPORT ? `Tjänsteskrivelsen: ${label}` : label
}

/** The papers of the form, with the places to show of each: those that are filled, and one empty one after them. */
export function shownPapers(values: Values) {
  const opinion = { fields: OPINION, places: shownPlaces(values, OPINION) }
  if (!hasReport(values)) return [{ ...opinion, heading: null, lead: null, section: 'Avsnitt' }]
  return [
    {
      fields: REPORT,
      places: shownPlaces(values, REPORT),
      heading: 'Tjänsteskrivelsen',
      lead: 'Till nämnden, som beslutar utifrån den. Det som står under Förslag till beslut blir förslaget på dagordningen.',
      section: 'Tjänsteskrivelsen, avsnitt',
    },
    {
      ...opinion,
      heading: 'Yttrandet',
      lead: 'Det som nämnden antar. Bara yttrandet lämnas till den som skickade remissen.',
      section: 'Yttrandet, avsnitt',
    },
  ]
}

function shownPlaces(values: Values, paper: string): number[] {
  const last = places.findLast(n => values[`${paper}heading_${n}`] || values[`${paper}text_${n}`]) ?? 0
  return places.slice(0, Math.min(last + 1, MOST_SECTIONS))
}

export const stanceChoices = [
  { value: '', text: 'Inte bestämt' },
  ...stances.map(value => ({ value, text: stanceText[value] })),
]

/** An answer that was written elsewhere, and is frozen as it comes. */
export const fileForm = z.object({
  title: field.text('Skriv remissvarets rubrik.', 300),
  officer: field.text('Skriv handläggarens namn.', 150),
  stance: z.enum(['', ...stances], 'Välj en av ställningarna.').default(''),
  printed_on: field.day('Ange dagen som står på remissvaret.'),
  happened_on: field.day('Ange dagen då remissvaret fastställs.'),
  adopted: field.ticked(),
  order_reason: field.reason(),
  version: field.version(),
})

/** The same where it is approved first: only what the body itself adopted is frozen at once, and has its days. */
export const fileToApproveForm = fileForm
  .extend({ printed_on: field.optionalDay(), happened_on: field.optionalDay() })
  .superRefine(({ adopted, ...days }, context) => {
    if (!adopted) return
    for (const name of ['printed_on', 'happened_on'] as const) {
      if (days[name] === '') context.addIssue({ code: 'custom', path: [name], message: 'Ange dagen.' })
    }
  })

export const freezeForm = z.object({
  printed_on: field.day('Ange dagen som ska stå på remissvaret.'),
  happened_on: field.day('Ange dagen då remissvaret fastställs.'),
  order_reason: field.reason(),
  version: field.version(),
})
