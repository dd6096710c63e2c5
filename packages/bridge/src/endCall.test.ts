import { expect, it } from 'vitest'
import { endCall, hasCallbacks } from './endCall.js'

function recorder() {
  const told: [callback: string, response: unknown][] = []
  const tell = (name: string) => (response: unknown) => void told.push([name, response])
  const options = {
    success: tell('success'),
    fail: tell('fail'),
    cancel: tell('cancel'),
    complete: tell('complete'),
  }
  return { told, options }
}

it.each([
  ['x:ok', 'success'],
  ['x:cancel', 'cancel'],
  ['x:fail', 'fail'],
  ['x:fail cancel', 'fail'],
  ['x:OK', 'fail'],
  ['ok', 'success'],
  ['x:fail a:ok', 'fail'],
])('for %s runs %s and then complete, with the same object', (errMsg, callback) => {
  const { told, options } = recorder()
  const response = { errMsg }
  endCall(options, response)
  expect(told.map(([name]) => name)).toEqual([callback, 'complete'])
  expect(told.every(([, each]) => each === response)).toBe(true)
})

it('runs complete also where another callback threw, and lets the error out', () => {
  const { told, options } = recorder()
  const thrower = () => {
    throw new Error('in success')
  }
  expect(() => endCall({ ...options, success: thrower }, { errMsg: 'x:ok' })).toThrow('in success')
  expect(told.map(([name]) => name)).toEqual(['complete'])
})

it('needs none of the callbacks', () => {
  expect(() => endCall({}, { errMsg: 'x:ok' })).not.toThrow()
})

it.each([
  [undefined, false],
  [{}, false],
  [{ cancel() {} }, false],
  [{ success() {} }, true],
  [{ fail() {} }, true],
  [{ complete() {} }, true],
])('sees whether %o asks for callbacks', (options, expected) => {
  expect(hasCallbacks(options)).toBe(expected)
})
