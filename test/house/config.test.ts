import { describe, expect, test } from 'vitest'
import { readConfig } from '#src/config.ts'

const own = { DATABASE_URL: 'sqlite:/tmp/own.sqlite' }

describe('the configuration', () => {
  test.each([
    ['nothing is set', {}, [], true],
    ['--empty', {}, ['--empty'], false],
    ['a database of its own', own, [], false],
    ['a database of its own and --demo', own, ['--demo'], true],
    ['reached from elsewhere', { ...own, HOST: '0.0.0.0' }, [], false],
    ['reached from elsewhere without a database', { HOST: '0.0.0.0' }, [], false],
    ['loopback by another name', { HOST: 'localhost' }, [], true],
  ])('known passwords come in only where nobody else can reach them: %s', (_, env, args, demo) => {
    expect(readConfig(env, args).demo).toBe(demo)
  })

  test.each(['abc', '-1', '70000', '3000.5'])('a port that is none is refused: %s', PORT => {
    expect(() => readConfig({ ...own, PORT }, [])).toThrow('PORT')
  })
})
