import type { FastifyRequest } from 'fastify'
import { isDay } from '#src/dates.ts'

/** The day that a list is asked for, and what is wrong with what was typed. */
export function dayAsked(request: FastifyRequest, today: string): { day: string; fault: string | null } {
  const [typed] = [(request.query as Record<string, unknown>).dag].flat()
  if (typeof typed !== 'string' || typed.trim() === '') return { day: today, fault: null }
  const day = typed.trim()
  if (!isDay(day) || day < '1900-01-01') return { day: today, fault: 'Skriv dagen som 2026-03-31.' }
  return { day, fault: null }
}
