import { administration } from './administration.ts'
import { building } from './building.ts'
import { culture } from './culture.ts'
import { environment } from './environment.ts'
import type { MotionTexts } from './shape.ts'
import { sport } from './sport.ts'
import { streets } from './streets.ts'
import { traffic } from './traffic.ts'
import { water } from './water.ts'

/** Streets, traffic, water, environment, building, culture, sport and the municipality's own affairs. */
export const townNature: MotionTexts[] = [
  ...streets,
  ...traffic,
  ...water,
  ...environment,
  ...building,
  ...culture,
  ...sport,
  ...administration,
]
