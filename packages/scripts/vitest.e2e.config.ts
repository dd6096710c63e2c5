import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Flows in a real browser. Workspace packages resolve to their builds, as a user's would. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['e2e/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file has a browser of its own; more at once would only starve each other.
    maxWorkers: 2,
    // Puppeteer and the compiler are loaded once for each worker, not for each file.
    isolate: false,
    // A machine that is busy otherwise may starve a browser once, but not twice.
    retry: 1,
    // Puppeteer still asks a frame's process while the test that is done closes it.
    onUnhandledError: (error) => error.name !== 'TargetCloseError',
  },
})
