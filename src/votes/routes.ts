import type { FastifyInstance } from 'fastify'
import type { Deps } from '#src/deps.ts'
import { electionRoutes } from './election-routes.ts'
import { proposalRoutes } from './proposal-routes.ts'
import { questionRoutes } from './question-routes.ts'
import { voteRoutes } from './vote-routes.ts'

/** How a § is decided: what is moved, the questions that the chair puts, the votes on them, and elections. */
export function decidingRoutes(app: FastifyInstance, deps: Deps): void {
  proposalRoutes(app, deps)
  questionRoutes(app, deps)
  voteRoutes(app, deps)
  electionRoutes(app, deps)
}
