import { defineConfig } from 'vitest/config'

const suite = ['test/**/*.test.ts']
const browser = ['test/browser/**']
// Pure rules give the same on both databases. Forms attacked by the thousand take longer than all the rest, and run, on
// both, in .ci/run, which sets YTTRA_TEST_EVERYTHING.
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
  'test/house/statements.test.ts',
]
const attacks = ['bad-input', 'bodies', 'chronology', 'files', 'links', 'odd-values', 'robots'].map(
  name => `test/web/${name}.test.ts`,
)
const left = process.env.YTTRA_TEST_EVERYTHING === undefined ? [...browser, ...attacks] : browser

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: suite,
          exclude: left,
          env: { TEST_DATABASE: 'sqlite' },
          globalSetup: ['test/support/sqlite-demo.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: suite,
          exclude: [...left, ...pure],
          env: { TEST_DATABASE: 'postgres' },
          globalSetup: ['test/support/postgres-server.ts'],
        },
      },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 240_000 } },
    ],
  },
})
