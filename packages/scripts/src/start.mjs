/** `npm start` and `npm run dev`: builds, serves the container and the demo's H5 pages, prints where. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { installDependencies } from './installDependencies.mjs'
import { isPortFree } from './isPortFree.mjs'
import { root } from './root.mjs'

const isWatching = process.argv.includes('--watch')
const port = await portOf('PORT', 5210, 'localhost')
const h5Port = await portOf('H5_PORT', 5211, '127.0.0.1')
installDependencies(root)

console.log('Building…')
const rollup = join(root, 'node_modules/rollup/dist/bin/rollup')
const build = spawnSync(process.execPath, [rollup, '-c', '--silent'], {
  cwd: root,
  stdio: 'inherit',
})
if (build.status !== 0) process.exit(build.status ?? 1)

const watcher = isWatching
  ? spawn(process.execPath, [rollup, '-c', '-w'], { cwd: root, stdio: 'inherit' })
  : undefined

try {
  const { serveDemo } = await import('./serveDemo.mjs')
  const { container, h5, close } = await serveDemo({ port, h5Port })
  console.log(`\n  Container   ${container}/\n  H5 pages    ${h5}/\n\n  Ctrl-C ends it.`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      watcher?.kill()
      await close()
      process.exit(0)
    })
  }
} catch (error) {
  watcher?.kill()
  fail(error.message)
}

async function portOf(name, standard, host) {
  const text = process.env[name] || String(standard)
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    fail(`${name} is "${text}", which is no port number.`)
  }
  if (!(await isPortFree(host, number))) {
    fail(`Port ${number} is taken by another program. Set ${name} to another one.`)
  }
  return number
}

function fail(text) {
  console.error(text)
  process.exit(1)
}
