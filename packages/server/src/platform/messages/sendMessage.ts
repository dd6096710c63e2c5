import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { InboxMessage } from '@miniview/host'
import { isOpenId } from '../createIdentities.js'
import { digestOf } from '../open/giveAccessToken.js'
import { openErrors } from '../open/OpenAnswer.js'
import type { OpenError } from '../open/OpenAnswer.js'
import { textsOf } from '../open/openSchema.js'
import type { Platform } from '../Platform.js'
import type { SubscribeTemplate } from './SubscribeTemplate.js'
import { isItemValue } from './valueKinds.js'

type Fields = Readonly<Record<string, unknown>>

/** `POST /cgi-bin/message/subscribe/send`: one message to one person, who subscribed to it. */
export async function sendMessage(
  { appOf, store }: Platform,
  request: FastifyRequest,
): Promise<OpenError> {
  const { access_token: token } = textsOf(request, ['access_token'])
  if (!token) return openErrors.accessTokenMissing
  const appid = await store.appOfToken(digestOf(token))
  const app = appid === undefined ? undefined : appOf(appid)
  if (!app) return openErrors.invalidCredential
  if (!isFields(request.body)) return openErrors.invalidFormat
  const { touser, template_id: templateId, page, data } = request.body
  if (typeof touser !== 'string' || !isOpenId(touser)) return openErrors.invalidOpenId
  const template = app.subscribeTemplates?.find(({ id }) => id === templateId)
  if (!template || template.isBanned) return openErrors.invalidTemplate
  if (page !== undefined && !isPage(page)) return openErrors.invalidPage
  const wrong = wrongKeyIn(data, template)
  if (wrong !== undefined) {
    return {
      ...openErrors.invalidArgument,
      errmsg: `argument invalid! data.${wrong}.value invalid`,
    }
  }
  const message: InboxMessage = {
    id: randomUUID(),
    title: template.title,
    items: template.items.map(({ key, name }) => ({ name, value: valueIn(data, key) as string })),
    sent: Date.now(),
    ...(page !== undefined && page !== '' && { page }),
  }
  const isDelivered = await store.deliver({
    appid: app.appid,
    openid: touser,
    templateId: template.id,
    message: JSON.stringify(message),
  })
  return isDelivered ? { errcode: 0, errmsg: 'ok' } : openErrors.refusedByUser
}

/** The path of a page of the app, which the container finds or not, and no other address. */
const isPage = (page: unknown): page is string =>
  typeof page === 'string' &&
  page.length <= 1024 &&
  /^(?:\/?[\w-]+(?:\/[\w-]+)*(?:\?.*)?)?$/.test(page)

/** The first item without a value that may be shown; undefined where all have one. */
function wrongKeyIn(data: unknown, { items }: SubscribeTemplate): string | undefined {
  return items.find(({ key }) => !isItemValue(key, valueIn(data, key)))?.key
}

function valueIn(data: unknown, key: string): unknown {
  const item = isFields(data) && Object.hasOwn(data, key) ? data[key] : undefined
  return isFields(item) && Object.hasOwn(item, 'value') ? item['value'] : undefined
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
