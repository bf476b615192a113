import { defineConfig } from 'vitest/config'

const suite = ['test/**/*.test.ts']
const browser = ['test/browser/**']

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'sqlite', include: suite, exclude: browser, env: { TEST_DATABASE: 'sqlite' } } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: suite,
          exclude: [...browser, 'test/pdf/**', 'test/text/**', 'test/law/**'],
          env: { TEST_DATABASE: 'postgres' },
          globalSetup: ['test/support/postgres-server.ts'],
        },
      },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 240_000 } },
    ],
  },
})
