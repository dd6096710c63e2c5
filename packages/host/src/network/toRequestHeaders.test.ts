import { expect, it } from 'vitest'
import { toRequestHeaders } from './toRequestHeaders.js'

it('leaves out what an app cannot set, in whatever case it is written', () => {
  const given = {
    Referer: 'https://a.example',
    HOST: 'a.example',
    origin: 'https://a.example',
    'Content-Length': 1,
    'Transfer-Encoding': 'chunked',
    'Proxy-Authorization': 'a',
    'Sec-Fetch-Site': 'none',
    Connection: 'close',
    Cookie: 'a=1',
    'X-Own': 1,
    'x-own': ' 2 ',
  }
  expect([...toRequestHeaders(given)]).toEqual([
    ['cookie', 'a=1'],
    ['x-own', '2'],
  ])
})
