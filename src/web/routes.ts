import type { FastifyInstance } from 'fastify'
import type { Deps } from '#src/deps.ts'

/** The slices of the house, each with its own pages. */
export const routes: ((app: FastifyInstance, deps: Deps) => Promise<void> | void)[] = []
