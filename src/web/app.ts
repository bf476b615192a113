import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { Deps } from '#src/deps.ts'
import { MAX_FILE_BYTES } from '#src/files/kinds.ts'
import { answerFailures } from './failures.ts'
import { guardEveryRoute } from './guard.ts'
import { editorModules, serveModules } from './modules.ts'
import { paths } from './paths.ts'
import { routes } from './routes.ts'
import { saySecurityHeaders } from './security-headers.ts'
import { knowTheUser } from './session.ts'
import { readUploads } from './uploads.ts'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The whole server, ready to listen or to be asked in a test. */
export async function buildApp(deps: Deps, logger: FastifyServerOptions['logger'] = false): Promise<FastifyInstance> {
  const app = Fastify({
    logger,
    bodyLimit: MAX_FILE_BYTES,
    routerOptions: { maxParamLength: 20_000 },
    rewriteUrl: request => readableUrl(request.url ?? '/'),
    trustProxy: deps.secureCookies,
  })
  saySecurityHeaders(app, deps)
  await app.register(cookie, { parseOptions: { secure: deps.secureCookies } })
  await app.register(csrf, { cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: deps.secureCookies } })
  // A long text grows twelvefold on its way as a form; the fields themselves say how much is too much.
  await app.register(formbody, { bodyLimit: LARGEST_FORM })
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: MAX_FILE_BYTES, files: 20, fields: 200, fieldSize: 2 * 1024 * 1024 },
  })
  await app.register(rateLimit, { global: false })
  knowTheUser(app, deps)
  readUploads(app)
  guardEveryRoute(app, deps, [paths.assets])
  protectForms(app)
  answerFailures(app, deps)
  await serveAssets(app)
  serveModules(app, editorModules)
  for (const slice of routes) slice(app, deps)
  return app
}

const LARGEST_FORM = 32 * 1024 * 1024

/** An address that cannot be decoded, or holds a NUL, is one that there is not; the router would answer it by itself. */
function readableUrl(url: string): string {
  if (!url.includes('%')) return url
  try {
    return decodeURIComponent(url.split('?')[0] ?? '').includes('\0') ? '/finns-inte' : url
  } catch {
    return '/finns-inte'
  }
}

/** Every form carries a token that only our own pages know. */
function protectForms(app: FastifyInstance): void {
  app.addHook('preHandler', (request, reply, done) => {
    if (request.method === 'POST') app.csrfProtection(request, reply, done)
    else done()
  })
}

async function serveAssets(app: FastifyInstance): Promise<void> {
  const shared = { maxAge: '1h', index: false as const }
  await app.register(files, { ...shared, root: folder('../../views/assets/'), prefix: `${paths.assets}/` })
  await app.register(files, {
    ...shared,
    root: folder('../../node_modules/@digdir/designsystemet-css/dist/src/'),
    prefix: `${paths.assets}/ds/`,
    decorateReply: false,
  })
}
