/**
 * What is missing before the council may decide a matter on its substance: preparation by the board or a committee
 * with the board given a chance to speak (KL 5:26-28), unless all present agree that it is urgent (KL 5:33).
 * Returns reasons in Swedish; none where it may decide.
 */
export function missingBeforeDecision(facts: { proposedByBoard: boolean; unanimousUrgency: boolean }): string[] {
  if (facts.proposedByBoard || facts.unanimousUrgency) return []
  return [
    'Kommunstyrelsen har inte lämnat något förslag (kommunallagen 5 kap. 26–28 §§). Registrera kommunstyrelsens beslut först, eller ange att alla närvarande var ense om att ärendet var brådskande (5 kap. 33 §).',
  ]
}

/**
 * What is missing before the council may write a motion off: it must have been told that the preparation is not
 * finished and what has come out of it, at the same meeting or before (KL 5:35 second paragraph).
 */
export function missingBeforeWriteOff(facts: { reportedOn: string | null; writtenOffOn: string }): string[] {
  if (facts.reportedOn !== null && facts.reportedOn <= facts.writtenOffOn) return []
  return [
    'Motionen kan skrivas av först när fullmäktige har fått en redovisning av beredningen (kommunallagen 5 kap. 35 §). Registrera redovisningen först; den kan ske vid samma sammanträde.',
  ]
}
