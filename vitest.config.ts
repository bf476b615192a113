import { defineConfig } from 'vitest/config'

const suite = ['test/**/*.test.ts']
const browser = ['test/browser/**']
// Pure rules, and forms attacked by the thousand, give the same on both databases. To keep the daily run short the
// attacks run on SQLite, and the longest of them only in .ci/run, which sets YTTRA_TEST_EVERYTHING and runs them all on
// both.
const pure = [
  'test/pdf/**',
  'test/text/**',
  'test/law/**',
  'test/matters/**',
  'test/dates/**',
  'test/editor/**',
  'test/house/docs.test.ts',
  'test/house/imports.test.ts',
  'test/house/config.test.ts',
]
const attacks = ['bad-input', 'bodies', 'chronology', 'files', 'links', 'odd-values', 'robots'].map(
  name => `test/web/${name}.test.ts`,
)
const longest = 'test/web/odd-values.test.ts'
const everything = process.env.YTTRA_TEST_EVERYTHING !== undefined
const onSqliteOnly = everything ? pure : [...pure, ...attacks]

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: suite,
          exclude: everything ? browser : [...browser, longest],
          env: { TEST_DATABASE: 'sqlite' },
          globalSetup: ['test/support/sqlite-demo.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: suite,
          exclude: [...browser, ...onSqliteOnly],
          env: { TEST_DATABASE: 'postgres' },
          globalSetup: ['test/support/postgres-server.ts'],
        },
      },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 240_000 } },
    ],
  },
})
