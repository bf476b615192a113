import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map(name => join(folder, name))

interface Import {
  from: string
  /** Only types: nothing of it is there when the program runs. */
  isType: boolean
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^import (type )?([^'"]*?) from '([^']+)'/gms)].map(([, type, names = '', from = '']) => {
    const inside =
      /\{([^}]*)\}/
        .exec(names)?.[1]
        ?.split(',')
        .map(name => name.trim())
        .filter(Boolean) ?? []
    const allTypes = inside.length > 0 && inside.every(name => name.startsWith('type '))
    return { from, isType: type !== undefined || allTypes }
  })
}

const reaching = (file: string, patterns: RegExp[]): string[] =>
  importsOf(file)
    .filter(one => !one.isType && patterns.some(pattern => pattern.test(one.from)))
    .map(one => one.from)

const io = [
  /^kysely/,
  /^fastify/,
  /^better-sqlite3$/,
  /^pg$/,
  /#src\/db\//,
  /\/store\.ts$/,
  /\/actions\.ts$/,
  /routes\.ts$/,
  /^node:fs/,
]

describe('who may import whom', () => {
  const src = files('src')

  test('rules, workflow tables, words, texts and templates do no I/O', () => {
    const pure = [...src, ...files('templates')].filter(file =>
      /(^src\/law\/|^src\/text\/|^templates\/|\/(workflow|words|fold|projection|phrases|table|referral-table|available|body|colour)\.ts$)/.test(
        file,
      ),
    )
    expect(pure.length).toBeGreaterThan(15)
    for (const file of pure) expect(reaching(file, io), file).toEqual([])
  })

  test('nothing below the web knows of it, but its forms’ words', () => {
    const below = src.filter(
      file =>
        /\/((?:\w+-)?store|actions|adjust|dispatch|extract|fold|project|projection)\.ts$/.test(file) &&
        !file.startsWith('src/web/'),
    )
    for (const file of below) expect(reaching(file, [/^fastify/, /#src\/web\//, /routes\.ts$/]), file).toEqual([])
  })

  test('SQL is written in stores, actions and what belongs to the database', () => {
    const elsewhere = src.filter(file =>
      /\/(routes|page|form|words|views|prefill|act|list-page|timeline)\.ts$/.test(file),
    )
    for (const file of elsewhere) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/\.(selectFrom|insertInto|updateTable|deleteFrom)\(/)
    }
  })

  test('only the configuration reads the environment', () => {
    const readers = src.filter(file => readFileSync(file, 'utf8').includes('process.env'))
    expect(readers.sort()).toEqual(['src/cli/command.ts', 'src/cli/database.ts', 'src/cli/serve.ts'])
  })

  test('only the edges ask what time it is', () => {
    const askers = src.filter(file => /new Date\(\)|Date\.now\(\)/.test(readFileSync(file, 'utf8')))
    for (const file of askers) expect(file).toMatch(/^src\/(cli|editor)\//)
  })
})
