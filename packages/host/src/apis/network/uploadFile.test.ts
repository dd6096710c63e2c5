import { expect, it } from 'vitest'
import { fakeConnection } from '../../testing/fakeConnection.js'
import { startTestGateway } from '../../testing/startTestGateway.js'
import { startTestHost } from '../../testing/startTestHost.js'
import type { TestHostOptions } from '../../testing/startTestHost.js'
import { readText, startTestServer } from '../../testing/startTestServer.js'

async function startHost(
  answer: Parameters<typeof startTestServer>[0],
  options: TestHostOptions = {},
  isListed = false,
) {
  const server = await startTestServer(answer)
  const domains = { uploadFile: [server.origin] }
  const { wx } = await startTestHost({
    development: true,
    ...(isListed && { domains }),
    ...options,
  })
  const filePath = 'wxfile://usr/photo.txt'
  wx.getFileSystemManager().writeFileSync(filePath, 'the file', 'utf8')
  const upload = (params: object) =>
    new Promise<Record<string, unknown>>((complete) => {
      const all = { url: server.origin, filePath, name: 'photo', ...params, complete }
      wx.uploadFile(all as never)
    })
  return { wx, filePath, upload, server }
}

it('sends the fields first and the file last, and gives the answer as text', async () => {
  let body = ''
  let type: string | undefined
  const { upload } = await startHost(async (request, response) => {
    body = await readText(request)
    type = request.headers['content-type']
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"a":1}')
  })
  const header = { 'Content-Type': 'multipart/form-data' }
  expect(await upload({ formData: { user: 'test', n: 1, deep: { a: 1 } }, header })).toEqual({
    ...{ data: '{"a":1}', statusCode: 201, errMsg: 'uploadFile:ok' },
  })
  expect(type).toMatch(/^multipart\/form-data; ?boundary=/)
  const names = [...body.matchAll(/ name="(\w+)"/g)].map(([, name]) => name)
  expect(names).toEqual(['user', 'n', 'deep', 'photo'])
  expect(body).toContain('\r\n\r\nthe file\r\n')
  expect(body).toContain('\r\n\r\n{"a":1}\r\n')
})

it('gives nothing of a server to which a listed one led', async () => {
  const other = await startTestServer((_request, response) => response.end('secret'))
  const { upload } = await startHost(
    (_request, response) => {
      response.writeHead(302, { location: other.origin }).end()
    },
    {},
    true,
  )
  expect(await upload({})).toEqual({
    errMsg: 'uploadFile:fail url not in domain list',
    errno: 600002,
  })
})

it('fails where there is no such file, without asking the server', async () => {
  const { upload, server } = await startHost((_request, response) => response.end())
  expect(await upload({ filePath: 'wxfile://usr/none' })).toEqual({
    errMsg: 'uploadFile:fail file not found',
    errno: 1300002,
  })
  expect(server.calls).toEqual([])
})

it('fails with timeout and abort', async () => {
  const { wx, upload, filePath, server } = await startHost(() => {})
  expect(await upload({ timeout: 20 })).toEqual({ errMsg: 'uploadFile:fail timeout', errno: 5 })
  const aborted = await new Promise((fail) => {
    const params = { url: server.origin, filePath, name: 'photo', fail }
    wx.uploadFile(params as never).abort()
  })
  expect(aborted).toEqual({ errMsg: 'uploadFile:fail abort' })
})

it('says that the network is down where the browser is offline, and only there', async () => {
  const { upload } = await startHost(() => {})
  const url = 'http://localhost:1/'
  expect(await upload({ url })).toEqual({ errMsg: 'uploadFile:fail upload failed', errno: 600000 })
  fakeConnection({ onLine: false })
  expect(await upload({ url })).toEqual({
    errMsg: 'uploadFile:fail network is down',
    errno: 600000,
  })
})

it('leaves the file to the gateway, so that no redirect takes it to a server that is not listed', async () => {
  const unlisted = await startTestServer((_request, response) => response.end())
  const gateway = await startTestGateway()
  const answer: Parameters<typeof startTestServer>[0] = ({ method }, response) => {
    if (method === 'GET') response.end('open')
    else response.writeHead(307, { location: `${unlisted.origin}/end` }).end()
  }
  const { wx, upload, server } = await startHost(answer, { gateway: gateway.access })
  await wx.request({ url: server.origin } as never)
  expect(await upload({})).toEqual({
    errMsg: 'uploadFile:fail url not in domain list',
    errno: 600002,
  })
  expect(gateway.calls).toEqual([`POST ${server.origin}/`])
  expect(unlisted.calls).toEqual([])
})
