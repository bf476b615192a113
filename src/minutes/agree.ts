import { castBy, type Vote } from '#src/votes/count.ts'
import { type Election, electedBy } from '#src/votes/election.ts'
import { refusalsOf, type StatementKind, type Staters, type There } from './statements.ts'

/**
 * What is noted at a § that cannot be true if these were there (KL 4:27, 5:47, 5:67): a vote by others than those who
 * decide, a reservation by one who does not, a statement by one who was not there. Sentences in
 * Swedish; none where all agrees.
 */
export function disagreements(
  noted: {
    votes: readonly Vote[]
    elections: readonly Election[]
    notes: readonly (Staters & { kind: StatementKind })[]
  },
  there: There,
): string[] {
  const statements = noted.notes.flatMap(note => refusalsOf(note, there))
  return [
    ...(noted.votes.every(vote => castBy(vote, there.deciding))
      ? []
      : ['Det finns en omröstning där andra har röstat. Ta bort omröstningen först, och anteckna den på nytt.']),
    ...(noted.elections.every(election => electedBy(election, there.deciding.length))
      ? []
      : ['Det finns ett val med ett annat antal röster. Ta bort valet först, och anteckna det på nytt.']),
    ...(statements.length > 0 ? [`${statements.join(' ')} Ta bort det först.`] : []),
  ]
}
