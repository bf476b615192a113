import { peopleCare } from './people-care.ts'
import type { MotionTexts } from './shape.ts'

/** Every motion of the demonstration. */
export const motionTexts: MotionTexts[] = peopleCare
