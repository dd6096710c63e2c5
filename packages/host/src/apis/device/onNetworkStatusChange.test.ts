import { expect, it, vi } from 'vitest'
import { fakeConnection } from '../../testing/fakeConnection.js'
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

it('leaves no listener in the browser behind', async () => {
  fakeConnection({ onLine: true, type: 'wifi' })
  const { wx } = await startTestHost()
  const added = [window, navigator.connection!].map((target) =>
    vi.spyOn(target, 'addEventListener'),
  )
  const removed = [window, navigator.connection!].map((target) =>
    vi.spyOn(target, 'removeEventListener'),
  )
  wx.onNetworkStatusChange(() => {})
  wx.offNetworkStatusChange()
  expect(added.map(({ mock }) => mock.calls.length)).toEqual([2, 1])
  expect(removed.map(({ mock }) => mock.calls)).toEqual(added.map(({ mock }) => mock.calls))
})
