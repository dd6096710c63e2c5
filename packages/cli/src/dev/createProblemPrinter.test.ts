import type { Problem } from '@miniview/miniprogram/compiler'
import { expect, it } from 'vitest'
import { createProblemPrinter } from './createProblemPrinter.js'

const error: Problem = { severity: 'error', file: 'a.wxml', message: 'broken', line: 3, column: 7 }
const warning: Problem = { severity: 'warning', file: 'b.wxss', message: 'odd', line: 1 }

function start() {
  const lines: string[] = []
  const print = createProblemPrinter((text) => lines.push(text))
  /** What one compilation prints. */
  return (...problems: Problem[]) => {
    lines.length = 0
    print(problems)
    return [...lines]
  }
}

it('prints a problem once, and again only after it went away and came back', () => {
  const compile = start()
  expect(compile(error, warning)).toEqual(['a.wxml:3:7 error broken', 'b.wxss:1 warning odd'])
  expect(compile(error, warning)).toEqual([])
  expect(compile(error)).toEqual([])
  expect(compile(error, warning)).toEqual(['b.wxss:1 warning odd'])
  expect(compile(warning)).toEqual(['All errors are mended.'])
  expect(compile(warning)).toEqual([])
  expect(compile(error, warning)).toEqual(['a.wxml:3:7 error broken'])
})

it('does not print a problem anew that only moved', () => {
  const compile = start()
  compile(error)
  expect(compile({ ...error, line: 4 })).toEqual([])
})

it('prints the same problem at a second place of a file', () => {
  const compile = start()
  compile(error)
  expect(compile(error, { ...error, line: 9 })).toEqual(['a.wxml:9:7 error broken'])
})
