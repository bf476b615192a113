import { castBy, type Vote } from '#src/votes/count.ts'
import { refusalOf, type StatementKind } from './statements.ts'

/** By name: who takes part in deciding a §, which substitutes are there without serving, and who is there at all. */
export interface There {
  deciding: readonly string[]
  substitutes: readonly string[]
  present: readonly string[]
}

/**
 * What is noted at a § that cannot be true if these were there (KL 4:27, 5:47, 5:67): a vote by others than those who
 * decide, a reservation by one who does not, a statement by one who was not there. Sentences in Swedish; none where all agrees.
 */
export function disagreements(
  noted: { votes: readonly Vote[]; notes: readonly { kind: StatementKind; name: string }[] },
  there: There,
): string[] {
  const statements = noted.notes.flatMap(note => refusalOf(note.kind, note.name, there) ?? [])
  return [
    ...(noted.votes.every(vote => castBy(vote, there.deciding))
      ? []
      : ['Det finns en omröstning där andra har röstat. Ta bort omröstningen först, och anteckna den på nytt.']),
    ...(statements.length > 0 ? [`${statements.join(' ')} Ta bort det först.`] : []),
  ]
}
