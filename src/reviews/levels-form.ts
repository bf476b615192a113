import { z } from 'zod'
import * as field from '#src/web/fields.ts'
import type { Values } from '#src/web/form.ts'
import type { ChosenLevel } from './levels-store.ts'
import { canBePassed } from './review.ts'

interface Reviewer {
  account_id: string
  name: string
}

const LONGEST_NAME = 60
const levelName = field.optionalText(LONGEST_NAME)
const people = field.many()

const levelFields = {
  level_1: levelName,
  level_2: levelName,
  level_3: levelName,
  people_1: people,
  people_2: people,
  people_3: people,
}

/** The levels of the form, from 1. */
export const levelPlaces = [1, 2, 3] as const

/** Reads the levels of a body, chosen among those who may review there; those without a name are left out. */
export const levelsForm = (reviewers: readonly Reviewer[]) =>
  z.object({ ...levelFields, version: field.version() }).transform((typed, context) => {
    const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
    const nameOf = (id: string): string => reviewers.find(one => one.account_id === id)?.name ?? ''
    const levels: ChosenLevel[] = []
    let last = ''
    for (const n of levelPlaces) {
      const [name, chosen] = [typed[`level_${n}`], typed[`people_${n}`]]
      if (chosen.some(id => nameOf(id) === '')) refuse(`people_${n}`, 'Välj bland dem som får granska här.')
      if (name === '' && chosen.length > 0) refuse(`level_${n}`, 'Skriv vad nivån heter, eller välj ingen.')
      if (name === '') continue
      if (chosen.length === 0) refuse(`people_${n}`, 'Välj minst en som får godkänna.')
      if (levels.some(one => one.name.toLowerCase() === name.toLowerCase())) {
        refuse(`level_${n}`, 'En annan nivå heter så. Ge den ett eget namn.')
      }
      levels.push({ name, people: chosen })
      last = `people_${n}`
    }
    const named = levels.map(one => ({ ...one, people: one.people.map(nameOf) }))
    if (levels.every(one => one.people.length > 0) && !canBePassed(named)) {
      refuse(last, 'Var och en godkänner på en nivå. Välj så att varje nivå har någon för sig.')
    }
    return { levels, version: typed.version }
  })

/** How the form stands for these levels. */
export const levelValues = (levels: readonly ChosenLevel[], version: string): Values => ({
  ...Object.fromEntries(
    levelPlaces.flatMap(n => [
      [`level_${n}`, levels[n - 1]?.name ?? ''],
      [`people_${n}`, levels[n - 1]?.people ?? []],
    ]),
  ),
  version,
})

/** What the fields are called where two have changed them. */
export const levelLabels: Record<string, string> = Object.fromEntries(
  levelPlaces.flatMap(n => [
    [`level_${n}`, `Nivå ${n}`],
    [`people_${n}`, `Nivå ${n}, får godkänna`],
  ]),
)

/** The same with names of people for their accounts. */
export const levelsInWords = (values: Values, reviewers: readonly Reviewer[]): Values => ({
  ...values,
  ...Object.fromEntries(
    levelPlaces.map(n => {
      const chosen = [values[`people_${n}`] ?? []].flat()
      return [`people_${n}`, reviewers.filter(one => chosen.includes(one.account_id)).map(one => one.name)]
    }),
  ),
})
