import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import * as field from '#src/web/fields.ts'
import type { Values } from '#src/web/form.ts'
import { type SectionCode, sectionCodes, usualHeading } from '#templates/documents/paragraph.ts'
import {
  dayForms,
  decisionManners,
  type Heading,
  inOrder,
  type Profile,
  paragraphForms,
  places,
  registryWords,
  turnForms,
  withChanges,
} from './profile.ts'
import type { ChosenProfile } from './profile-store.ts'
import { profileCodes, profiles } from './profiles.ts'

/** What a secretary puts in order; a rectification always stands first. */
const orderedCodes = sectionCodes.filter(code => code !== 'rectification')

const STEP = 10
const LAST = 999
const LONGEST_HEADING = 80

const named = z.object({
  code: field.choice(profileCodes, 'Välj hur protokollet skrivs.'),
  /** The profile whose rows the form has: those of another one are its own. */
  shown: field.optionalText(40),
  decision: field.choice(decisionManners, 'Välj hur beslutet skrivs.'),
  paragraph: field.choice(paragraphForms, 'Välj hur paragrafen skrivs.'),
  day: field.choice(dayForms, 'Välj hur dagen skrivs.'),
  registry: field.choice(registryWords, 'Välj vad numret kallas.'),
  notes: field.choice(places, 'Välj var texterna står.'),
  vote_lists: field.choice(places, 'Välj var namnen står.'),
  turns: field.choice(turnForms, 'Välj hur propositioner och omröstningar står.'),
  reset: field.ticked(),
  version: field.version(),
})

const rowNames = orderedCodes.flatMap(code => [`place_${code}`, `one_${code}`, `many_${code}`])
const rows = z.object(Object.fromEntries(rowNames.map(name => [name, field.optionalText()])))

const placeNumber = field.wholeNumber('Skriv ett nummer.', 1, LAST)
const headingWords = field.text('Skriv en rubrik.', LONGEST_HEADING)

export const profileForm = z.intersection(named, rows).superRefine((typed, context) => {
  if (startsAnew(typed)) return
  for (const name of rowNames) {
    const read = (name.startsWith('place_') ? placeNumber : headingWords).safeParse(typed[name])
    if (!read.success) {
      context.addIssue({ code: 'custom', path: [name], message: read.error.issues[0]?.message ?? '' })
    }
  }
})

type Typed = z.output<typeof profileForm>

/** Does the body take a profile as it is, because it changes to it or goes back to it? */
const startsAnew = ({ reset, code, shown }: Pick<Typed, 'reset' | 'code' | 'shown'>): boolean => reset || code !== shown

/** What a body has chosen, from what was typed: only what differs from the profile is its own. */
export function chosenIn(typed: Typed): ChosenProfile {
  const { code } = typed
  if (startsAnew(typed)) return { code, changes: {} }
  const profile = profiles[code]
  const { decision, paragraph, day, registry, notes, vote_lists, turns } = typed
  const order = orderIn(typed, profile)
  const headings = headingsIn(typed, profile)
  return {
    code,
    changes: {
      ...differingFrom(profile, { decision, paragraph, day, registry, notes, vote_lists }),
      ...(turns === turnsIn(profile) ? {} : { turns }),
      ...(isDeepStrictEqual(order, shownOrder(profile)) ? {} : { order }),
      ...(Object.keys(headings).length === 0 ? {} : { headings }),
    },
  }
}

const turnsIn = (profile: Profile) => profile.turns ?? 'together'

const differingFrom = <Some extends Partial<Profile>>(profile: Profile, typed: Some): Partial<Some> =>
  Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => profile[name as keyof Profile] !== value),
  ) as Partial<Some>

const shownOrder = (profile: Profile): SectionCode[] => inOrder(orderedCodes, profile)

/** By the numbers typed; those with the same number stand as the profile has them. */
function orderIn(typed: Typed, profile: Profile): SectionCode[] {
  const placeOf = (code: SectionCode): number => Number(typed[`place_${code}`])
  const shown = shownOrder(profile)
  return shown.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function headingsIn(typed: Typed, profile: Profile): Record<string, Heading> {
  const all = orderedCodes.map((code): [SectionCode, Heading] => [
    code,
    { one: String(typed[`one_${code}`]).trim(), many: String(typed[`many_${code}`]).trim() },
  ])
  return Object.fromEntries(all.filter(([code, words]) => !isDeepStrictEqual(words, headingOf(profile, code))))
}

const headingOf = (profile: Profile, code: SectionCode): Heading => profile.headings[code] ?? usualHeading(code)

/** What a body has chosen, as the form has it. */
export function asTyped({ code, changes }: ChosenProfile, version: string): Values {
  const profile = withChanges(profiles[code], changes)
  const { decision, paragraph, day, registry, notes, vote_lists } = profile
  const inRows = shownOrder(profile).flatMap((one, at): [string, string][] => {
    const words = headingOf(profile, one)
    return [
      [`place_${one}`, String((at + 1) * STEP)],
      [`one_${one}`, words.one],
      [`many_${one}`, words.many],
    ]
  })
  return {
    code,
    shown: code,
    decision,
    paragraph,
    day,
    registry,
    notes,
    vote_lists,
    turns: turnsIn(profile),
    version: version,
    ...Object.fromEntries(inRows),
  }
}

/** The rows of the form: each section, in the order of what is shown. */
export const rowsOf = ({ code, changes }: ChosenProfile) =>
  shownOrder(withChanges(profiles[code], changes)).map(one => ({
    legend: one === 'decision' ? 'Beslut' : usualHeading(one).many,
    place: `place_${one}`,
    one: `one_${one}`,
    many: `many_${one}`,
  }))
