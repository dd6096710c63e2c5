import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const help =
  'No redis-server found. Install Redis 6.2 or newer, or set REDIS_SERVER_PATH to its executable.'

/**
 * The path of a redis-server, which tests start on ports of their own: one that is there, else Debian's
 * package where this is root on Debian.
 *
 * @throws Error that says what to install
 */
export function provideRedis() {
  const program = process.env.REDIS_SERVER_PATH || 'redis-server'
  const isThere = () => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0
  if (!isThere()) installDebianRedis()
  if (!isThere()) throw new Error(help)
  return program
}

function installDebianRedis() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.log('Installing Debian’s redis-server…')
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'redis-server']
    // Only the program is wanted, not a service that runs from now on.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
    execFileSync('apt-get', install, { stdio: 'ignore', env })
  } catch {
    // The message about a missing redis-server says what to do.
  }
}
