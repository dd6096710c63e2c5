import { expect, it } from 'vitest'
import { fakeConnection } from '../../testing/fakeConnection.js'
import { startTestHost } from '../../testing/startTestHost.js'
import type { TestHostOptions } from '../../testing/startTestHost.js'
import { startTestServer } from '../../testing/startTestServer.js'

async function startHost(options: TestHostOptions = {}) {
  const { host, wx } = await startTestHost({ development: true, ...options })
  const told: unknown[] = []
  const download = (params: object) =>
    new Promise<{ tempFilePath?: string; errMsg: string }>((complete) => {
      const task = wx.downloadFile({ ...params, complete } as never)
      task.onProgressUpdate((progress) => told.push(progress))
    })
  return { host, wx, told, download }
}

it.each([200, 404])(
  'stores a file with status %i, under a path with its extension',
  async (status) => {
    const { origin } = await startTestServer((_request, response) => {
      response.writeHead(status, { 'content-type': 'image/png' }).end('bytes')
    })
    const { wx, download } = await startHost()
    const { tempFilePath, ...rest } = await download({ url: `${origin}/a.bin` })
    expect(rest).toEqual({ statusCode: status, errMsg: 'downloadFile:ok' })
    expect(tempFilePath).toMatch(/^wxfile:\/\/tmp_.+\.png$/)
    expect(wx.getFileSystemManager().readFileSync(tempFilePath, 'utf8')).toBe('bytes')
  },
)

it('stores a file at a path of the app', async () => {
  const { origin } = await startTestServer((_request, response) => response.end('bytes'))
  const { wx, download } = await startHost()
  const filePath = 'wxfile://usr/a.txt'
  const answer = { filePath, statusCode: 200, errMsg: 'downloadFile:ok' }
  expect(await download({ url: origin, filePath })).toEqual(answer)
  expect(wx.getFileSystemManager().readFileSync(filePath, 'utf8')).toBe('bytes')
  expect((await download({ url: origin, filePath: '/app.json' })).errMsg).toContain(
    'downloadFile:fail permission denied',
  )
})

it('tells how far it is, up to the end', async () => {
  const { origin } = await startTestServer((_request, response) => {
    response.setHeader('content-length', 10)
    response.end('0123456789')
  })
  const { told, download } = await startHost()
  await download({ url: origin })
  expect(told.at(-1)).toEqual({
    ...{ progress: 100, totalBytesWritten: 10, totalBytesExpectedToWrite: 10 },
  })
})

it.each([
  ['announced', { 'content-length': '6' }],
  ['not announced', {}],
])('fails with a file that is too large, %s, and keeps nothing', async (_name, headers) => {
  const { origin } = await startTestServer((_request, response) => {
    response.writeHead(200, headers)
    response.write('012')
    response.end('345')
  })
  const { host, download } = await startHost({ limits: { downloadSize: 5 } })
  expect(await download({ url: origin })).toEqual({
    errMsg: 'downloadFile:fail exceed max file size',
    errno: 603301,
  })
  expect(host.wx.getFileSystemManager().readdirSync('wxfile://usr')).toEqual([])
})

it('fails with timeout, with abort, and by the domain list', async () => {
  const { origin } = await startTestServer((_request, response) => response.write('some'))
  const { wx, download } = await startHost({ domains: { downloadFile: [origin] } })
  expect(await download({ url: origin, timeout: 20 })).toEqual({
    errMsg: 'downloadFile:fail timeout',
    errno: 5,
  })
  const aborted = await new Promise((fail) => {
    const task = wx.downloadFile({ url: origin, fail } as never)
    task.onProgressUpdate(() => task.abort())
  })
  expect(aborted).toEqual({ errMsg: 'downloadFile:fail abort' })
  expect(await download({ url: 'http://localhost:1' })).toEqual({
    errMsg: 'downloadFile:fail url not in domain list',
    errno: 600002,
  })
})

it('says that the network is down where the browser is offline, also in the middle', async () => {
  const { origin } = await startTestServer((_request, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('x', () => response.destroy())
  })
  fakeConnection({ onLine: false })
  const { download } = await startHost()
  const failure = { errMsg: 'downloadFile:fail network is down', errno: 600000 }
  expect(await download({ url: origin })).toEqual(failure)
  expect(await download({ url: 'http://localhost:1/' })).toEqual(failure)
})
