import { findBrowser } from '@miniview/testing'
import { expect, test } from 'vitest'
import { killRounds } from '../bench/src/storage/killRounds.js'

test('what was acknowledged is there after all processes of the browser were killed', async () => {
  const { acknowledged, lost } = await killRounds({
    executablePath: findBrowser()!,
    rounds: 2,
    seed: 1,
  })
  expect(lost).toEqual([])
  expect(acknowledged).toBeGreaterThan(20)
})
