import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { callHost } from './callHost.js'
import { servePage } from './servePage.js'

let ports: MessagePort[] = []
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  for (const port of ports) port.close()
  ports = []
  vi.useRealTimers()
})

function channel() {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  return { hostPort: port1, pagePort: port2 }
}

it('fails its calls where no host takes the port by the deadline', async () => {
  const { pagePort } = channel()
  const page = callHost(pagePort, () => {}, 3_000)
  const ended: unknown[] = []
  const call = page.invoke('getStorage', {}).then((answer) => ended.push(answer))
  await vi.advanceTimersByTimeAsync(2_999)
  expect(ended).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  await call
  expect(ended).toEqual([{ ok: false, reason: 'timeout' }])
  expect(await page.invoke('getStorage', {})).toEqual({ ok: false, reason: 'timeout' })
})

it('sets no deadline to a host that took the port', async () => {
  const { hostPort, pagePort } = channel()
  const page = callHost(pagePort, () => {}, 3_000)
  let end = () => {}
  servePage(hostPort, {
    invoke: (name) =>
      name === 'showModal'
        ? new Promise((resolve) => (end = () => resolve({ ok: true, data: { confirm: true } })))
        : Promise.resolve({ ok: true }),
  })
  const waiting = page.invoke('showModal', {})
  await page.invoke('quick', {})
  await vi.advanceTimersByTimeAsync(1_000_000)
  end()
  expect(await waiting).toEqual({ ok: true, data: { confirm: true } })
})

it('keeps calls for a host that takes the port later', async () => {
  const { hostPort, pagePort } = channel()
  const page = callHost(pagePort, () => {}, 3_000)
  const answer = page.invoke('early', { a: 1 })
  await Promise.resolve()
  servePage(hostPort, { invoke: async (name, args) => ({ ok: true, data: { name, args } }) })
  expect(await answer).toEqual({ ok: true, data: { name: 'early', args: { a: 1 } } })
})

it('fails only the call whose arguments cannot be sent', async () => {
  const { hostPort, pagePort } = channel()
  const page = callHost(pagePort, () => {}, 3_000)
  servePage(hostPort, { invoke: async () => ({ ok: true }) })
  const [bad, good] = await Promise.all([page.invoke('x', { f() {} }), page.invoke('x', {})])
  expect(bad).toMatchObject({ ok: false, reason: expect.stringContaining('DataCloneError') })
  expect(good).toEqual({ ok: true })
})

it('hands buffers over instead of copying them', async () => {
  const { hostPort, pagePort } = channel()
  const page = callHost(pagePort, () => {}, 3_000)
  servePage(hostPort, {
    invoke: async (_name, args) => ({
      ok: true,
      data: { length: (args as { bytes: ArrayBuffer }).bytes.byteLength },
    }),
  })
  const bytes = new ArrayBuffer(16)
  expect(await page.invoke('x', { bytes }, [bytes])).toEqual({ ok: true, data: { length: 16 } })
  expect(bytes.byteLength).toBe(0)
})

it('ignores answers to calls that it did not make, and second answers', async () => {
  const { hostPort, pagePort } = channel()
  const page = callHost(pagePort, () => {}, 3_000)
  hostPort.onmessage = () => {
    hostPort.postMessage([
      [99, { ok: true, data: { from: 'nobody' } }],
      [1, { ok: true, data: { from: 'host' } }],
      [1, { ok: false, reason: 'again' }],
    ])
  }
  expect(await page.invoke('x', {})).toEqual({ ok: true, data: { from: 'host' } })
})
