import { longDay } from '#src/dates.ts'
import type { Profile } from '#src/practice/profile.ts'

/** A day in the head of a paper, as the profile has it. */
export const dayIn = (profile: Pick<Profile, 'day'> | undefined, day: string): string =>
  profile?.day === 'long' ? longDay(day) : day
