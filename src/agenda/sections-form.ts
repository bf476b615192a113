import { z } from 'zod'
import * as field from '#src/web/fields.ts'
import { differing, type Values } from '#src/web/form.ts'
import { type Section, sections } from './agenda.ts'
import { landsIn, type OwnSection, usualSections } from './sections.ts'

const MOST_SECTIONS = 20
const fieldOf = (kind: Section): string => `in_${kind}`

const same = (a: string, b: string): boolean => a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv')

/** The headings in their order, and for each kind of item the one that it lands under. */
export const sectionsForm = z
  .looseObject({ headings: field.lines(MOST_SECTIONS, 80), version: field.version() })
  .transform((typed, context): { own: OwnSection[]; version: number } => {
    const { headings, version } = typed
    const twice = headings.find((one, i) => headings.some((other, j) => j < i && same(one, other)))
    if (twice) context.addIssue({ code: 'custom', path: ['headings'], message: `${twice} står två gånger.` })
    if (headings.length === 0) return { own: [], version }
    const chosen = new Map(sections.map(kind => [kind, String([typed[fieldOf(kind)] ?? ''].flat()[0] ?? '')]))
    for (const [kind, heading] of chosen) {
      if (headings.includes(heading)) continue
      context.addIssue({ code: 'custom', path: [fieldOf(kind)], message: 'Välj ett av avsnitten ovan.' })
    }
    const own = headings.map(heading => ({ heading, kinds: sections.filter(kind => chosen.get(kind) === heading) }))
    return { own, version }
  })

/** What stands in the form for a body that divides its agendas like this. */
export function asTyped(own: readonly OwnSection[]): Values {
  const shown = own.length === 0 ? usualSections : own
  return {
    headings: shown.map(one => one.heading).join('\n'),
    ...Object.fromEntries(sections.map(kind => [fieldOf(kind), landsIn(shown, kind).heading ?? ''])),
  }
}

/** The choice of each kind, among the headings as they are typed. */
export function rowsFor(values: Values) {
  const headings = typedHeadings(values)
  return sections.map(kind => {
    // What was chosen stays to be seen, also where its line is gone.
    const chosen = String([values[fieldOf(kind)] ?? ''].flat()[0] ?? '')
    const options = [...new Set(['', ...headings, chosen])].map(value => ({ value, text: value || 'Välj' }))
    return { name: fieldOf(kind), label: kindText[kind], options }
  })
}

const typedHeadings = ({ headings }: Values): string[] =>
  String([headings ?? ''].flat()[0] ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const kindText: Record<Section, string> = {
  opening: 'Det som alltid står på dagordningen',
  postponed: 'Det som organet har bordlagt',
  motion: 'Nya motioner som anmäls',
  decision: 'Ärenden för beslut',
  referral: 'Remisser som besvaras',
  interpellation: 'Interpellationer och frågor',
  election: 'Val',
  information: 'Information',
  report: 'Det som anmäls',
}

/** Where what another saved and what was typed differ. */
export const differences = (theirs: Values, yours: Values) =>
  differing(
    { headings: 'Avsnitt', ...Object.fromEntries(sections.map(kind => [fieldOf(kind), kindText[kind]])) },
    theirs,
    yours,
  )
