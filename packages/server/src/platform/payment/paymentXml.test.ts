import { expect, it } from 'vitest'
import { readPaymentXml, toPaymentXml } from './paymentXml.js'

it('reads what it writes', () => {
  const fields = { appid: 'wx1', body: `a < b & "c" > 'd' ]]> &amp;`, empty: '' }
  expect(readPaymentXml(toPaymentXml(fields))).toEqual(fields)
})

it('reads CDATA, and space around fields', () => {
  const text = '<?xml version="1.0"?>\n<xml>\n  <a><![CDATA[1 < 2 & 3]]></a>\n  <b>2</b>\n</xml>\n'
  expect(readPaymentXml(text)).toEqual({ a: '1 < 2 & 3', b: '2' })
})

it.each([
  '',
  'a',
  '<xml><a>1</a>',
  '<xml><a>1</b></xml>',
  '<xml><a b="1">1</a></xml>',
  '<xml><a><b>1</b></a></xml>',
  '<xml><a>1</a><a>2</a></xml>',
  '<xml><a>&other;</a></xml>',
  '<xml><a>1 & 2</a></xml>',
  '<xml>text</xml>',
  '<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><a>&a;</a></xml>',
])('refuses %s', (text) => {
  expect(readPaymentXml(text)).toBeUndefined()
})
