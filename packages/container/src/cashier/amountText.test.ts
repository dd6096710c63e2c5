import { expect, it } from 'vitest'
import { amountText } from './amountText.js'

it.each([
  [1280, 'CNY', 'zh-CN', '¥12.80'],
  [1, 'CNY', 'en', 'CN¥0.01'],
  [123456, 'USD', 'en', '$1,234.56'],
  [500, 'JPY', 'en', '¥500'],
  [1_000_000_000, 'CNY', 'zh-CN', '¥10,000,000.00'],
])('writes %d of %s in %s as %s', (amount, currency, language, text) => {
  expect(amountText({ amount, currency }, language)).toBe(text)
})
