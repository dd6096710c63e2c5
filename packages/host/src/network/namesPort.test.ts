import { expect, it } from 'vitest'
import { namesPort } from './namesPort.js'

it.each([
  ['https://a.example', false],
  ['https://a.example/x:443', false],
  ['https://a.example?x=:443', false],
  ['https://a.example#:443', false],
  ['https://a.example:/', false],
  ['https://[::1]/', false],
  ['https://[::1]:443/', true],
  ['https://a.example:443', true],
  ['https://a.example:0443/x', true],
  ['HTTPS:a.example:443?x', true],
  [' https:\\\\a.example:4\n43\\x', true],
])('%j: %s', (address, names) => {
  expect(URL.canParse(address)).toBe(true)
  expect(namesPort(address)).toBe(names)
})
