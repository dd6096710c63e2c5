import { expect, it } from 'vitest'
import { ApiError, toErrMsg } from './ApiError.js'

it('says ok where there is no reason', () => {
  expect(toErrMsg('getStorage')).toBe('getStorage:ok')
})

it('puts a space before a reason', () => {
  expect(toErrMsg('getStorage', 'data not found')).toBe('getStorage:fail data not found')
})

it('lets a reason that begins with a colon follow directly', () => {
  expect(toErrMsg('hideToast', ":toast can't be found")).toBe("hideToast:fail:toast can't be found")
})

it('carries the reason and the number', () => {
  const error = new ApiError('auth deny', 103)
  expect(error.message).toBe('auth deny')
  expect(error.errno).toBe(103)
})
