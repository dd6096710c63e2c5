/** `npm start` and `npm run dev`: builds, serves the container and the demo's H5 pages, prints where. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { installDependencies } from './installDependencies.mjs'
import { root } from './root.mjs'

const isWatching = process.argv.includes('--watch')
installDependencies(root)

console.log('Building…')
const rollup = join(root, 'node_modules/rollup/dist/bin/rollup')
const build = spawnSync(process.execPath, [rollup, '-c', '--silent'], {
  cwd: root,
  stdio: 'inherit',
})
if (build.status !== 0) process.exit(build.status ?? 1)

const children = isWatching
  ? [spawn(process.execPath, [rollup, '-c', '-w', '--silent'], { cwd: root, stdio: 'inherit' })]
  : []
const { serveDemo } = await import('./serveDemo.mjs')
try {
  const { container, h5, close } = await serveDemo({
    port: portOf('PORT', 5210),
    h5Port: portOf('H5_PORT', 5211),
  })
  console.log(`\n  Container   ${container}/\n  H5 pages    ${h5}/\n\n  Ctrl-C ends it.`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      for (const child of children) child.kill()
      await close()
      process.exit(0)
    })
  }
} catch (error) {
  for (const child of children) child.kill()
  console.error(error.message)
  process.exit(1)
}

function portOf(name, standard) {
  const text = process.env[name]
  if (!text) return standard
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  console.error(`${name} is "${text}", which is no port number.`)
  process.exit(1)
}
