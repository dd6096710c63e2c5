import { expect, it } from 'vitest'
import { readSetCookie } from './readSetCookie.js'

const url = 'https://m.shop.example/a/b'
const now = 1_000_000_000_000
const read = (text: string, from = url) => readSetCookie(text, from, now)
const kept = { url, httpOnly: false, secure: true, sameSite: 'None' }

it('keeps a cookie for frames of other sites too', () => {
  expect(read('a=1; SameSite=Strict; HttpOnly')).toEqual({
    ...kept,
    name: 'a',
    value: '1',
    httpOnly: true,
  })
  expect(read(' a = b=c ; Path=/x; Secure')).toMatchObject({ name: 'a', value: 'b=c', path: '/x' })
  expect(read('bare')).toMatchObject({ name: '', value: 'bare' })
  expect(read('a=1; Path=relative')).not.toHaveProperty('path')
})

it('takes the domain only where the address is within it', () => {
  expect(read('a=1; Domain=.Shop.example')).toMatchObject({ domain: '.shop.example' })
  expect(read('a=1; domain=m.shop.example')).toMatchObject({ domain: '.m.shop.example' })
  expect(read('a=1; domain=')).not.toHaveProperty('domain')
  for (const domain of ['example', 'other.example', 'op.example', 'x.m.shop.example']) {
    expect([domain, read(`a=1; Domain=${domain}`)]).toEqual([domain, undefined])
  }
  expect(read('a=1; Domain=0.0.1', 'http://127.0.0.1/')).toBeUndefined()
  expect(read('__Host-a=1; Domain=m.shop.example; Path=/; Secure')).toBeUndefined()
})

it('ends when it says, and Max-Age goes before Expires', () => {
  const date = 'Expires=Wed, 21 Oct 2015 07:28:00 GMT'
  expect(read(`a=1; ${date}`)).toMatchObject({ expires: 1_445_412_480 })
  expect(read(`a=1; ${date}; Max-Age=60`)).toMatchObject({ expires: 1_000_000_060 })
  expect(read('a=; Max-Age=0')).toMatchObject({ expires: 1 })
  expect(read('a=1; Expires=never')).not.toHaveProperty('expires')
  expect(read('=; Path=/')).toBeUndefined()
})
