import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Packages whose code runs in a document. */
const domTests = 'packages/{sdk,host,container,testing}/src/**/*.test.ts'

/** Workspace packages are tested as written, so that no test runs a stale build. */
const source = { resolve: { conditions: ['source'] }, ssr: { resolve: { conditions: ['source'] } } }

/** Importing a file does nothing here, so files share a document; a new one for each costs five times the time. */
const shared = { isolate: false, restoreMocks: true, unstubGlobals: true }

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    // What a failing test printed helps; what passing ones print on purpose only hides it.
    silent: 'passed-only',
    projects: [
      {
        ...source,
        test: { ...shared, name: 'dom', include: [domTests], environment: 'happy-dom' },
      },
      {
        ...source,
        test: {
          ...shared,
          name: 'node',
          include: ['packages/**/src/**/*.test.ts'],
          exclude: [domTests, '**/node_modules/**', '**/dist/**'],
          environment: 'node',
        },
      },
    ],
  },
})
