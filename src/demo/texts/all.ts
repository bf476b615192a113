import { peopleCare } from './people-care.ts'
import type { MotionTexts } from './shape.ts'
import { townNature } from './town-nature.ts'

/** Every motion of the demonstration, those of one kind and the other by turns. */
export const motionTexts: MotionTexts[] = peopleCare.flatMap((motion, i) => [motion, townNature[i] ?? []].flat())
