import { createSecretKey, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { signMerchantCall } from '../payment/merchantSignature.js'
import { readPaymentXml, toPaymentXml } from '../payment/paymentXml.js'
import { signFields } from '../payment/signFields.js'
import type { Fields } from '../payment/signFields.js'
import { signPayment } from '../payment/signPayment.js'
import type { PaySignType } from '../payment/signPayment.js'
import type { PlatformApp } from '../PlatformApp.js'
import { testApp } from './testApps.js'

export const merchantKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const platformKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const apiKey = createSecretKey('api-key-of-the-merchant-in-tests', 'utf8')

const payment = {
  name: 'Tea House',
  apiKey,
  privateKey: platformKeys.privateKey,
  publicKey: merchantKeys.publicKey,
}

/** An app that takes payments; the number of its merchant ends as its appid does. */
export const payingApp = (appid: string): PlatformApp =>
  testApp(appid, { payment: { ...payment, mchid: `190000000${appid.slice(-1)}` } })

let count = 0

/** What the own server of such an app does, on the platform at that origin. */
export function createMerchant(origin: string, notifyUrl: string, appid = 'wx1') {
  const mchid = `190000000${appid.slice(-1)}`

  /** Calls `/v3/…`. */
  async function v3(method: string, path: string, value?: object, more: object = {}) {
    const body = value ? JSON.stringify(value) : ''
    const call = { method, path, body, mchid, privateKey: merchantKeys.privateKey, ...more }
    return fetch(origin + path, {
      method,
      headers: { authorization: signMerchantCall(call), 'content-type': 'application/json' },
      ...(body && { body }),
    })
  }

  /** Calls `/pay/…`. */
  async function v2(path: string, fields: Fields, signType: 'MD5' | 'HMAC-SHA256' = 'MD5') {
    const named = { appid, mch_id: mchid, nonce_str: 'n', sign_type: signType, ...fields }
    const body = toPaymentXml({ sign: signFields(named, signType, apiKey), ...named })
    const response = await fetch(origin + path, { method: 'POST', body })
    return readPaymentXml(await response.text())!
  }

  const terms = (openid: string, more: object = {}) => ({
    appid,
    mchid,
    description: 'Green tea',
    out_trade_no: `order-${process.pid}-${++count}`,
    notify_url: notifyUrl,
    amount: { total: 1280, currency: 'CNY' },
    payer: { openid },
    ...more,
  })

  /** Places an order of `/v3/…`. */
  async function order(openid: string, more: object = {}) {
    const wanted = terms(openid, more)
    const response = await v3('POST', '/v3/pay/transactions/jsapi', wanted)
    const { prepay_id: prepayId } = (await response.json()) as { prepay_id: string }
    return { prepayId, outTradeNo: wanted.out_trade_no }
  }

  const pathOf = (outTradeNo: string) => `/v3/pay/transactions/out-trade-no/${outTradeNo}`

  async function query(outTradeNo: string) {
    const response = await v3('GET', `${pathOf(outTradeNo)}?mchid=${mchid}`)
    return (await response.json()) as { trade_state: string; transaction_id?: string }
  }

  /** What a container sends of `wx.requestPayment`. */
  function sign(prepayId: string, signType: PaySignType = 'RSA') {
    const key = signType === 'RSA' ? merchantKeys.privateKey : apiKey
    const { package: _, ...params } = signPayment({ appid, prepayId, signType, key })
    return { appid, prepayId, ...params }
  }

  const close = (outTradeNo: string) => v3('POST', `${pathOf(outTradeNo)}/close`, { mchid })

  return { v3, v2, terms, order, query, sign, close, mchid }
}

export interface ReceivedNotification {
  headers: IncomingHttpHeaders
  body: string
}

/** A server that hears notifications, and confirms them or not. */
export async function startNotified() {
  const received: ReceivedNotification[] = []
  let status = 200
  let answer = ''
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      response.writeHead(status).end(answer)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/paid`,
    received,
    /** How it answers from now on. */
    answer(newStatus: number, text = '') {
      status = newStatus
      answer = text
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
