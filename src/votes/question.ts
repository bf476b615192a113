import { joinNames } from '#src/swedish.ts'
import { type Election, electionSentences } from './election.ts'
import type { KeptVote } from './store.ts'
import { ended, type Proposal, voteSentences } from './words.ts'

/** A question as the chair put it to the meeting, and what the chair found (KL 5:53). */
export interface Question {
  /** The positions of the proposals that were put against each other. */
  proposals: number[]
  /** 'Ordföranden ställer proposition på bifall till motionen respektive avslag på motionen'. */
  wording: string
  /** What the chair found, after "finner": 'bifall till motionen'. Empty where the wording says it, or nothing was found. */
  found: string
  /** The vote that followed; null where nobody asked for one. */
  vote_position: number | null
}

const isFormal = ({ kind }: Proposal): boolean => kind === 'postpone' || kind === 'remit_back'

/**
 * May these be put against each other? Whether the matter is to be put off or sent back is settled first, each by itself,
 * and never against another proposal (domain.md 2.4). What is wrong, in Swedish; null where nothing is.
 */
export function questionFault(put: readonly Proposal[]): string | null {
  if (put.length < 2 || !put.some(isFormal)) return null
  return 'Bordläggning och återremiss prövas först och var för sig. Kryssa bara för det yrkandet, och anteckna nästa fråga för sig.'
}

/** The proposals in the order that they are put: about the form first, then the substance, what is added last. */
export function inOrderPut<Some extends Proposal>(all: readonly Some[]): Some[] {
  const place = (one: Proposal): number => (isFormal(one) ? 0 : one.kind === 'additional' ? 2 : 1)
  return all.filter(one => !one.withdrawn).toSorted((a, b) => place(a) - place(b))
}

/** What a proposal is called when it is put: its wording, or "yrkandet att …". */
export const asPut = ({ kind, wording }: Pick<Proposal, 'kind' | 'wording'>): string => {
  const bare = wording.replace(/[.]$/, '')
  if (kind === 'additional') return `tilläggsyrkandet ${bare}`
  return /^att /.test(bare) ? `yrkandet ${bare}` : bare
}

/** The sentence that puts these proposals (domain.md 3.5), without what was found. */
export function questionWording(put: readonly Proposal[]): string {
  const each = [...new Set(put.map(asPut))]
  const against = each.length === 2 ? each.join(' respektive ') : joinNames(each)
  return `Ordföranden ställer proposition på ${against}${each.length > 2 ? ', var för sig,' : ''}`
}

/** A question in the minutes: "Ordföranden ställer proposition på … och finner …" */
export const questionSentence = ({ wording, found }: Pick<Question, 'wording' | 'found'>): string =>
  found === '' ? ended(wording) : ended(`${wording.replace(/[.]$/, '')} och finner ${found}`)

interface Noted {
  questions: readonly Question[]
  votes: readonly KeptVote[]
  elections: readonly Election[]
}

/** A question and the vote that followed upon it, in words; `vote_no` is its place among the §'s votes, from 1. */
export interface Turn {
  put: string[]
  vote: string[]
  vote_no: number | null
}

interface Printed {
  questions: string[]
  votes: string[][]
  /** The questions turn by turn, where they stand so; then they are not among the others. */
  turns?: Turn[]
}

/**
 * What the minutes say of how a § was decided (KL 5:67): the questions in their order, and the votes. Where questions
 * and votes alternate, each vote follows its question, in a row or turn by turn; where there is but one question, the votes
 * stand by themselves.
 */
export function printedQuestions({ questions, votes, elections }: Noted, inTurns = false): Printed {
  const alternate = questions.length > 1 && questions.some(one => one.vote_position !== null)
  const owned = (vote: KeptVote): boolean =>
    alternate && questions.some(question => question.vote_position === vote.position)
  const followed = ({ vote_position }: Question): string[] => {
    const vote = votes.find(one => one.position === vote_position)
    return vote ? ['Omröstning begärs.', ...(alternate ? voteSentences(vote) : [])] : []
  }
  const byVoice = elections.filter(one => one.method === 'acclamation')
  const bySecretVote = elections.filter(one => one.method === 'secret')
  const others = votes.filter(vote => !owned(vote)).map(voteSentences)
  if (inTurns && alternate) {
    return {
      questions: byVoice.flatMap(electionSentences),
      votes: [...others, ...bySecretVote.map(electionSentences)],
      turns: questions.map(one => turnOf(one, votes)),
    }
  }
  return {
    questions: [
      ...questions.flatMap(one => [questionSentence(one), ...followed(one)]),
      ...byVoice.flatMap(electionSentences),
    ],
    votes: [...others, ...bySecretVote.map(electionSentences)],
  }
}

function turnOf(question: Question, votes: readonly KeptVote[]): Turn {
  const at = votes.findIndex(one => one.position === question.vote_position)
  const vote = votes[at]
  return {
    put: [questionSentence(question), ...(vote ? ['Omröstning begärs.'] : [])],
    vote: vote ? voteSentences(vote) : [],
    vote_no: vote ? at + 1 : null,
  }
}
