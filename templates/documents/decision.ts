import type { Profile } from '#src/practice/profile.ts'
import type { ListItem, Paragraph, RichText, TextBlock } from '#src/text/alphabet.ts'

/**
 * A decision as the profile has it: as it is written; its points numbered where there are several; or what begins with
 * "att" as points under "Nämnden beslutar". No word of it is changed, and a list that was written as one stays.
 */
export function decisionIn(
  { decision: manner }: Pick<Profile, 'decision'>,
  { body, decision }: { body: string; decision: RichText },
): RichText {
  if (manner === 'points') return listed(decision, isPoint, true)
  if (manner === 'plain') return decision
  const [first] = decision
  const begins = first?.type === 'paragraph' && isAtt(first)
  const led = listed(decision, isAtt, false)
  return begins ? [{ type: 'paragraph', runs: [{ text: `${body} beslutar` }] }, ...led] : led
}

/** What leads up to the points, such as "Enligt kommunstyrelsens förslag:", is none of them. */
const isPoint = (one: Paragraph): boolean => /[.!?]$/.test(wordsOf(one))
const isAtt = (one: Paragraph): boolean => wordsOf(one).startsWith('att ')

/** The paragraphs that are points as items, those that stand together in one list; a single one stays as it is. */
function listed(decision: RichText, is: (one: Paragraph) => boolean, ordered: boolean): RichText {
  const isOne = (block: TextBlock): block is Paragraph => block.type === 'paragraph' && is(block)
  if (decision.filter(isOne).length < 2) return decision
  const runs: TextBlock[][] = []
  for (const block of decision) {
    const last = runs.at(-1)
    if (isOne(block) && last?.every(isOne)) last.push(block)
    else runs.push([block])
  }
  return runs.flatMap(run =>
    run.every(isOne) ? [{ type: 'list' as const, ordered, items: run.map((one): ListItem => [one]) }] : run,
  )
}

const wordsOf = ({ runs }: Paragraph): string =>
  runs
    .map(run => run.text)
    .join('')
    .trim()
