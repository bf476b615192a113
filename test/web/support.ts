import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import type { Database } from '#src/db/schema.ts'
import { demoPassword } from '#src/demo/officials.ts'
import { buildApp } from '#src/web/app.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { demoDatabase, demoNow } from '#test/support/demo.ts'
import { type Form, formOf } from './html.ts'

export interface Site {
  readonly app: FastifyInstance
  readonly db: Database
}

/** The demonstration behind a server, made once for a test file and closed after it. */
export function demoSite(): Site {
  let database: TestDatabase | undefined
  let app: FastifyInstance | undefined
  beforeAll(async () => {
    database = await demoDatabase()
    app = await buildApp({ db: database.db, clock: () => demoNow, secureCookies: false, mail: null })
  }, 180_000)
  afterAll(async () => {
    await app?.close()
    await database?.close()
  })
  const started = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the site is not started yet')
    return thing
  }
  return {
    get app() {
      return started(app)
    },
    get db() {
      return started(database).db
    },
  }
}

export interface SentFile {
  name: string
  bytes: Buffer
  type?: string
}

/** The files of each field. */
export type SentFiles = Record<string, SentFile | SentFile[]>

/** What is typed over the values that a page came with; null leaves the field out, a list sends it more than once. */
export type Typed = Record<string, string | string[] | null>

export interface Answer {
  path: string
  status: number
  html: string
  raw: Buffer
  location: string
  headers: Record<string, unknown>
}

let visitors = 0

/** Somebody with a browser: keeps cookies, and has an address of their own. */
export class Visitor {
  readonly site: Site
  readonly cookies = new Map<string, string>()
  readonly remoteAddress: string

  constructor(site: Site) {
    this.site = site
    visitors += 1
    this.remoteAddress = `10.1.${Math.floor(visitors / 250)}.${(visitors % 250) + 1}`
  }

  get = (path: string): Promise<Answer> => this.send('GET', path)

  async send(
    method: 'GET' | 'POST',
    path: string,
    payload?: string | Buffer,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.site.app.inject({
      method,
      url: path,
      headers: { ...headers, ...(cookie ? { cookie } : {}) },
      remoteAddress: this.remoteAddress,
      ...(payload === undefined ? {} : { payload }),
    })
    this.keepCookies([answer.headers['set-cookie'] ?? []].flat())
    return {
      path,
      status: answer.statusCode,
      html: answer.body,
      raw: answer.rawPayload,
      location: String(answer.headers.location ?? ''),
      headers: answer.headers,
    }
  }

  private keepCookies(lines: string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }

  /** Opens a page and gives its form. Throws where the page has none. */
  async open(path: string): Promise<Form> {
    const page = await this.get(path)
    const form = formOf(page.html, path)
    if (page.status !== 200 || !form) throw new Error(`${path} answers ${page.status} and has no form`)
    return form
  }

  /** Sends a form as it stands on its page, with some fields typed over and files chosen. */
  submit(form: Form, typed: Typed = {}, files: SentFiles = {}): Promise<Answer> {
    const pairs = filledIn(form, typed)
    return form.isMultipart ? this.sendParts(form.action, pairs, files) : this.sendFields(form.action, pairs)
  }

  /** Opens the page at this address and sends its form, as a browser would. */
  post = async (path: string, typed: Typed = {}, files: SentFiles = {}): Promise<Answer> =>
    this.submit(await this.open(path), typed, files)

  /** Sends the form of a page that came back. */
  again = (answer: Answer, typed: Typed = {}, files: SentFiles = {}): Promise<Answer> => {
    const form = formOf(answer.html, answer.path)
    if (!form) throw new Error(`the page that came back from ${answer.path} has no form: ${answer.status}`)
    return this.submit(form, typed, files)
  }

  sendFields(path: string, pairs: [string, string][]): Promise<Answer> {
    return this.send('POST', path, new URLSearchParams(pairs).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    })
  }

  sendParts(path: string, pairs: [string, string][], files: SentFiles): Promise<Answer> {
    const boundary = `----yttra${randomBytes(8).toString('hex')}`
    const parts = [
      ...pairs.map(([name, value]) => part(boundary, `name="${name}"`, '', Buffer.from(value))),
      ...Object.entries(files).flatMap(([name, chosen]) =>
        [chosen]
          .flat()
          .map(({ name: file, type, bytes }) =>
            part(boundary, `name="${name}"; filename="${file}"`, type ?? 'application/octet-stream', bytes),
          ),
      ),
      Buffer.from(`--${boundary}--\r\n`),
    ]
    return this.send('POST', path, Buffer.concat(parts), {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    })
  }
}

function part(boundary: string, disposition: string, type: string, bytes: Buffer): Buffer {
  const head = `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n${type && `content-type: ${type}\r\n`}\r\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n')])
}

/** The pairs that a browser sends for a form with these fields typed over. */
export function filledIn(form: Form, typed: Typed): [string, string][] {
  const standing = form.controls
    .filter(control => !(control.name in typed))
    .flatMap(control => control.values.map((value): [string, string] => [control.name, value]))
  const over = Object.entries(typed).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one): [string, string] => [name, one]),
  )
  return [...standing, ...over]
}

/** Signs in by the form as one of the demonstration's accounts. */
export async function signIn(site: Site, username: string): Promise<Visitor> {
  const visitor = new Visitor(site)
  const answer = await visitor.post('/logga-in', { username, password: demoPassword })
  if (answer.status !== 303) throw new Error(`${username} could not sign in: ${answer.status}`)
  return visitor
}

// What a refused form may leave: who was seen when, and files put aside until the form is mended.
const passing = ['session', 'upload_stash']

/** How many rows every table has, so that a refused form can be seen to have saved nothing. */
export async function rowCounts({ db }: Site): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const lines = (await tableNames(db)).map(
    name =>
      sql<{ name: string; rows: number }>`select ${sql.lit(name)} as name, count(*) as rows from ${sql.table(name)}`,
  )
  const { rows } = await sql<{
    name: string
    rows: number
  }>`${sql.join(lines, sql` union all `)} order by name`.execute(db)
  for (const row of rows) counts[row.name] = Number(row.rows)
  return counts
}

// To read all the bytes and the words of these each time would take longer than the tests.
const knownByHash: Record<string, RawBuilder<unknown>> = {
  file: sql`sha256, media_type, size, created_at`,
  edition: sql`minute_item_id, no, content_sha256, sha256, recorded_at, recorded_by`,
}

/** All that the tables say, as one text for each table. */
export async function everything({ db }: Site): Promise<Record<string, string>> {
  const said: Record<string, string> = {}
  for (const name of await tableNames(db)) {
    const columns = knownByHash[name] ?? sql`*`
    const { rows } = await sql<Record<string, unknown>>`select ${columns} from ${sql.table(name)}`.execute(db)
    said[name] = rows
      .map(row => JSON.stringify(row))
      .sort()
      .join('\n')
  }
  return said
}

// No test of the pages makes a table.
const namesOf = new WeakMap<Database, string[]>()

async function tableNames(db: Database): Promise<string[]> {
  const known = namesOf.get(db)
  if (known) return known
  const all = (await db.introspection.getTables()).map(table => table.name)
  const names = all.filter(name => !passing.includes(name) && !name.startsWith('kysely') && !/fts|search/.test(name))
  namesOf.set(db, names.sort())
  return names
}
