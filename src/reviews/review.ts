import { joinNames, joinOr } from '#src/swedish.ts'

/** What is reviewed: an answer to a referral, or the board's own report. */
export const draftKinds = ['response', 'reply'] as const
export type DraftKind = (typeof draftKinds)[number]

/** What can be said of a draft by those who read it. */
export const answers = ['comment', 'approved', 'returned'] as const
export type ReviewAnswer = (typeof answers)[number]

/** And what its officer says: now it is ready to be signed off. */
export const reviewKinds = [...answers, 'handed_in'] as const
export type ReviewKind = (typeof reviewKinds)[number]

export const answerText: Record<ReviewAnswer, string> = {
  comment: 'Lämna bara en kommentar',
  approved: 'Godkänn texten',
  returned: 'Lämna tillbaka den för ändring',
}

export const reviewText: Record<ReviewKind, string> = {
  comment: 'Kommenterat',
  approved: 'Godkänt',
  returned: 'Lämnat tillbaka',
  handed_in: 'Lämnat för godkännande',
}

/** A level that a body's drafts pass before they are frozen, and the names of those who may approve there now. */
export interface Level {
  name: string
  people: readonly string[]
}

/** What somebody said of a draft, as it then was. */
export interface Review {
  version: number
  answer: ReviewKind
  /** What the level was called at which it was said; empty where it was at none. */
  level: string
  text: string
  recorded_at: string
  recorded_by: string
}

/** Does it ask for something: a comment, or a return with its reason? */
export const isAsking = ({ answer }: Pick<Review, 'answer'>): boolean => answer === 'comment' || answer === 'returned'

/** Who approved, at which level and when. */
export interface Signature {
  level: string
  name: string
  at: string
}

/** How far a draft has come. */
export interface Standing {
  hasLevels: boolean
  isHandedIn: boolean
  /** The levels that have approved the very words as they are, the first one first. */
  signed: Signature[]
  /** Who gave it back; null where nobody has. */
  returned: { level: string; name: string; at: string } | null
  /** Whose turn it is, and since when; null where no level is left. */
  turn: { level: string; people: string[]; since: string } | null
  /** The levels after that. */
  later: string[]
}

/**
 * How far a draft has come through the levels of its body. Only what was said of the words as they now are counts, and in
 * the order that it was said: it is handed in, then each level approves when the one below has. Nobody approves what they
 * wrote last, and nobody at two levels. Who gives it back takes with it what was approved from their level on, and it is
 * nobody's turn until the text is changed, or that person approves it after all.
 */
export function standingOf(
  reviews: readonly Review[],
  levels: readonly Level[],
  { version, updated_by }: { version: number; updated_by: string },
): Standing {
  const said = reviews.filter(one => one.version === version)
  let signed: Signature[] = []
  let returned: Standing['returned'] = null
  let since = ''
  for (const { answer, level, recorded_by: name, recorded_at: at } of said) {
    if (answer === 'handed_in' && since === '') since = at
    if (answer === 'returned') {
      const place = levels.findIndex(one => one.name === level)
      signed = signed.slice(0, place < 0 ? signed.length : place)
      returned = { level, name, at }
    }
    if (answer === 'approved' && since !== '') {
      const isNext = levels[signed.length]?.name === level
      const counts = name !== updated_by && !signed.some(one => one.name === name)
      if (!isNext || !counts || (returned && returned.name !== name)) continue
      signed.push({ level, name, at })
      returned = null
      since = at
    }
  }
  const next = levels[signed.length]
  const people = (next?.people ?? []).filter(
    name => name !== updated_by && !signed.some(one => one.name === name) && (!returned || returned.name === name),
  )
  return {
    hasLevels: levels.length > 0,
    isHandedIn: since !== '',
    signed,
    returned,
    turn: next ? { level: next.name, people, since } : null,
    later: levels.slice(signed.length + 1).map(one => one.name),
  }
}

/** What hinders a draft from being frozen, and whose turn it is; null where nothing does. */
export function missingApproval({ hasLevels, isHandedIn, returned, turn, later }: Standing): string | null {
  if (!hasLevels) return null
  if (returned) {
    const at = returned.level ? ` (${returned.level})` : ''
    return `${returned.name}${at} har lämnat tillbaka texten för ändring.`
  }
  if (!turn) return null
  if (!isHandedIn) return 'Texten är inte lämnad för godkännande, så som den nu är.'
  const then = later.length > 0 ? ` Därefter ${joinNames(later)}.` : ''
  if (turn.people.length > 0) return `${turn.level} återstår: ${joinOr(turn.people)}.${then}`
  return `${turn.level} återstår, men ingen är kvar som kan godkänna där. Den som skrev sist i texten, eller har godkänt den på en annan nivå, räknas inte. Ändra vilka som godkänner i organets arbetssätt.${then}`
}

/** Where a draft stands, for its pages; null where its body has no levels. */
export const standingWords = (standing: Standing): string | null =>
  standing.hasLevels ? (missingApproval(standing) ?? 'Alla nivåer har godkänt texten så som den nu är.') : null

/** May this person approve the draft as it stands? */
export const mayApprove = ({ isHandedIn, turn }: Standing, name: string): boolean =>
  isHandedIn && (turn?.people.includes(name) ?? false)

/** May this person, who answers at this level or at none, give the draft back? */
export const mayReturn = (
  { isHandedIn }: Standing,
  level: string | undefined,
  { updated_by }: { updated_by: string },
  name: string,
): boolean => isHandedIn && level !== undefined && updated_by !== name

/**
 * At which level this person answers: that whose turn it is where they are named there, else the first that names them.
 * Undefined for one who is named at none: such a person only comments.
 */
export const levelOf = ({ turn }: Standing, levels: readonly Level[], name: string): string | undefined =>
  levels.find(one => one.name === turn?.level && one.people.includes(name))?.name ??
  levels.find(one => one.people.includes(name))?.name

/** Why this person cannot approve it now, for one who tries. */
export function whyNotApprove(standing: Standing, { updated_by }: { updated_by: string }, name: string): string {
  if (updated_by === name) return 'Den som skrev sist i texten kan inte godkänna den själv.'
  if (standing.signed.some(one => one.name === name)) {
    return 'Du har redan godkänt texten så som den nu är. Var och en godkänner på en nivå.'
  }
  return `Det är inte din tur att godkänna. ${missingApproval(standing) ?? ''}`.trim()
}

/** Can the levels all be passed, each by somebody of its own? */
export const canBePassed = (levels: readonly Level[], taken: readonly string[] = []): boolean => {
  const [first, ...rest] = levels
  if (!first) return true
  return first.people.some(name => !taken.includes(name) && canBePassed(rest, [...taken, name]))
}
