import { z } from 'zod'
import { parseMarkup, printMarkup } from '#src/text/markup.ts'
import * as field from '#src/web/fields.ts'
import type { Values } from '#src/web/form.ts'
import { type Section, stances, usualHeadings } from './store.ts'

/** A response has room for this many sections; empty ones are left out. */
const MOST_SECTIONS = 8
const places = Array.from({ length: MOST_SECTIONS }, (_, i) => i + 1)

const draftFields = z.looseObject({
  title: field.text('Skriv remissvarets rubrik.', 300),
  officer: field.text('Skriv handläggarens namn.', 150),
  stance: z.enum(['', ...stances], 'Välj en av ställningarna.').default(''),
  version: field.version(),
  /** Save and go on writing. */
  stay: field.ticked(),
})

export const draftForm = draftFields.transform((input, context) => {
  const typed = (name: string): string => {
    const value = input[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
  const sections: Section[] = []
  for (const n of places) {
    const [heading, text] = [typed(`heading_${n}`), typed(`text_${n}`)]
    if (heading.length > 200) refuse(`heading_${n}`, 'Högst 200 tecken.')
    if (text.length > field.LONG_TEXT) refuse(`text_${n}`, `Högst ${field.LONG_TEXT} tecken.`)
    if (heading === '' && text !== '') refuse(`heading_${n}`, 'Skriv en rubrik till avsnittet.')
    if (heading !== '') sections.push({ heading, text: parseMarkup(text) })
  }
  const { title, officer, stance, version, stay } = input
  return { title, officer, stay, stance: stance === '' ? null : stance, version: Math.max(version, 0), sections }
})

/** How the form stands for a draft, or for none: then with the usual headings. */
export function draftValues(
  draft: { title: string; officer: string; stance: string | null; version: number; sections: Section[] } | null,
  fresh: { title: string; officer: string },
): Values {
  const sections = draft?.sections.length ? draft.sections : usualHeadings.map(heading => ({ heading, text: [] }))
  const values: Values = {
    title: draft?.title ?? fresh.title,
    officer: draft?.officer ?? fresh.officer,
    stance: draft?.stance ?? '',
    version: String(draft?.version ?? 0),
  }
  for (const [i, section] of sections.entries()) {
    values[`heading_${i + 1}`] = section.heading
    values[`text_${i + 1}`] = printMarkup(section.text)
  }
  return values
}

const fixedLabels: Record<string, string> = { title: 'Rubrik', officer: 'Handläggare', stance: 'Ställning' }

/** What each field of a draft is called where two have written in it: a section by its heading. */
export const draftLabels = (values: Values): Record<string, string> =>
  Object.fromEntries(Object.keys(values).map(name => [name, labelOf(name, values)]))

function labelOf(name: string, values: Values): string {
  const [kind, place = ''] = name.split('_')
  const section = `Avsnitt ${place}`
  return (
    fixedLabels[name] ?? (kind === 'heading' ? `${section}, rubrik` : String(values[`heading_${place}`] ?? section))
  )
}

/** The places to show: those that are filled, and one empty one after them. */
export function shownPlaces(values: Values): number[] {
  const last = places.findLast(n => values[`heading_${n}`] || values[`text_${n}`]) ?? 0
  return places.slice(0, Math.min(last + 1, MOST_SECTIONS))
}

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

export const freezeForm = z.object({
  printed_on: field.day('Ange dagen som ska stå på remissvaret.'),
  happened_on: field.day('Ange dagen då remissvaret fastställs.'),
  order_reason: field.reason(),
  version: field.version(),
})
