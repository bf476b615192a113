import { Eta } from 'eta'
import type { FastifyInstance } from 'fastify'
import { openDatabase } from '#src/db/database.ts'
import { buildApp } from '#src/web/app.ts'
import { render } from '#src/web/views.ts'
import { now } from './world.ts'

export interface Statement {
  sql: string
  parameters: readonly unknown[]
}

/** An answer of the program, with what it was made from. */
export interface Captured {
  html: string
  view: string
  data: object
  statements: Statement[]
}

/** Asks the program for pages and keeps what each was made from. */
export interface Camera {
  take(url: string, cookie: string): Promise<Captured>
  close(): Promise<void>
}

export async function openCamera(databaseUrl: string): Promise<Camera> {
  const statements: Statement[] = []
  const open = openDatabase(databaseUrl, { onQuery: (sql, parameters) => statements.push({ sql, parameters }) })
  const app = await buildApp({ db: open.db, clock: () => now, secureCookies: false, mail: null })
  return {
    take: async (url, cookie) => {
      await app.inject({ url, headers: { cookie } })
      statements.length = 0
      const drawn = await drawnBy(app, url, cookie)
      return { ...drawn, statements: [...statements] }
    },
    async close() {
      await app.close()
      await open.close()
    },
  }
}

type Draw = (this: unknown, data: object, options?: object) => string

// Eta keeps a compiled template under its file's name: the first one asked for in an answer is the page's own.
const remembered = Object.getPrototypeOf(new Eta().templatesSync) as { get(file: string): Draw | undefined }

async function drawnBy(app: FastifyInstance, url: string, cookie: string): Promise<Omit<Captured, 'statements'>> {
  const found: { view: string; data: object }[] = []
  const get = remembered.get
  remembered.get = function (file) {
    const draw = get.call(this, file)
    const view = /views\/(.+)\.eta$/.exec(file)?.[1] ?? ''
    return (
      draw &&
      function (data, options) {
        found.push({ view, data })
        return draw.call(this, data, options)
      }
    )
  }
  const answer = await app.inject({ url, headers: { cookie } })
  remembered.get = get
  const [page] = found
  if (answer.statusCode !== 200 || !page) throw new Error(`${url} answered ${answer.statusCode}`)
  if (render(page.view, page.data) !== answer.body) throw new Error(`${url}: not the page that was captured`)
  return { html: answer.body, ...page }
}
