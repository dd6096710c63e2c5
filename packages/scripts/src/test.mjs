/**
 * `npm test`: installs what is missing, then checks the whole repository. Ends with one line
 * `N passed, N failed`, in which each tool that is no test runner counts as one.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installDependencies } from './installDependencies.mjs'
import { provideRedis } from './provideRedis.mjs'
import { root } from './root.mjs'

installDependencies(root)

const bin = (name) => join(root, 'node_modules/.bin', name)
const cache = join(root, 'node_modules/.cache/miniview')
mkdirSync(cache, { recursive: true })
let passed = 0
let failed = 0
let leftOut = ''

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** Runs one tool; it passes or fails as a whole. */
function check(name, command, args) {
  console.log(`\n— ${name}`)
  const isGood = run(bin(command), args)
  if (isGood) passed++
  else failed++
  return isGood
}

/** Runs tests and adds their own counts. A run that breaks off before it counted is one failure. */
function test(name, config, env) {
  console.log(`\n— ${name}`)
  const report = join(cache, `${name}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const isGood = run(bin('vitest'), ['run', '--config', config, ...reporters], env)
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report)
  passed += numPassedTests
  failed += isGood ? 0 : Math.max(1, numFailedTests)
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** Without a Redis, its tests fail by themselves and say so. */
function redis() {
  try {
    return { REDIS_SERVER_PATH: provideRedis() }
  } catch (error) {
    console.error(error.message)
    return {}
  }
}

const configs = 'packages/scripts'
check('generated files', 'tsx', ['--conditions=source', 'packages/scripts/src/gen.ts', '--check'])
check('format', 'prettier', ['--check', '--log-level=warn', '.'])
check('lint', 'oxlint', [])
check('types', 'tsc', ['--noEmit'])
test('unit', `${configs}/vitest.unit.config.ts`, redis())
if (check('build', 'rollup', ['-c', '--silent'])) {
  check('size', 'size-limit', [])
  try {
    const { provideBrowser } = await import('./provideBrowser.mjs')
    const { provideFirefox } = await import('./provideFirefox.mjs')
    const browser = await provideBrowser()
    const firefox = await provideFirefox()
    test('e2e', `${configs}/vitest.e2e.config.ts`, {
      PUPPETEER_EXECUTABLE_PATH: browser,
      ...(firefox && { FIREFOX_PATH: firefox }),
    })
    if (!firefox)
      leftOut = 'NOT TESTED in Firefox: there is none. Set FIREFOX_PATH to its executable.'
  } catch (error) {
    console.error(error.message)
    failed++
  }
}

if (leftOut) console.warn(`\n${leftOut}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
