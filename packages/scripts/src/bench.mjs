// `npm run bench`: builds, measures MiniView beside other bridges, writes docs/performance.md, and
// kills the browser while it writes, to see whether what it acknowledged outlasts that.
import { execFileSync } from 'node:child_process'
import { provideRedis } from './provideRedis.mjs'

const node = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' })

node('node_modules/rollup/dist/bin/rollup', '--config', '--silent')
// Only now, because it needs the build.
const { provideBrowser } = await import('./provideBrowser.mjs')
const browser = await provideBrowser()
process.env.REDIS_SERVER_PATH = provideRedis()
const measure = (file) => node('--import', 'tsx', '--conditions=source', file, browser)

measure('e2e/bench/src/node/bench.ts')
if (!process.env.BENCH_ONLY) measure('e2e/bench/src/storage/killTest.ts')
