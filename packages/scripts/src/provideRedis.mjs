import { spawnSync } from 'node:child_process'
import { installDebianPackage } from './installDebianPackage.mjs'

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
  if (!isThere()) installDebianPackage('redis-server')
  if (!isThere()) throw new Error(help)
  return program
}
