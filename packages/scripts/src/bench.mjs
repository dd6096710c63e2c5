// `npm run bench`: builds, measures MiniView beside other bridges, and writes docs/performance.md.
import { execFileSync } from 'node:child_process'

const node = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' })

node('node_modules/rollup/dist/bin/rollup', '--config', '--silent')
// Only now, because it needs the build.
const { provideBrowser } = await import('./provideBrowser.mjs')
node(
  '--import',
  'tsx',
  '--conditions=source',
  'e2e/bench/src/node/bench.ts',
  await provideBrowser(),
)
