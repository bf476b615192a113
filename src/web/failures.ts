import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '#src/deps.ts'
import { Refusal, type RefusalKind } from '#src/errors.ts'
import { SignInFirst } from './guard.ts'
import { paths } from './paths.ts'
import { show } from './views.ts'

const statusOf: Record<RefusalKind, number> = {
  not_found: 404,
  forbidden: 403,
  wrong_status: 409,
  stale: 409,
  invalid: 422,
  warning: 422,
}

const titleOf: Record<number, string> = {
  400: 'Det gick inte att läsa det som skickades',
  403: 'Det får du inte göra',
  404: 'Sidan finns inte',
  409: 'Ärendet har ändrats',
  413: 'Det som skickades är för stort',
  422: 'Något behöver rättas',
  429: 'För många försök',
  500: 'Något gick fel hos oss',
}

/** Turns every failure into a page in plain words; only what is our own fault is 500 and goes to the log. */
export function answerFailures(app: FastifyInstance, deps: Deps): void {
  app.setErrorHandler(async (error: FastifyError | Error, request, reply) => {
    if (error instanceof SignInFirst) return signInFirst(request, reply)
    const { status, message } = explained(error)
    if (status >= 500) request.log.error(error)
    return failurePage(deps, request, reply, status, message)
  })
  app.setNotFoundHandler(async (request, reply) =>
    failurePage(deps, request, reply, 404, 'Kontrollera adressen, eller sök bland motionerna.'),
  )
}

function signInFirst(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.redirect(request.method === 'GET' ? signInFor(request) : paths.signIn, 303)
}

const signInFor = (request: FastifyRequest): string => `${paths.signIn}?till=${encodeURIComponent(request.url)}`

function explained(error: FastifyError | Error): { status: number; message: string } {
  if (error instanceof Refusal) return { status: statusOf[error.kind], message: error.message }
  const code = 'code' in error ? error.code : ''
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500
  if (code === 'FST_CSRF_MISSING_SECRET' || code === 'FST_CSRF_INVALID_TOKEN') {
    return { status: 403, message: 'Sidan hade legat öppen för länge. Gå tillbaka, ladda om sidan och skicka igen.' }
  }
  if (status === 413) return { status, message: 'Korta texten eller dela upp den och försök igen.' }
  if (status === 429) return { status, message: 'Vänta en minut och försök igen.' }
  if (status >= 400 && status < 500) return { status: 400, message: 'Gå tillbaka och försök igen.' }
  return { status: 500, message: 'Felet är antecknat. Det du skrev är inte sparat; gå tillbaka och försök igen.' }
}

async function failurePage(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  message: string,
): Promise<FastifyReply> {
  reply.code(status)
  // What is there for those who work here alone is not there for others; who is not signed in may be one of them.
  const signIn = status === 404 && request.user === null && request.method === 'GET' ? signInFor(request) : null
  return show(deps, request, reply, 'failure', { title: titleOf[status] ?? 'Det gick inte', message, signIn })
}
