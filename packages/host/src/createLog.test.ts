import { afterEach, expect, it, vi } from 'vitest'
import { createLog } from './createLog.js'

afterEach(() => void vi.useRealTimers())

it('says where, and no more than 50 lines a second', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 })
  const lines: unknown[] = []
  const log = createLog('app', { warn: (line) => void lines.push(line) })
  for (let line = 0; line < 60; line++) log.warn({ page: 'pages/a', api: 'x' }, `text ${line}`)
  expect(lines).toHaveLength(50)
  expect(lines[0]).toBe('[MiniView] app › pages/a › x: text 0')
  vi.setSystemTime(1_000)
  log.warn({}, 'later')
  expect(lines.at(-1)).toBe('[MiniView] app: later')
})
