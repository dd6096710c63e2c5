import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { backgroundTime } from '../../network/createInterruption.js'
import { fakeConnection } from '../../testing/fakeConnection.js'
import { startSocketServer } from '../../testing/startSocketServer.js'
import { startTestHost } from '../../testing/startTestHost.js'
import type { TestHostOptions } from '../../testing/startTestHost.js'

type Wx = Awaited<ReturnType<typeof startTestHost>>['wx']

async function startHost(options: TestHostOptions = {}) {
  return startTestHost({ development: true, ...options })
}

/** Gives back what it gets, and closes as it is told: `close 3001 why`. */
function echo(socket: WebSocket) {
  socket.on('message', (data: Buffer, isBinary) => {
    const [word, code, reason] = data.toString().split(' ')
    if (word === 'close') socket.close(Number(code), reason)
    else if (word === 'break') socket.terminate()
    else socket.send(data, { binary: isBinary })
  })
}

/** Connects and notes what listeners are told. */
function connect(wx: Wx, url: string, params: object = {}) {
  const told: unknown[][] = []
  const task = wx.connectSocket({ url, ...params } as never)
  task.onOpen((payload) => told.push(['open', payload]))
  task.onMessage((payload) => told.push(['message', payload.data]))
  task.onError((payload) => told.push(['error', payload]))
  task.onClose((payload) => told.push(['close', payload]))
  const until = (event: string) => expect.poll(() => told.map(([name]) => name)).toContain(event)
  return { task, told, until }
}

/** What `fail` or `success` of a call gets. */
function outcomeOf(call: (options: object) => unknown): Promise<unknown> {
  return new Promise((complete) => call({ complete }))
}

it('answers at once, opens, sends text and bytes, and closes with code and reason', async () => {
  const { wx } = await startHost()
  const address = await startSocketServer(echo)
  expect(
    await outcomeOf((options) => wx.connectSocket({ url: address, ...options } as never)),
  ).toEqual({ errMsg: 'connectSocket:ok' })
  const { task, told, until } = connect(wx, address)
  await until('open')
  expect(await task.send({ data: 'text' } as never)).toEqual({ errMsg: 'sendSocketMessage:ok' })
  await until('message')
  await task.send({ data: new Uint8Array([1, 2]).buffer } as never)
  await expect.poll(() => told.length).toBe(3)
  await task.send({ data: 'close 3001 why' } as never)
  await until('close')
  expect(told).toEqual([
    ['open', { header: {} }],
    ['message', 'text'],
    ['message', new Uint8Array([1, 2]).buffer],
    ['close', { code: 3001, reason: 'why' }],
  ])
})

it('tells the server its own code and reason', async () => {
  const { wx } = await startHost()
  let closed: unknown
  const address = await startSocketServer((socket) =>
    socket.on('close', (code, reason) => (closed = [code, reason.toString()])),
  )
  const { task, until } = connect(wx, address)
  await until('open')
  expect(await task.close({ code: 4000, reason: 'bye' })).toEqual({ errMsg: 'closeSocket:ok' })
  await until('close')
  expect(closed).toEqual([4000, 'bye'])
  await expect(task.send({ data: 'x' } as never)).rejects.toEqual({
    errMsg: 'sendSocketMessage:fail WebSocket is not connected',
  })
})

it('asks for protocols', async () => {
  const { wx } = await startHost()
  let asked: string | undefined
  const address = await startSocketServer((_socket, { headers }) => {
    asked = headers['sec-websocket-protocol']
  })
  await connect(wx, address, { protocols: ['a', 'b'] }).until('open')
  expect(asked?.split(/, ?/)).toEqual(['a', 'b'])
})

it('tells an error and the end where nobody answers', async () => {
  const { wx } = await startHost()
  const { told, until } = connect(wx, 'ws://localhost:1')
  await until('close')
  expect(told).toEqual([
    ['error', { errMsg: 'connectSocket:fail the connection failed' }],
    ['close', { code: 1006, reason: '' }],
  ])
})

it('tells the end where the server just goes away', async () => {
  const { wx } = await startHost()
  const { task, told, until } = connect(wx, await startSocketServer(echo))
  await until('open')
  await task.send({ data: 'break' } as never)
  await until('close')
  expect(told.at(-1)).toEqual(['close', { code: 1006, reason: '' }])
})

/** A server that takes connections and never says a word. */
async function startSilent(): Promise<string> {
  const server = createServer(() => {})
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  onTestFinished(() => void server.close())
  return `ws://localhost:${(server.address() as AddressInfo).port}`
}

it('tells a timeout where it does not open', async () => {
  const { wx } = await startHost({ app: { appJson: { networkTimeout: { connectSocket: 10 } } } })
  const { told, until } = connect(wx, await startSilent())
  await until('close')
  expect(told).toEqual([
    ['error', { errMsg: 'connectSocket:fail timeout' }],
    ['close', { code: 1006, reason: '' }],
  ])
})

it('closes before it is open by its own task, and not by closeSocket', async () => {
  const { wx } = await startHost()
  const { task, told } = connect(wx, await startSilent())
  const notConnected = 'WebSocket is not connected'
  await expect(wx.closeSocket()).rejects.toEqual({ errMsg: `closeSocket:fail ${notConnected}` })
  await expect(wx.sendSocketMessage({ data: 'x' } as never)).rejects.toEqual({
    errMsg: `sendSocketMessage:fail ${notConnected}`,
  })
  expect(told).toEqual([])
  await task.close()
  expect(told).toEqual([['close', { code: 1000, reason: '' }]])
  await expect(task.close()).rejects.toEqual({ errMsg: `closeSocket:fail ${notConnected}` })
})

it.each([
  [{ code: 1001 }, 'invalid code 1001; allowed are 1000 and 3000 to 4999'],
  [{ reason: 'ü'.repeat(62) }, 'the reason is longer than 123 bytes'],
])('does not close with %j', async (params, reason) => {
  const { wx } = await startHost()
  const { task, told, until } = connect(wx, await startSocketServer(echo))
  await until('open')
  await expect(task.close(params)).rejects.toEqual({
    errMsg: `closeSocket:fail ${reason}`,
    errno: 600005,
  })
  await expect(task.send({ data: 1 } as never)).rejects.toEqual({
    errMsg:
      'sendSocketMessage:fail parameter error: parameter.data should be String instead of Number;',
    errno: 101,
  })
  expect(told).toHaveLength(1)
})

it('lets five be there, and a further one when one is closed', async () => {
  const { wx } = await startHost()
  const address = await startSocketServer(echo)
  const sockets = [1, 2, 3, 4, 5].map(() => connect(wx, address))
  const sixth = (options: object) => wx.connectSocket({ url: address, ...options } as never)
  expect(await outcomeOf(sixth)).toEqual({
    errMsg: 'connectSocket:fail fail reach max websocket connect count 5',
    errno: 600007,
  })
  await sockets[0]!.task.close()
  expect(await outcomeOf(sixth)).toEqual({ errMsg: 'connectSocket:ok' })
})

it('closes the old one where only one may be there', async () => {
  const { wx } = await startHost({ limits: 'legacy' })
  const address = await startSocketServer(echo)
  const old = connect(wx, address)
  await old.until('open')
  const fresh = connect(wx, address)
  expect(old.told.at(-1)).toEqual(['close', { code: 1000, reason: '' }])
  await fresh.until('open')
})

it('has the old functions mean the oldest one', async () => {
  const { wx } = await startHost()
  const told: unknown[] = []
  wx.onSocketOpen(({ header }) => told.push(['open', header]))
  wx.onSocketMessage(({ data }) => told.push(data))
  wx.onSocketError(({ errMsg }) => told.push(errMsg))
  wx.onSocketClose(({ code }) => told.push(code))
  const address = await startSocketServer(echo)
  const first = connect(wx, address)
  await first.until('open')
  const second = connect(wx, address)
  await second.until('open')
  expect(await wx.sendSocketMessage({ data: 'x' } as never)).toEqual({
    errMsg: 'sendSocketMessage:ok',
  })
  await first.until('message')
  await wx.closeSocket({ code: 3000 } as never)
  await first.until('close')
  expect(told).toEqual([['open', {}], 'x', 3000])
  expect(second.told).toHaveLength(1)
  await wx.closeSocket()
  await second.until('close')
  connect(wx, 'ws://localhost:1')
  await expect.poll(() => told.length).toBe(6)
  expect(told.slice(3)).toEqual([1000, 'connectSocket:fail the connection failed', 1006])
})

it.each([
  ['test.php', 'invalid url "test.php"', 600009],
  ['https://a.example.com', 'invalid url "https://a.example.com"', 600009],
  ['wss://b.example.com', 'url not in domain list', 600002],
])('refuses %s, and its task sends nothing', async (url, reason, errno) => {
  const { wx } = await startHost({ domains: { socket: ['wss://a.example.com'] } })
  const { task } = connect(wx, url)
  const ended = await outcomeOf((options) => wx.connectSocket({ url, ...options } as never))
  expect(ended).toEqual({ errMsg: `connectSocket:fail ${reason}`, errno })
  await expect(task.send({ data: 'x' } as never)).rejects.toEqual({
    errMsg: 'sendSocketMessage:fail WebSocket is not connected',
  })
})

it('ends its sockets with the app, without a word to it', async () => {
  const { host, wx } = await startHost()
  let isClosed = false
  const address = await startSocketServer((socket) => socket.on('close', () => (isClosed = true)))
  const { told, until } = connect(wx, address)
  await until('open')
  host.close()
  await expect.poll(() => isClosed).toBe(true)
  expect(told).toHaveLength(1)
})

it('says that the network is down where the browser is offline', async () => {
  fakeConnection({ onLine: false })
  const { wx } = await startHost()
  const { told, until } = connect(wx, 'ws://localhost:1')
  await until('close')
  expect(told[0]).toEqual(['error', { errMsg: 'connectSocket:fail network is down' }])
})

it('ends after five seconds in the background, and none starts until the app is back', async () => {
  const { host, wx } = await startHost()
  let closed = 0
  const address = await startSocketServer((socket) => socket.on('close', () => closed++))
  const open = connect(wx, address)
  await open.until('open')
  const connecting = connect(wx, await startSilent())
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  host.hide()
  vi.advanceTimersByTime(backgroundTime - 1)
  expect([open.told.length, connecting.told.length]).toEqual([1, 0])
  vi.advanceTimersByTime(1)
  vi.useRealTimers()
  const end = [
    ['error', { errMsg: 'connectSocket:fail interrupted' }],
    ['close', { code: 1006, reason: '' }],
  ]
  expect(open.told.slice(1)).toEqual(end)
  expect(connecting.told).toEqual(end)
  await expect.poll(() => closed).toBe(1)
  const again = (options: object) => wx.connectSocket({ url: address, ...options } as never)
  expect(await outcomeOf(again)).toEqual({
    errMsg: 'connectSocket:fail interrupted',
    errno: 600003,
  })
  host.show()
  await connect(wx, address).until('open')
  expect(open.told).toHaveLength(3)
})
