/** The words over a section: for one of what it holds, and for several. {organs} is the body's name in the genitive. */
export interface Heading {
  one: string
  many: string
}

/** The decision as it is typed; several as numbered points; or what begins with "att" under "… beslutar". */
export const decisionManners = ['plain', 'points', 'att'] as const
export const paragraphForms = ['§ {nr}', '§ {nr}/{åå}', '{kod} § {nr}'] as const
export const dayForms = ['iso', 'long'] as const
/** Under the § itself, or after all the §§. */
export const places = ['in_paragraph', 'at_end'] as const
/** Questions and the votes on them: all of the one under one heading, or turn by turn, each under its own. */
export const turnForms = ['together', 'each'] as const
export const registryWords = ['Diarienummer', 'Ärendenummer'] as const

/** How a body writes its §§ and its minutes: the same facts, in its own manner (domain.md 3.4, 3.5). */
export interface Profile {
  /** The sections in their order. One that is not named keeps its usual place, so that nothing is lost. */
  order: readonly string[]
  /** What stands over them, where it is not the usual. */
  headings: Readonly<Record<string, Heading>>
  decision: (typeof decisionManners)[number]
  /** How a § is cited. */
  paragraph: (typeof paragraphForms)[number]
  /** How the day of the meeting stands in heads. */
  day: (typeof dayForms)[number]
  /** What the number of a matter is called in heads. */
  registry: (typeof registryWords)[number]
  /** Where the texts of reservations and notes stand that have no annex of their own. */
  notes: (typeof places)[number]
  /** Where it stands how each voted. */
  vote_lists: (typeof places)[number]
  /** How questions and votes that alternate stand; left out where they stand together. */
  turns?: (typeof turnForms)[number]
}

/** The sections in a profile's order; one that it does not name comes after the one that it usually follows. */
export function inOrder<Code extends string>(usually: readonly Code[], { order }: Pick<Profile, 'order'>): Code[] {
  const ordered = [...new Set(order)].flatMap(code => usually.find(one => one === code) ?? [])
  for (const [at, code] of usually.entries()) {
    if (ordered.includes(code)) continue
    const before = usually[at - 1]
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, code)
  }
  return ordered
}

/** How a § is cited: '§ 12', '§ 12/26', 'KF § 12'. */
export const paragraphNumber = (
  { paragraph }: Pick<Profile, 'paragraph'>,
  item: { paragraph_no: number; held_on: string; body_code: string },
): string =>
  paragraph
    .replace('{nr}', String(item.paragraph_no))
    .replace('{åå}', item.held_on.slice(2, 4))
    .replace('{kod}', item.body_code)

/** A body's own manner: that of a profile, with what the body does otherwise. */
export const withChanges = (profile: Profile, changes: Partial<Profile>): Profile => ({
  ...profile,
  ...changes,
  headings: { ...profile.headings, ...changes.headings },
})
