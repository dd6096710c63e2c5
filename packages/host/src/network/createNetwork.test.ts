import { expect, it } from 'vitest'
import { createLifecycle } from '../createLifecycle.js'
import { createLog } from '../createLog.js'
import { toLimits } from '../limits.js'
import { createNetwork } from './createNetwork.js'

it('takes the time of the call, else of app.json, else a minute, and never more than a minute', () => {
  const networkOf = (connectSocket?: number) =>
    createNetwork({
      appJson: {
        pages: ['a'],
        ...(connectSocket !== undefined && { networkTimeout: { connectSocket } }),
      },
      limits: toLimits(undefined),
      development: true,
      lifecycle: createLifecycle({ path: 'a', query: {}, scene: 1001, referrerInfo: {} }),
      log: createLog('test', console),
      window,
      closing: new AbortController().signal,
    })
  expect(networkOf(20).socketTimeout(10)).toBe(10)
  expect(networkOf(20).socketTimeout(undefined)).toBe(20)
  expect(networkOf(20).socketTimeout(0)).toBe(20)
  expect(networkOf().socketTimeout(undefined)).toBe(60_000)
  expect(networkOf().socketTimeout(120_000)).toBe(60_000)
  expect(networkOf(120_000).socketTimeout(undefined)).toBe(60_000)
})
