// `npm run bench`: builds, measures MiniView beside other bridges, and writes docs/performance.md.
import { execFileSync } from 'node:child_process'
import { findBrowser } from './findBrowser.mjs'

const node = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' })

node('node_modules/rollup/dist/bin/rollup', '--config', '--silent')
node('--import', 'tsx', '--conditions=source', 'e2e/bench/src/node/bench.ts', await findBrowser())
