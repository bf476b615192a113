import { z } from 'zod'
import * as field from '#src/web/fields.ts'
import type { Values } from '#src/web/form.ts'
import { peopleTyped } from './around.ts'
import { type Candidate, type Election, methods } from './election.ts'
import type { Question } from './question.ts'
import { named, type Person } from './words.ts'

const positions = () =>
  field
    .many()
    .refine(all => all.every(one => /^\d{1,4}$/.test(one)), 'Välj bland yrkandena som gäller.')
    .transform(all => all.map(Number))

export const questionForm = z.object({
  proposals: positions(),
  wording: field.optionalText(2000),
  found: field.optionalText(1000),
  version: field.version(),
})

export const questionTyped = ({ proposals, wording, found }: Question): Values => ({
  proposals: proposals.map(String),
  wording,
  found,
})

type Counted = Person & { votes: number | null }

// "Eva Ek (S) 12", "Eva Ek (S): 12" or, where nobody voted, "Eva Ek (S)".
const counted = () =>
  field.lines(60, 150).transform((all, context): Counted[] =>
    all.map(line => {
      const [, name, party, votes] = /^(.+?)\s*\(([^()]{1,12})\)(?:\s*:?\s*(\d{1,4}))?$/.exec(line) ?? []
      if (name === undefined || party === undefined) {
        context.addIssue({
          code: 'custom',
          message: `Skriv namn, parti och antal röster, till exempel Eva Ek (S) 12. Raden är: ${line}`,
        })
        return { name: line, party: '', votes: null }
      }
      return { name, party: party.trim(), votes: votes === undefined ? null : Number(votes) }
    }),
  )

const papers = () => field.optionalText(10).refine(value => /^\d{0,4}$/.test(value), 'Skriv antalet med siffror.')

export const electionForm = z.object({
  post: field.text('Skriv vad valet gäller.', 300),
  method: field.choice(methods, 'Välj hur valet gick till.'),
  candidates: counted(),
  elected: field.people(60).refine(all => all.length > 0, 'Skriv vem som valdes, med parti: Eva Ek (S).'),
  blank: papers(),
  absent: papers(),
  drawn_by: field.optionalText(150),
  version: field.version(),
})

type Typed = Omit<z.output<typeof electionForm>, 'version'>

/**
 * An election as it was typed. After a vote everyone has a number of votes, and those who were elected are among them;
 * without one there are no numbers. What is wrong stands beside its field, and then there is no election.
 */
export function readElection({
  candidates,
  elected,
  blank,
  absent,
  ...rest
}: Typed): { election: Election; errors: null } | { election: null; errors: Record<string, string> } {
  const isElected = (one: Person): boolean => elected.some(other => other.name === one.name)
  const fault = (field: string, message: string) => ({ election: null, errors: { [field]: message } })
  if (rest.method === 'acclamation') {
    const voted = candidates.find(one => one.votes !== null)
    if (voted || Number(blank) + Number(absent) > 0)
      return fault('candidates', 'Utan omröstning finns inga röster att räkna.')
    const all = elected.map((one): Candidate => ({ ...one, votes: 0, elected: true }))
    return { election: { ...rest, candidates: all, blank: 0, absent: 0 }, errors: null }
  }
  const silent = candidates.find(one => one.votes === null)
  if (silent) return fault('candidates', `Skriv hur många röster ${named(silent)} fick.`)
  const unknown = elected.find(one => !candidates.some(other => other.name === one.name))
  if (unknown) return fault('elected', `${named(unknown)} finns inte bland dem som fick röster.`)
  const all = candidates.map((one): Candidate => ({ ...one, votes: one.votes ?? 0, elected: isElected(one) }))
  return { election: { ...rest, candidates: all, blank: Number(blank), absent: Number(absent) }, errors: null }
}

export function electionTyped({ post, method, candidates, blank, absent, drawn_by }: Election): Values {
  const voted = method === 'secret' ? candidates : []
  return {
    post,
    method,
    candidates: voted.map(one => `${one.name} (${one.party}) ${one.votes}`).join('\n'),
    elected: peopleTyped(candidates.filter(one => one.elected)),
    blank: blank === 0 ? '' : String(blank),
    absent: absent === 0 ? '' : String(absent),
    drawn_by,
  }
}
