import type { Reader } from '#src/db/schema.ts'
import { found, Refusal } from '#src/errors.ts'
import { disagreements } from '#src/minutes/agree.ts'
import { recordsOf } from '#src/minutes/records.ts'
import { type Attender, decidingAt, thereAt } from './presence.ts'

/**
 * Throws wrong_status where something is noted at one of these §§ by somebody who, if these were at the meeting, was
 * not there: a vote, a reservation, a part at the §.
 */
export async function refuseToContradict(
  db: Reader,
  items: readonly { id: string; paragraph_no: number }[],
  all: readonly Attender[],
): Promise<void> {
  const records = await recordsOf(
    db,
    items.map(item => item.id),
  )
  for (const item of items) {
    const noted = found(records.get(item.id))
    const serving = decidingAt(all, item.paragraph_no)
    const gone = noted.roles.find(role => !serving.some(one => one.name === role.name))
    const absent = gone && `${gone.name} är antecknad där men skulle inte längre tjänstgöra. Rätta det först.`
    const [first = absent] = disagreements(noted, thereAt(all, item.paragraph_no, noted.roles))
    if (first) throw new Refusal('wrong_status', `Det går inte ihop med § ${item.paragraph_no}. ${first}`)
  }
}
