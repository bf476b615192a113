import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { main } from '#src/cli/main.ts'
import { newDatabase, type TestDatabase } from '#test/support/database.ts'

const example = 'examples/avhopparverksamhet.json'
let database: TestDatabase
let folder: string
let said: string
let complained: string

beforeEach(async () => {
  database = await newDatabase()
  folder = await mkdtemp(join(tmpdir(), 'yttra-cli-'))
  vi.stubEnv('DATABASE_URL', database.url)
  said = ''
  complained = ''
  vi.spyOn(console, 'log').mockImplementation(line => {
    said += `${line}\n`
  })
  vi.spyOn(console, 'error').mockImplementation(line => {
    complained += `${line}\n`
  })
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    said += text
    return true
  })
})

afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await database.close()
  await rm(folder, { recursive: true })
})

const run = (line: string, ...more: string[]): Promise<number> => main([...line.split(' ').filter(Boolean), ...more])

describe('the command line', () => {
  test.each(['serve', 'migrate', 'load', 'export', 'extract', 'user add', 'body add', 'board check', 'bounce'])(
    '%s explains itself',
    async name => {
      expect(await run(`${name} --help`)).toBe(0)
      expect(said).toContain(`yttra ${name}`)
      expect(said.length).toBeGreaterThan(80)
    },
  )

  test('alone it lists its commands; an unknown one is refused', async () => {
    expect(await run('')).toBe(0)
    expect(said).toContain('extract --body KOD')
    expect(await run('grilla')).toBe(1)
    expect(complained).toContain('”grilla” finns inte')
  })

  test('the example goes from load to export and to its extract', async () => {
    expect(await run(`load ${example}`)).toBe(0)
    said = ''
    expect(await run('export KS-2021/412 --body KS')).toBe(0)
    expect(JSON.parse(said)).toEqual(JSON.parse(await readFile(example, 'utf8')))
    const out = join(folder, 'utdrag.pdf')
    expect(await run('extract --body SN --meeting 2021-05-26 --paragraph 12 --out', out)).toBe(0)
    expect((await readFile(out)).subarray(0, 8).toString()).toBe('%PDF-1.7')
  })

  test('the extracts of several §§ go into a folder, a file for each', async () => {
    expect(await run(`load ${example}`)).toBe(0)
    const item = await database.db.selectFrom('minute_item').selectAll().executeTakeFirstOrThrow()
    const more = [14, 15].map(no => ({ ...item, id: `item-${no}`, paragraph_no: no, part_id: null }))
    await database.db.insertInto('minute_item').values(more).execute()
    const out = join(folder, 'utdragen')
    expect(await run('extract --body SN --meeting 2021-05-26 --paragraph 12,14-15,14 --out', out)).toBe(0)
    expect((await readdir(out)).sort()).toEqual([12, 14, 15].map(no => `protokollsutdrag-sn-2021-05-26-${no}.pdf`))
    expect(await run('extract --body SN --meeting 2021-05-26 --paragraph 12-14 --out', out)).toBe(1)
    expect(complained).toContain('ingen § 13')
  })

  test.each([
    ['load', 'Ange filen'],
    ['load finns-inte.json', 'ENOENT'],
    ['export', 'Ange diarienumret'],
    ['export KS-1/1', '--body saknas'],
    ['export KS-1/1 --body KS', 'Ärende KS-1/1 hos KS finns inte.'],
    ['extract --body SN --meeting 2021-05-26 --paragraph 12', '--out saknas'],
    ['extract --body SN --meeting 2021-05-26 --paragraph 12 --out x', 'Organet SN finns inte'],
    ['extract --body SN --meeting igår --paragraph 12 --out x', '--meeting ska vara en dag'],
    ['extract --body SN --meeting 2021-05-26 --paragraph tolv --out x', '--paragraph'],
    ['extract --body SN --meeting 2021-05-26 --paragraph 14-12 --out x', '12,14-16'],
    ['extract --body SN --meeting 2021-05-26 --paragraph 1-99999 --out x', '12,14-16'],
    ['extract --hej', 'hej'],
    ['user add', '--username saknas'],
    ['user add --username Å --name X --role registrar@KS', '--username'],
    ['user add --username eva --name Eva --role kung@KS', '--role kung@KS'],
    ['user add --username eva --name Eva --role registrar@XX', 'organet XX finns inte'],
    ['body add --code KS --name Kommunstyrelsen --kind styrelse', '--kind'],
    ['body add --code ks1 --name X --kind committee --parent YY', '--parent'],
    ['body add --code KS --name X --kind committee --registry-format KS', '{nr}'],
    ['body add --code nytt --name X --kind committee', '--code'],
    ['body add --code AU --name X --kind subcommittee', 'som utskottet hör till'],
  ])('%s is refused in words', async (line, words) => {
    expect(await run(line)).toBe(1)
    expect(complained).toContain(words)
  })

  test('a fault in a file is told by its path, and nothing is kept', async () => {
    const file = JSON.parse(await readFile(example, 'utf8'))
    file.events[3].happened_on = '2021-02-30'
    const path = join(folder, 'fel.json')
    await writeFile(path, JSON.stringify(file))
    expect(await run('load', path)).toBe(1)
    expect(complained).toContain('events.3.happened_on')
    expect(await database.db.selectFrom('matter').select('id').execute()).toEqual([])
  })

  test('a municipality begins: bodies, and somebody who can sign in', async () => {
    expect(
      await run('body add --code KS --name Kommunstyrelsen --kind executive_board --registry-format KS-{år}/{nr}'),
    ).toBe(0)
    expect(await run('body add --code KSX --name Annan --kind executive_board')).toBe(1)
    expect(await run('body add --code KSAU --name Arbetsutskottet --kind subcommittee --parent KS')).toBe(0)
    expect(await run('body add --code KSX --name KOMMUNSTYRELSEN --kind committee')).toBe(1)
    expect(complained).toContain('Organet KS heter redan Kommunstyrelsen.')
    said = ''
    expect(await run('user add --username eva --name Eva --role registrar@KS --role admin@KS')).toBe(0)
    expect(said).toMatch(/lösenordet [a-z2-9]{4}(-[a-z2-9]{4}){3}\n/)
    expect(await run('user add --username eva --name Eva --role registrar@KS')).toBe(1)
    expect(await run('user add --username eva2 --name EVA --role registrar@KS')).toBe(1)
    expect(complained).toContain('Eva har redan ett konto, med användarnamnet eva.')
    const held = await database.db.selectFrom('role_holding').select('role').orderBy('role').execute()
    expect(held.map(one => one.role)).toEqual(['admin', 'registrar'])
  })
})

describe('board check', () => {
  const boardAnswering = async (status: number): Promise<{ url: string; close: () => void }> => {
    const server = createServer((_, answer) => answer.writeHead(status).end('<a href="/anslagstavla/1">Anslag</a>'))
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
  }
  const kept = () => database.db.selectFrom('board_sighting').select(['status', 'sha256']).execute()

  test('keeps what it saw, and fails where the page does not answer well', async () => {
    const well = await boardAnswering(200)
    expect(await run(`board check --url ${well.url}`)).toBe(0)
    expect(said).toContain('0 anslag syns.')
    well.close()
    const ill = await boardAnswering(503)
    expect(await run(`board check --url ${ill.url}`)).toBe(1)
    expect(complained).toContain('svarade 503')
    ill.close()
    expect(await run(`board check --url ${ill.url}`)).toBe(1)
    expect(complained).toContain('går inte att nå')
    expect((await kept()).map(one => one.status).toSorted((a, b) => a - b)).toEqual([0, 200, 503])
    expect(await run('board check --url yttra')).toBe(1)
  })
})

describe('what cannot be used is said in words', () => {
  test.each([
    ['a port that is none', { PORT: 'abc' }, 'PORT är inget portnummer: abc'],
    ['a database of another kind', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL ska börja med'],
    ['a mail server without an address', { SMTP_URL: 'foo' }, 'SMTP_URL ska se ut som'],
  ])('%s', async (_, settings, words) => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
    expect(await run('migrate')).toBe(1)
    expect(complained).toContain(words)
  })

  test('a file that is no database', async () => {
    const file = join(folder, 'brev.txt')
    await writeFile(file, 'Det här är ett brev, och ingen databas.'.repeat(100))
    vi.stubEnv('DATABASE_URL', `sqlite:${file}`)
    expect(await run('migrate')).toBe(1)
    expect(complained).toContain('är ingen SQLite-databas')
  })

  test('words too many', async () => {
    expect(await run('load a.json b.json')).toBe(1)
    expect(complained).toContain('”b.json” förstås inte')
    expect(await run('migrate hej')).toBe(1)
  })
})
