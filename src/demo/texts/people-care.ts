import { adult } from './adult.ts'
import { elderly } from './elderly.ts'
import { learning } from './learning.ts'
import { preschool } from './preschool.ts'
import { school } from './school.ts'
import type { MotionTexts } from './shape.ts'
import { social } from './social.ts'
import { youth } from './youth.ts'

/** Motions about schools, preschools, adult education, care of the elderly, social services and the young. */
export const peopleCare: MotionTexts[] = [
  ...school,
  ...learning,
  ...preschool,
  ...adult,
  ...elderly,
  ...social,
  ...youth,
]
