/**
 * `npm test`: installs what is missing, then checks the whole repository. Ends with one line
 * `N passed, N failed`, in which each tool that is no test runner counts as one.
 */
import { spawn } from 'node:child_process'
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

/** Starts a program. @returns whether it ended well */
function run(command, args, { output, env = {} }) {
  const child = spawn(bin(command), args, {
    cwd: root,
    stdio: output ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  child.stdout?.on('data', (chunk) => output.push(chunk))
  child.stderr?.on('data', (chunk) => output.push(chunk))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve(false)
    })
    child.on('close', (status) => resolve(status === 0))
  })
}

/**
 * Runs one tool; it passes or fails as a whole. What it says comes in one piece when it ends, because
 * another runs beside it.
 */
async function check(name, command, args) {
  const output = []
  const started = performance.now()
  const isGood = await run(command, args, { output })
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`\n— ${name}: ${seconds} s\n${Buffer.concat(output)}`.trimEnd())
  if (isGood) passed++
  else failed++
  return isGood
}

/** Runs tests and adds their own counts. A run that breaks off before it counted is one failure. */
async function test(name, config, env) {
  console.log(`\n— ${name}`)
  const report = join(cache, `${name}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const isGood = await run('vitest', ['run', '--config', config, ...reporters], { env })
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

async function checkSource() {
  const gen = ['--conditions=source', 'packages/scripts/src/gen.ts', '--check']
  await check('generated files', 'tsx', gen)
  await check('format', 'prettier', ['--check', '--log-level=warn', '.'])
  await check('lint', 'oxlint', [])
  await check('types', 'tsc', ['--noEmit'])
}

async function build() {
  const isBuilt = await check('build', 'rollup', ['-c', '--silent'])
  if (isBuilt) await check('size', 'size-limit', [])
  return isBuilt
}

// Each keeps one core busy. The tests come apart from them, because they would starve.
const [isBuilt] = await Promise.all([build(), checkSource()])
await test('unit', `${configs}/vitest.unit.config.ts`, redis())
if (isBuilt) {
  try {
    const { provideBrowser } = await import('./provideBrowser.mjs')
    const { provideFirefox } = await import('./provideFirefox.mjs')
    const browser = await provideBrowser()
    const firefox = await provideFirefox()
    await test('e2e', `${configs}/vitest.e2e.config.ts`, {
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
