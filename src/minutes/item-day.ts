import { proseDay } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { Refusal } from '#src/errors.ts'
import { isProvisional, type Numbered } from './numbering.ts'
import { isReported, stepsAt } from './removal-store.ts'
import { itemById } from './store.ts'

/**
 * Says that a § was taken up on another day of its meeting. Throws wrong_status where its number is fixed, or something
 * has been dated by it: a step of a matter, a list that was laid before the council.
 */
export async function moveToDay(
  tx: Tx,
  item: Pick<Numbered, 'id' | 'paragraph_no' | 'number_fixed_at'>,
  day_no: number,
): Promise<void> {
  const since = proseDay((await itemById(tx, item.id))?.decided_on ?? '')
  if (!isProvisional(item)) {
    throw new Refusal(
      'wrong_status',
      `§ ${item.paragraph_no} togs upp ${since} och har fått sitt nummer. Det ligger fast.`,
    )
  }
  const [step] = await stepsAt(tx, item.id)
  if (step) {
    throw new Refusal(
      'wrong_status',
      `§ ${item.paragraph_no} togs upp ${since}, och den dagen har steget i ärendet ${step.title}. Stryk steget först om dagen är fel.`,
    )
  }
  if (await isReported(tx, item.id)) {
    throw new Refusal(
      'wrong_status',
      `Listan över obesvarade motioner i § ${item.paragraph_no} gäller ${since}, och den ligger fast.`,
    )
  }
  await tx.updateTable('minute_item').set({ day_no }).where('id', '=', item.id).execute()
}
