import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'

/** Runs `npm start`'s script until it ends by itself. */
function start(env: Record<string, string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['packages/scripts/src/start.mjs'],
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    )
  })
}

test('a taken port ends npm start with one line that names it', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const result = await start({
    H5_PORT: String(port),
    PORT: String(port === 65_535 ? 1024 : port + 1),
  })
  expect(result).toEqual({
    code: 1,
    output: `Port ${port} is taken by another program. Set H5_PORT to another one.\n`,
  })
  server.close()
})

test('a port that is none ends npm start with one line that names the variable', async () => {
  expect(await start({ PORT: 'many' })).toEqual({
    code: 1,
    output: 'PORT is "many", which is no port number.\n',
  })
})
