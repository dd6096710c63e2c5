import { createHash } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { digestOf } from './digestOf.js'

it.each(['md5', 'sha1'] as const)('has the %s of files of any length', async (algorithm) => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 200_000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => index * 7)
    const expected = createHash(algorithm).update(bytes).digest('hex')
    expect(await digestOf(new Blob([bytes]), algorithm)).toBe(expected)
  }
})

it.each(['md5', 'sha1'] as const)(
  'never has a whole file in memory for its %s',
  async (algorithm) => {
    const blob = new Blob(['abc'])
    const whole = vi.spyOn(blob, 'arrayBuffer')
    await digestOf(blob, algorithm)
    expect(whole).not.toHaveBeenCalled()
  },
)
