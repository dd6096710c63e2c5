import fc from 'fast-check'
import { wrap } from 'comlink'
import { afterEach, expect, it, vi } from 'vitest'
import { callHost } from './callHost.js'
import { defaultGuardLimits } from './guard.js'
import type { GuardLimits } from './guard.js'
import { servePage } from './servePage.js'
import type { ServePageOptions } from './servePage.js'
import type { Answer } from './wire.js'

let ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports) port.close()
  ports = []
  vi.restoreAllMocks()
})

const echo: ServePageOptions['invoke'] = async (name, args) => ({ ok: true, data: { name, args } })

function channel() {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  return { hostPort: port1, pagePort: port2 }
}

/** A page that speaks the bridge's own language. */
function goodPage(options: Partial<ServePageOptions> = {}) {
  const { hostPort, pagePort } = channel()
  const events: [event: string, payload: unknown][] = []
  const host = servePage(hostPort, { invoke: echo, ...options })
  const page = callHost(pagePort, (...event) => void events.push(event), 60_000)
  return { host, page, events }
}

/** A page that posts what it likes on its port, and reads what comes back. */
function rawPage(options: Partial<ServePageOptions> = {}) {
  const { hostPort, pagePort } = channel()
  const run: [name: string, args: unknown][] = []
  const received: unknown[][] = []
  let told = () => {}
  pagePort.onmessage = ({ data }: MessageEvent<unknown[]>) => {
    const isBatch = Array.isArray(data[0])
    received.push(...(isBatch ? (data as unknown[][]) : [data]))
    told()
  }
  const host = servePage(hostPort, {
    invoke(name, args) {
      run.push([name, args])
      return echo(name, args)
    },
    ...options,
  })
  const until = (isThere: (item: unknown[]) => boolean) =>
    new Promise<void>((resolve) => {
      told = () => void (received.some(isThere) && resolve())
      told()
    })
  return {
    host,
    run,
    received,
    until,
    pagePort,
    answered: (id: number) => until(([key]) => key === id),
  }
}

it('answers a call with its own answer, also where many cross', async () => {
  const { page } = goodPage()
  const names = Array.from({ length: 2_000 }, (_, index) => `api${index}`)
  const answers = await Promise.all(names.map((name, index) => page.invoke(name, { index })))
  expect(answers).toEqual(
    names.map((name, index) => ({ ok: true, data: { name, args: { index } } })),
  )
})

it('answers in the order in which calls end', async () => {
  let endFirst = (_answer: Answer) => {}
  const { page } = goodPage({
    invoke: (name) =>
      name === 'slow'
        ? new Promise((resolve) => (endFirst = resolve))
        : Promise.resolve({ ok: true }),
  })
  const ended: string[] = []
  const slow = page.invoke('slow', {}).then(() => ended.push('slow'))
  await page.invoke('quick', {}).then(() => ended.push('quick'))
  endFirst({ ok: true })
  await slow
  expect(ended).toEqual(['quick', 'slow'])
})

it('answers a burst of calls with few messages', async () => {
  const { hostPort, pagePort } = channel()
  servePage(hostPort, { invoke: echo })
  const page = callHost(pagePort, () => {}, 60_000)
  let messages = 0
  pagePort.addEventListener('message', () => messages++)
  await Promise.all(Array.from({ length: 300 }, () => page.invoke('x', {})))
  expect(messages).toBeLessThan(10)
})

it('sends the events of one turn as two messages, in order', async () => {
  const { host, received, until } = rawPage()
  let messages = 0
  ports[1]!.addEventListener('message', () => messages++)
  await until(([key]) => key === 'miniview:welcome')
  messages = 0
  for (let index = 0; index < 100; index++) host.emit('tick', index)
  await until((item) => item.includes(99))
  expect(messages).toBe(2)
  const ticks = received.filter(([key]) => key === 'tick')
  expect(ticks.flatMap(([, ...payloads]) => payloads)).toEqual([...Array(100).keys()])
})

it('delivers events, and keeps the bridge’s own from the page', async () => {
  const { host, page, events } = goodPage()
  host.emit('webviewEvent', { data: 1 })
  await page.invoke('x', {})
  expect(events).toEqual([['webviewEvent', { data: 1 }]])
})

it('calls nobody back where there is no answer', async () => {
  const { page } = goodPage({ invoke: async () => undefined })
  expect(await page.invoke('miniProgram.navigateTo', {})).toBeUndefined()
})

it('tells a failure as a value with its number', async () => {
  const failure: Answer = { ok: false, reason: 'auth deny', errno: 103 }
  const { page } = goodPage({ invoke: async () => failure })
  expect(await page.invoke('x', {})).toEqual(failure)
})

it('tells nothing of a thrown error but that there was one', async () => {
  const { page } = goodPage({ invoke: () => Promise.reject(new Error('/home/secret/path.ts')) })
  expect(await page.invoke('x', {})).toEqual({ ok: false, reason: 'internal error', errno: 4 })
})

it('fails only the call whose result cannot be sent', async () => {
  const { page } = goodPage({
    invoke: async (name) => ({ ok: true, data: name === 'bad' ? { f() {} } : { fine: true } }),
  })
  expect(await Promise.all(['good', 'bad', 'good'].map((name) => page.invoke(name, {})))).toEqual([
    { ok: true, data: { fine: true } },
    { ok: false, reason: 'the result cannot be sent to a page' },
    { ok: true, data: { fine: true } },
  ])
})

it('drops an event that cannot be sent and goes on', async () => {
  const { host, page, events } = goodPage()
  host.emit('bad', () => {})
  host.emit('good', 1)
  await page.invoke('x', {})
  expect(events).toEqual([['good', 1]])
})

it('refuses exotic data with a text, and goes on', async () => {
  const { page } = goodPage()
  expect(await page.invoke('x', { a: new Map() })).toEqual({
    ok: false,
    reason: 'parameter error: parameter should be plain data instead of Map',
  })
  const cycle: Record<string, unknown> = {}
  cycle['self'] = cycle
  expect(await page.invoke('x', cycle)).toEqual({ ok: false, reason: 'data is nested too deeply' })
  expect(await page.invoke('x', {})).toMatchObject({ ok: true })
})

it('keeps an own __proto__ as data', async () => {
  const { run, answered, pagePort } = rawPage()
  const hostile = JSON.parse('{"__proto__": {"polluted": true}}') as unknown
  pagePort.postMessage([[1, 'x', hostile]])
  await answered(1)
  const [, args] = run[0]!
  expect(Object.getPrototypeOf(args)).toBe(Object.prototype)
  expect('polluted' in {}).toBe(false)
})

it('counts a call as ended when it was answered', async () => {
  const limits: GuardLimits = { ...defaultGuardLimits, pending: 1 }
  const { page } = goodPage({ limits })
  // The first call of a turn arrives alone, the others together.
  const together = await Promise.all(['a', 'b', 'c'].map((name) => page.invoke(name, {})))
  expect(together.map((answer) => answer?.ok)).toEqual([true, true, false])
  expect(together[2]).toEqual({ ok: false, reason: 'busy' })
  expect(await page.invoke('c', {})).toMatchObject({ ok: true })
})

it('answers an id at most once, whatever the page repeats', async () => {
  const { received, run, answered, pagePort } = rawPage()
  pagePort.postMessage([
    [1, 'a', {}],
    [1, 'again', {}],
    [1, { ok: true }],
  ])
  pagePort.postMessage([[1, 'later', {}]])
  pagePort.postMessage([[2, 'b', {}]])
  await answered(2)
  expect(run.map(([name]) => name)).toEqual(['a', 'b'])
  expect(received.filter(([id]) => id === 1)).toHaveLength(1)
})

it('disconnects a page that sends rubbish, fails its open calls and says so to the host', async () => {
  const disconnected = vi.fn<() => void>()
  const { run, until, received, pagePort } = rawPage({
    limits: { ...defaultGuardLimits, refusals: 3 },
    disconnected,
  })
  pagePort.postMessage([['rubbish'], null, 1, [1, 'after', {}]])
  await until(([key]) => key === 'miniview:close')
  expect(received.at(-1)).toEqual([
    'miniview:close',
    'the host disconnected this page: too many calls',
  ])
  expect(disconnected).toHaveBeenCalledOnce()
  expect(run).toEqual([])
})

it('fails the open calls of the page when it closes', async () => {
  const { host, page } = goodPage({ invoke: () => new Promise(() => {}) })
  const open = [page.invoke('a', {}), page.invoke('b', {})]
  host.close('the page was left')
  const failure = { ok: false, reason: 'the page was left' }
  expect(await Promise.all(open)).toEqual([failure, failure])
  expect(await page.invoke('later', {})).toEqual(failure)
})

it('runs no call that comes after it closed', async () => {
  const { hostPort, pagePort } = channel()
  const run: string[] = []
  const host = servePage(hostPort, {
    invoke(name) {
      run.push(name)
      host.close('enough')
      return Promise.resolve({ ok: true })
    },
  })
  const closed = new Promise((resolve) => (pagePort.onmessage = resolve))
  pagePort.postMessage([
    [1, 'first', {}],
    [2, 'second', {}],
  ])
  await closed
  expect(run).toEqual(['first'])
})

const comlinkAttacks: unknown[] = [
  { id: '1', type: 'SET', path: ['__proto__', 'x'], value: { type: 'RAW', value: 1 } },
  {
    id: '2',
    type: 'SET',
    path: ['constructor', 'prototype', 'x'],
    value: { type: 'RAW', value: 1 },
  },
  {
    id: '3',
    type: 'CONSTRUCT',
    path: ['invoke', 'constructor'],
    argumentList: [{ type: 'RAW', value: 'globalThis.ranInHost = true' }],
  },
  {
    id: '4',
    type: 'APPLY',
    path: ['invoke', 'constructor', 'constructor'],
    argumentList: [{ type: 'RAW', value: 'globalThis.ranInHost = true' }],
  },
  { id: '5', type: 'GET', path: ['invoke'] },
  { id: '6', type: 'ENDPOINT' },
  { id: '7', type: 'RELEASE' },
  { methodPath: ['constructor'] },
]

it('ignores the messages by which stock Comlink runs code of its peer', async () => {
  const { run, received, answered, pagePort } = rawPage()
  for (const attack of comlinkAttacks) {
    pagePort.postMessage(attack)
    pagePort.postMessage([attack])
  }
  pagePort.postMessage([[1, 'still works', {}]])
  await answered(1)
  expect(run).toEqual([['still works', {}]])
  expect(received.map(([key]) => key)).toEqual(['miniview:welcome', 1])
  expect('x' in {}).toBe(false)
  expect('ranInHost' in globalThis).toBe(false)
})

it('has nothing to say to a Comlink client', async () => {
  const { run, received, answered, pagePort } = rawPage()
  type FunctionConstructor = new (code: string) => unknown
  const remote = wrap<{ invoke: object }>(pagePort)
  const { constructor } = remote.invoke as { constructor: unknown }
  void new (constructor as FunctionConstructor)('globalThis.ranInHost = true')
  pagePort.postMessage([[1, 'still works', {}]])
  await answered(1)
  expect(run).toEqual([['still works', {}]])
  expect(received.map(([key]) => key)).toEqual(['miniview:welcome', 1])
  expect('ranInHost' in globalThis).toBe(false)
})

it.each([
  '__proto__',
  'constructor',
  'toString',
  'then',
  '',
  'invoke.constructor',
  'x'.repeat(10_240),
])('takes the name %o for a name and nothing else', async (name) => {
  const { run, answered, pagePort } = rawPage()
  pagePort.postMessage([[1, name, {}]])
  await answered(1)
  expect(run).toEqual([[name, {}]])
})

it('survives whatever can be posted, and runs nothing but invoke with plain data', async () => {
  const hostile = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    withBoxedValues: true,
  })
  const nearly = fc.tuple(fc.oneof(fc.nat(), hostile), fc.oneof(fc.string(), hostile), hostile)
  const item = fc.oneof(hostile, nearly, fc.constantFrom(...comlinkAttacks))
  const thrown: unknown[] = []
  const keepThrown = (error: unknown) => void thrown.push(error)
  process.on('uncaughtException', keepThrown)
  const keysBefore = Reflect.ownKeys(Object.prototype)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(item, fc.array(item))), async (messages) => {
      const { run, received, answered, pagePort } = rawPage({
        limits: { ...defaultGuardLimits, refusals: Infinity },
      })
      for (const message of messages) pagePort.postMessage(message)
      pagePort.postMessage([[Number.MAX_SAFE_INTEGER, 'last', {}]])
      await answered(Number.MAX_SAFE_INTEGER)
      for (const [name, args] of run) {
        expect(name).toBeTypeOf('string')
        expect(isPlain(args)).toBe(true)
      }
      const ids = received.map(([key]) => key).filter((key) => typeof key === 'number')
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 200 },
  )
  process.off('uncaughtException', keepThrown)
  expect(thrown).toEqual([])
  expect(Reflect.ownKeys(Object.prototype)).toEqual(keysBefore)
})

function isPlain(value: unknown): boolean {
  if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') {
    return false
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true
  if (Array.isArray(value)) return value.every(isPlain)
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain)
}
