import { expect, test } from 'vitest'
import { formatProblem } from './formatProblem.js'
import { problemAt } from './problemAt.js'

test('a problem is printed with its place and its line', () => {
  const source = { path: 'a.js', text: 'let a\r\nlet b = ;\r\n' }
  expect(formatProblem(problemAt(source, 'error', 'no value', 15))).toBe(
    'a.js:2:9 error no value\nlet b = ;\n        ^',
  )
})

test('a problem of a whole file has no line', () => {
  const source = { path: 'a.js', text: '' }
  expect(formatProblem(problemAt(source, 'warning', 'it is empty'))).toBe(
    'a.js warning it is empty',
  )
})

test('of a line of minified source the part around the place is printed', () => {
  const source = { path: 'a.js', text: `${'a'.repeat(5000)}!${'b'.repeat(5000)}` }
  const { column, excerpt = '' } = problemAt(source, 'error', 'no', 5000)
  expect(column).toBe(5001)
  const [line = '', caret = ''] = excerpt.split('\n')
  expect(line.length).toBeLessThanOrEqual(120)
  expect(line[caret.indexOf('^')]).toBe('!')
})
