import { createSecretKey } from 'node:crypto'
import { expect, it } from 'vitest'
import { signFields } from './signFields.js'

/** The platform's own example. */
const fields = {
  appid: 'wxd930ea5d5a258f4f',
  mch_id: '10000100',
  device_info: '1000',
  body: 'test',
  nonce_str: 'ibuaiVcKdpRxkhJA',
}
const key = createSecretKey('192006250b4c09247ec02edce69f6a2d', 'utf8')

it('signs as the platform does', () => {
  expect(signFields(fields, 'MD5', key)).toBe('9A0A8659F005D6984697E2CA0A9CF3B7')
  expect(signFields(fields, 'HMAC-SHA256', key)).toBe(
    '6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6',
  )
})
