import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { toFunctionSource } from './toFunctionSource.js'

const run = (source: string, ...args: unknown[]) =>
  runInNewContext(`${source}(...${JSON.stringify(args)})`) as unknown

it.each([
  ['an arrow', (a: number, b: number) => a + b],
  [
    'a function',
    function (a: number, b: number) {
      return a + b
    },
  ],
  [
    'a method',
    {
      add(a: number, b: number) {
        return a + b
      },
    }.add,
  ],
])('%s runs elsewhere', (_what, code) => {
  expect(run(toFunctionSource(code as never), 1, 2)).toBe(3)
})

it('a function with names inside runs where esbuild wrapped them', () => {
  const code = runInNewContext(
    '(a) => { const twice = __name((b) => b * 2, "twice"); return twice(a) }',
  )
  expect(run(toFunctionSource(code as () => unknown), 4)).toBe(8)
})
