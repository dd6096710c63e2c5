import { expect, it, vi } from 'vitest'
import { fakeConnection } from '../../testing/fakeConnection.js'
import type { TestHost } from '../../testing/startTestHost.js'
import { startTestHost } from '../../testing/startTestHost.js'

it('tells each change once, and nothing after its listener was removed', async () => {
  const connection = fakeConnection({ onLine: true, type: 'wifi' })
  const { wx } = await startTestHost()
  const told: unknown[] = []
  const listener = (status: unknown) => void told.push(status)
  wx.onNetworkStatusChange(listener)
  connection.change({ type: 'ethernet' })
  connection.change({ type: 'cellular', effectiveType: '4g' })
  connection.change({ onLine: false })
  connection.change({ onLine: false })
  connection.change({ onLine: true })
  expect(told).toEqual([
    { isConnected: true, networkType: '4g' },
    { isConnected: false, networkType: 'none' },
    { isConnected: true, networkType: '4g' },
  ])
  wx.offNetworkStatusChange(listener)
  connection.change({ onLine: false })
  connection.change({ type: 'wifi' })
  expect(told).toHaveLength(3)
})

it.each<[string, (host: TestHost['host'], wx: TestHost['wx']) => void]>([
  ['was removed', (_host, wx) => wx.offNetworkStatusChange()],
  ['is of an app that has closed', (host) => host.close()],
])('leaves nothing in the browser of a listener that %s', async (_how, end) => {
  fakeConnection({ onLine: true, type: 'wifi' })
  const { host, wx } = await startTestHost()
  const added = [window, navigator.connection!].map((target) =>
    vi.spyOn(target, 'addEventListener'),
  )
  const removed = [window, navigator.connection!].map((target) =>
    vi.spyOn(target, 'removeEventListener'),
  )
  wx.onNetworkStatusChange(() => {})
  end(host, wx)
  expect(added.map(({ mock }) => mock.calls.length)).toEqual([2, 1])
  for (const [index, { mock }] of removed.entries())
    expect(mock.calls).toEqual(expect.arrayContaining(added[index]!.mock.calls))
})
