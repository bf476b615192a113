import Fastify, { type FastifyInstance } from 'fastify'
import { openSession } from '#src/accounts/store.ts'
import { type OpenDatabase, openDatabase } from '#src/db/database.ts'
import { transact } from '#src/db/transact.ts'
import { type Outbox, startOutbox } from '#src/mail/outbox.ts'
import { smtpPost } from '#src/mail/transport.ts'
import { buildApp } from '#src/web/app.ts'
import { paths } from '#src/web/paths.ts'
import { render } from '#src/web/views.ts'
import { openBare } from './bare.ts'
import { type Captured, openCamera } from './capture.ts'
import { FROM, forgetLetters, queueLetters } from './letters.ts'
import { profileStart, profileStop } from './profile.ts'
import { now, secretaryAccount, staffAccount } from './world.ts'

/** Where the child answers: the program itself, and the same pages made by shorter ways. */
export interface Ready {
  program: string
  shorter: string
  cookie: string
  secretary: string
}

/** What is asked to be made ready under a number: pages for one reader. */
export interface Asked {
  urls: string[]
  cookie: string
}

/** Most statements of a page, and rows read for each page, as they were captured. */
export interface Prepared {
  set: number
  statements: number
  rows: number[]
}

const LETTERS = 10_000
const html = 'text/html; charset=utf-8'
const databaseUrl = process.argv[2] ?? ''
const open = openDatabase(databaseUrl)
const program = await buildApp({ db: open.db, clock: () => now, secureCookies: false, mail: null })
const shorter = shorterWays()
const ready: Ready = {
  program: await program.listen({ host: '127.0.0.1', port: 0 }),
  shorter: await shorter.listen({ host: '127.0.0.1', port: 0 }),
  cookie: await cookieOf(open, staffAccount),
  secretary: await cookieOf(open, secretaryAccount),
}
process.send?.(ready)
process.once('disconnect', () => process.exit())

async function cookieOf({ db }: OpenDatabase, username: string): Promise<string> {
  const { id } = await db.selectFrom('account').select('id').where('username', '=', username).executeTakeFirstOrThrow()
  const session = `yttra=${await transact(db, tx => openSession(tx, id, { actor: username, now }))}`
  // A browser keeps the secret of the forms from the first page that it is shown.
  const first = await program.inject({ url: paths.motions, headers: { cookie: session } })
  return [session, ...first.cookies.map(({ name, value }) => `${name}=${value}`)].join('; ')
}

function shorterWays(): FastifyInstance {
  const app = Fastify()
  const bare = openBare(databaseUrl)
  const sets: Captured[][] = []
  const page = ({ set, no }: { set: string; no: string }): Captured => {
    const pages = sets[Number(set)] ?? []
    const found = pages[Number(no) % pages.length]
    if (!found) throw new RangeError(`no set ${set}`)
    return found
  }
  type Place = { Params: { set: string; no: string } }
  app.get<Place>('/memory/:set/:no', (request, reply) => {
    const { view, data } = page(request.params)
    reply.type(html).send(render(view, data))
  })
  app.get<Place>('/bare/:set/:no', (request, reply) => {
    const { view, data, statements } = page(request.params)
    const rows = bare.run(statements)
    if (typeof rows === 'number') reply.type(html).send(render(view, data))
    else void rows.then(() => reply.type(html).send(render(view, data)))
  })
  app.get<Place>('/finished/:set/:no', (request, reply) => {
    reply.type(html).send(page(request.params).html)
  })
  app.post<{ Body: Asked }>('/prepare', async ({ body }): Promise<Prepared> => {
    const camera = await openCamera(databaseUrl)
    const pages: Captured[] = []
    for (const url of body.urls) pages.push(await camera.take(url, body.cookie))
    await camera.close()
    const rows = await Promise.all(pages.map(one => bare.run(one.statements)))
    return { set: sets.push(pages) - 1, statements: Math.max(...pages.map(one => one.statements.length)), rows }
  })
  let outbox: Outbox | undefined
  app.post<{ Body: { smtp: string } }>('/letters/send', async ({ body }) => {
    await forgetLetters(open.db)
    await queueLetters(open.db, LETTERS)
    const post = smtpPost(body.smtp, FROM)
    outbox = startOutbox({ db: open.db, post, from: FROM, clock: () => new Date(), complain: console.error })
    return {}
  })
  app.post('/letters/stop', async () => {
    await outbox?.stop()
    return { left: await forgetLetters(open.db) }
  })
  app.get('/cpu', () => process.cpuUsage())
  app.post('/profile/start', () => profileStart())
  app.post('/profile/stop', () => profileStop())
  return app
}
