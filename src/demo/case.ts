import { found } from '#src/errors.ts'
import { recordEvent } from '#src/matters/actions.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import { itemById } from '#src/minutes/store.ts'
import { holderOf } from './officials.ts'
import type { Plot } from './plots.ts'
import type { MotionTexts } from './texts/shape.ts'
import { type Paragraph, type World, writeParagraph } from './world.ts'

/** One motion on its way, as the people around it take its steps. */
export interface Case {
  world: World
  motion: MotionTexts
  plot: Plot
  id: string
  by: string
  /** "”Säkrare skolväg”, väckt av A (S),", as decisions name it. */
  about: string
}

/** The board's code. */
export const board = 'KS'

/** Records a step that is taken by a person and has no §. */
export async function step(one: Case, kind: EventKind, day: string, actor: string, more = {}): Promise<string> {
  return recordEvent(one.world.tx, one.id, { kind, happened_on: day, ...more }, one.world.as(actor))
}

/** Writes a § and the step that it is. */
export async function decide(
  one: Case,
  kind: EventKind,
  paragraph: Omit<Paragraph, 'matterId'>,
  more = {},
): Promise<string> {
  const minute_item_id = await writeParagraph(one.world, { ...paragraph, matterId: one.id })
  const { decided_on } = found(await itemById(one.world.tx, minute_item_id))
  await step(one, kind, decided_on, holderOf('secretary', paragraph.code), { minute_item_id, ...more })
  return minute_item_id
}
