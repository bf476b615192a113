import { addDays, weekday } from '#src/dates.ts'
import { bodies } from './officials.ts'

/** Days that a body meets on: the same weekday of the same week of each month, but not in July. */
function meetsOn(code: string, day: string): boolean {
  const rule = bodies.find(body => body.code === code)?.meets
  if (!rule || day.slice(5, 7) === '07' || isYuletide(day) || weekday(day) !== rule.weekday) return false
  return Math.ceil(Number(day.slice(8)) / 7) === rule.week
}

/** The first day from this one on that the body meets. Throws for a body that holds no meetings. */
export function nextMeeting(code: string, from: string): string {
  for (let i = 0; i < 100; i += 1) {
    const day = addDays(from, i)
    if (meetsOn(code, day)) return day
  }
  throw new Error(`${code} holds no meetings`)
}

const isYuletide = (day: string): boolean => day.slice(5) >= '12-20' || day.slice(5) <= '01-06'

/** This day, or the first working day after a weekend or the Christmas leave. */
export function workday(day: string): string {
  if (isYuletide(day)) return workday(addDays(day, 1))
  const past = weekday(day) - 5
  return past > 0 ? addDays(day, 3 - past) : day
}

/** Numbers from 0 to below 1 that look random and are the same every time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
