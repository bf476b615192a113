import type { Acting } from '#src/acting.ts'
import { clockInStockholm, dayInStockholm } from '#src/dates.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { invalid, Refusal } from '#src/errors.ts'
import type { Section } from '#src/responses/store.ts'
import type { Draft } from './draft.ts'
import { levelsOf } from './levels-store.ts'
import { isThere, papersOf, sectionChosen } from './passage.ts'
import {
  levelOf,
  mayApprove,
  mayReturn,
  missingApproval,
  type ReviewAnswer,
  type Signature,
  standingOf,
  standingWords,
  whyNotApprove,
} from './review.ts'
import { insertReview, markDealt, reviewsOf, type Said } from './store.ts'

export interface Told {
  answer: ReviewAnswer
  text: string
  /** The section that it is about, as the form names it; empty for the whole draft. */
  section: string
  quote: string
}

/** How far a draft has come, with all that was said of it, as of a day. */
export async function progressOf(db: Reader, draft: Draft, today: string) {
  const levels = await levelsOf(db, draft.body_id, today)
  const reviews = await reviewsOf(db, draft.kind, draft.subject_id)
  const standing = standingOf(reviews, levels, draft)
  return { levels, reviews, standing, missing: missingApproval(standing) }
}

/** Where a draft stands, in words for its pages, and whether it is approved; null where its body has no levels. */
export async function standingOn(db: Reader, draft: Draft, today: string) {
  const levels = await levelsOf(db, draft.body_id, today)
  if (levels.length === 0) return null
  const standing = standingOf(await reviewsOf(db, draft.kind, draft.subject_id), levels, draft)
  return { text: standingWords(standing), isApproved: missingApproval(standing) === null }
}

/**
 * Says something of a draft as it is: a comment, that it is approved at one's level, or that it is given back. Throws stale
 * where the draft has been saved since `seen`, and invalid: (text) for a comment or a return without words, (section,
 * quote) for words that are not there, (answer) for one whose turn it is not.
 */
export async function reviewDraft(
  tx: Tx,
  draft: Draft & { sections: Section[]; staff_report: Section[] | null },
  { answer, text, section, quote }: Told,
  acting: Acting,
  seen: number,
): Promise<void> {
  if (draft.version !== seen) throw new Refusal('stale', 'Texten har ändrats sedan du öppnade den.')
  const name = acting.actor
  const { levels, standing } = await progressOf(tx, draft, dayInStockholm(acting.now))
  const level = answer === 'comment' ? '' : levelOf(standing, levels, name)
  const papers = papersOf(draft)
  const chosen = sectionChosen(papers, section)
  const passage = chosen && { ...chosen, quote }
  const faults = {
    ...(answer !== 'approved' && text === '' && { text: 'Skriv vad du vill säga.' }),
    ...(answer === 'approved' && !mayApprove(standing, name) && { answer: whyNotApprove(standing, draft, name) }),
    ...(answer === 'returned' &&
      !mayReturn(standing, level, draft, name) && {
        answer: 'Bara den som ska godkänna texten kan lämna tillbaka den, när den är lämnad för godkännande.',
      }),
    ...(quote !== '' && !passage && { section: 'Välj avsnittet som orden står i.' }),
    ...(passage &&
      !isThere(papers, passage) && {
        quote: `Orden står inte under ”${passage.section}” så som texten nu är. Kopiera dem därifrån.`,
      }),
  }
  if (Object.keys(faults).length > 0) throw invalid(faults)
  const { kind, subject_id, version } = draft
  await insertReview(tx, { kind, subject_id, version, answer, level: level ?? '', text, passage }, acting)
}

/**
 * Hands in a draft as it is, for its levels to approve. Throws wrong_status where its body has none, and where these very
 * words are handed in or have been given back.
 */
export async function handIn(tx: Tx, draft: Draft, acting: Acting): Promise<void> {
  const { standing, missing } = await progressOf(tx, draft, dayInStockholm(acting.now))
  if (!standing.hasLevels) {
    throw new Refusal('wrong_status', 'Ingen behöver godkänna texten innan den fastställs.')
  }
  if (standing.returned) throw new Refusal('wrong_status', `${missing} Ändra den innan du lämnar den igen.`)
  if (standing.isHandedIn) {
    throw new Refusal('wrong_status', 'Texten är redan lämnad för godkännande, så som den nu är.')
  }
  const { kind, subject_id, version } = draft
  await insertReview(tx, { kind, subject_id, version, answer: 'handed_in', level: '', text: '', passage: null }, acting)
}

/** Those who signed off a draft as it stands, to be kept with what is frozen. Throws wrong_status where a level is left. */
export async function signedOff(tx: Tx, draft: Draft, acting: Acting): Promise<Signature[]> {
  const { standing, missing } = await progressOf(tx, draft, dayInStockholm(acting.now))
  if (missing) throw new Refusal('wrong_status', missing)
  return standing.signed
}

/** Marks a comment as dealt with. Throws wrong_status where somebody already has. */
export async function dealWith(tx: Tx, { id, dealt }: Said, acting: Acting): Promise<void> {
  if (!dealt && (await markDealt(tx, id, acting))) return
  const who = dealt ? ` av ${dealt.by} ${clockInStockholm(dealt.at)}` : ''
  throw new Refusal('wrong_status', `Kommentaren är redan markerad som åtgärdad${who}.`)
}
