import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { callPlatform } from './callPlatform.js'

/** A platform in a process of its own, which ends with the test, and how it is asked. */
export async function startPlatformProcess(redisUrl: string) {
  const child = fork(fileURLToPath(new URL('platformProcess.ts', import.meta.url)), {
    execArgv: ['--conditions=source', '--import', 'tsx'],
    env: { ...process.env, REDIS_URL: redisUrl },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [origin] = (await once(child, 'message')) as [string]
  return {
    ...callPlatform(origin),
    /** Ends it as a crash does. */
    async kill() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
