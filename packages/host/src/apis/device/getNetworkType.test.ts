import { expect, it } from 'vitest'
import { fakeConnection } from '../../testing/fakeConnection.js'
import { startTestHost } from '../../testing/startTestHost.js'

it.each([
  [{ onLine: false, type: 'wifi' }, 'none'],
  [{ onLine: true, type: 'none' }, 'none'],
  [{ onLine: true, type: 'wifi', effectiveType: '3g' }, 'wifi'],
  [{ onLine: true, type: 'ethernet' }, 'wifi'],
  [{ onLine: true, type: 'cellular', effectiveType: '3g' }, '3g'],
  [{ onLine: true, type: 'cellular', effectiveType: 'slow-2g' }, 'unknown'],
  [{ onLine: true, type: 'cellular' }, 'unknown'],
  [{ onLine: true, effectiveType: '4g' }, 'unknown'],
  [{ onLine: true }, 'unknown'],
])('calls %j %s', async (connection, networkType) => {
  fakeConnection(connection)
  const { wx } = await startTestHost()
  expect(await wx.getNetworkType()).toEqual({ networkType, errMsg: 'getNetworkType:ok' })
})
