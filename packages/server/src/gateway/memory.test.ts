import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { ReadableStream } from 'node:stream/web'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { containerHeaders, session } from './testing/startGateway.js'
import { startTarget } from './testing/startTarget.js'

const MB = 1024 * 1024
const chunk = Buffer.alloc(MB, 1)

async function startProcess() {
  const child = fork(fileURLToPath(new URL('testing/gatewayProcess.ts', import.meta.url)), {
    execArgv: ['--conditions=source', '--import', 'tsx'],
    env: { ...process.env, SESSION: session },
  })
  onTestFinished(() => void child.kill())
  const [origin] = (await once(child, 'message')) as [string]
  return { child, gateway: `${origin}/gateway/http` }
}

/** The most memory since the question before, in MB. */
async function peakOf(child: ChildProcess): Promise<number> {
  child.send('peak')
  const [bytes] = (await once(child, 'message')) as [number]
  return bytes / MB
}

async function* megabytes(count: number) {
  for (let index = 0; index < count; index++) yield chunk
}

it('holds no more than a part of what it passes on, in either direction', async () => {
  const { origin } = await startTarget(async (request, response) => {
    let size = 0
    for await (const part of request) size += (part as Buffer).length
    if (request.method === 'POST') response.end(String(size))
    else await pipeline(megabytes(150), response)
  })
  const { child, gateway } = await startProcess()
  const headers = containerHeaders(origin)
  const ask = (init: RequestInit = {}) => fetch(gateway, { headers, ...init })
  // The first calls load code and make the heap grow to its size.
  await (await ask({ method: 'POST', body: chunk })).text()
  await peakOf(child)
  await (await ask({ method: 'POST', body: chunk })).text()
  const idle = await peakOf(child)
  let received = 0
  for await (const part of (await ask()).body!) received += part.length
  expect(received).toBe(150 * MB)
  expect((await peakOf(child)) - idle).toBeLessThan(64)
  const body = ReadableStream.from(megabytes(150))
  const sent = await ask({ method: 'POST', body, duplex: 'half' } as unknown as RequestInit)
  expect(await sent.text()).toBe(String(150 * MB))
  expect((await peakOf(child)) - idle).toBeLessThan(64)
}, 30_000)
