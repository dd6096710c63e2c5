import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import {
  developmentMerchant,
  developmentPayKey,
  developmentSecret,
  readPaymentXml,
  signFields,
  signMerchantCall,
  signPayment,
  toPaymentXml,
} from '@miniview/server'
import type { Fields, OrderDescription, PaymentParams, PaySignType } from '@miniview/server'
import { createSecretKey } from 'node:crypto'

/** What an app's own server hears of a payment. */
export interface Notified {
  headers: IncomingHttpHeaders
  body: string
}

export interface AppServerOptions {
  /** The merchant's private key, for orders of `/v3/…`. */
  privateKey: string
}

/** An app's own server, as somebody else would write it: it knows its secrets, and the platform's address. */
export async function startAppServer({ privateKey }: AppServerOptions) {
  const notified: Notified[] = []
  const apiKey = createSecretKey(developmentPayKey, 'utf8')
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      notified.push({ headers: request.headers, body })
      response.end('<xml><return_code>SUCCESS</return_code></xml>')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const notifyUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/paid`
  let count = 0

  /** For one app, on the platform at that origin. */
  function forApp(platform: string, appid: string) {
    async function openidOf(code: string): Promise<string> {
      const params = { appid, secret: developmentSecret, js_code: code }
      const query = new URLSearchParams({ ...params, grant_type: 'authorization_code' })
      const answer = await fetch(`${platform}/sns/jscode2session?${query}`)
      return ((await answer.json()) as { openid: string }).openid
    }

    async function v3(method: string, path: string, value?: object): Promise<object> {
      const body = value ? JSON.stringify(value) : ''
      const call = { method, path, body, mchid: developmentMerchant, privateKey }
      const headers = { authorization: signMerchantCall(call) }
      const response = await fetch(platform + path, { method, headers, ...(body && { body }) })
      return (await response.json()) as object
    }

    async function v2(path: string, given: Fields): Promise<Fields> {
      const fields = { appid, mch_id: developmentMerchant, nonce_str: 'n', ...given }
      const sign = signFields(fields, 'MD5', apiKey)
      const body = toPaymentXml({ ...fields, sign })
      const response = await fetch(platform + path, { method: 'POST', body })
      return readPaymentXml(await response.text())!
    }

    async function place(openid: string, outTradeNo: string, isOlder: boolean, attach: string) {
      if (isOlder) {
        const placed = await v2('/pay/unifiedorder', {
          body: 'Green tea, 2 cups',
          out_trade_no: outTradeNo,
          total_fee: '1280',
          notify_url: notifyUrl,
          trade_type: 'JSAPI',
          openid,
          attach,
        })
        return placed['prepay_id']!
      }
      const placed = (await v3('POST', '/v3/pay/transactions/jsapi', {
        appid,
        mchid: developmentMerchant,
        description: 'Green tea, 2 cups',
        out_trade_no: outTradeNo,
        notify_url: notifyUrl,
        amount: { total: 1280 },
        payer: { openid },
        attach,
      })) as { prepay_id: string }
      return placed.prepay_id
    }

    return {
      /** Places an order for the person who has that code, and signs its payment. */
      async order(code: string, signType: PaySignType = 'RSA', attach = 'none') {
        const openid = await openidOf(code)
        const outTradeNo = `tea-${Date.now()}-${++count}`
        const prepayId = await place(openid, outTradeNo, signType !== 'RSA', attach)
        const key = signType === 'RSA' ? privateKey : apiKey
        const params: PaymentParams = signPayment({ appid, prepayId, signType, key })
        return { outTradeNo, params }
      },
      async state(outTradeNo: string): Promise<string> {
        const path = `/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=${developmentMerchant}`
        return ((await v3('GET', path)) as OrderDescription).trade_state
      },
    }
  }

  return {
    notified,
    forApp,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
