import { createSecretKey } from 'node:crypto'
import {
  developmentMerchant,
  developmentPayKey,
  developmentSecret,
  readPaymentXml,
  signFields,
  signPayment,
  toPaymentXml,
} from '@miniview/server'

const key = createSecretKey(developmentPayKey, 'utf8')

/** What the demo sells; the sandbox ends a payment as `attach` says. */
const items = new Map([
  ['tea', { body: 'Green tea, 2 cups', total_fee: '1280' }],
  ['gold', { body: 'Gold, 1 ounce', total_fee: '1680000', attach: 'sandbox:fail' }],
])

/**
 * The demo's own server, as the author of a mini program writes one: it places orders on the platform,
 * signs their payments, and asks what became of them.
 *
 * @param app its appid, and the platform's origin, which is known once that runs
 */
export function serveOrders(server, { appid, platform }) {
  let count = 0

  async function ask(path, fields) {
    const named = { appid, mch_id: developmentMerchant, nonce_str: 'demo', ...fields }
    const body = toPaymentXml({ ...named, sign: signFields(named, 'MD5', key) })
    const response = await fetch(platform() + path, { method: 'POST', body })
    return readPaymentXml(await response.text())
  }

  async function openidOf(code) {
    const params = { appid, secret: developmentSecret, js_code: code }
    const query = new URLSearchParams({ ...params, grant_type: 'authorization_code' })
    const response = await fetch(`${platform()}/sns/jscode2session?${query}`)
    return (await response.json()).openid
  }

  server.post('/order', async (request, reply) => {
    const { code, item } = request.body ?? {}
    const openid = await openidOf(String(code))
    const wanted = items.get(item)
    if (!openid || !wanted) return reply.code(400).send({ error: 'no such order' })
    const number = `demo-${Date.now()}-${++count}`
    const placed = await ask('/pay/unifiedorder', {
      ...wanted,
      openid,
      out_trade_no: number,
      notify_url: `http://${request.host}/paid`,
      trade_type: 'JSAPI',
    })
    const prepayId = placed.prepay_id
    if (!prepayId) return reply.code(502).send({ error: placed.err_code_des ?? placed.return_msg })
    return { number, params: signPayment({ appid, prepayId, signType: 'MD5', key }) }
  })

  server.get('/order', async (request) => {
    const order = await ask('/pay/orderquery', { out_trade_no: String(request.query.number) })
    return { state: order.trade_state ?? 'unknown' }
  })

  // Another shop would send the parcel now; what is confirmed is not told again.
  server.addContentTypeParser('text/xml', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  server.post('/paid', async (_request, reply) =>
    reply.type('text/xml').send(toPaymentXml({ return_code: 'SUCCESS' })),
  )
}
