import { secretOf } from './testApps.js'

/** Whatever an answer has. */
export type Answer = Record<string, unknown>

/** How an app's own server and a container ask the platform at that origin. */
export function callPlatform(origin: string) {
  async function open(path: string, params: object, init?: RequestInit): Promise<Answer> {
    const search = new URLSearchParams(Object.entries(params))
    const response = await fetch(`${origin}${path}?${search}`, init)
    if (response.status !== 200) throw new Error(`${path} answered with status ${response.status}`)
    return (await response.json()) as Answer
  }

  const exchange = (code: string, params: object = {}) => {
    const { appid = 'wx1' } = params as { appid?: string }
    return open('/sns/jscode2session', {
      appid,
      secret: secretOf(appid),
      js_code: code,
      grant_type: 'authorization_code',
      ...params,
    })
  }

  function host(name: string, params: object, headers: Record<string, string> = {}) {
    return fetch(`${origin}/miniview/${name}`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(params),
    })
  }

  async function hostAnswer(name: string, params: object, user = 'ada'): Promise<Answer> {
    const response = await host(name, params, { 'x-miniview-user': user })
    return (await response.json()) as Answer
  }

  async function login(user = 'ada', appid = 'wx1'): Promise<string> {
    const { code, reason } = await hostAnswer('login', { appid }, user)
    if (typeof code !== 'string') throw new Error(String(reason))
    return code
  }

  /** Logs in and exchanges the code. */
  const session = async (user = 'ada', appid = 'wx1') =>
    (await exchange(await login(user, appid), { appid })) as {
      openid: string
      session_key: string
      unionid?: string
    }

  async function accessToken(appid = 'wx1'): Promise<string> {
    const params = { grant_type: 'client_credential', appid, secret: secretOf(appid) }
    return String((await open('/cgi-bin/token', params))['access_token'])
  }

  /** Sends a picture or voice as a container does. @returns the answer, with its status */
  async function upload(
    content: Uint8Array<ArrayBuffer>,
    params: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const search = new URLSearchParams(Object.entries({ appid: 'wx1', kind: 'image', ...params }))
    const response = await fetch(`${origin}/miniview/media/upload?${search}`, {
      method: 'POST',
      headers: { origin, 'content-type': 'image/png', ...headers },
      body: content,
    })
    return { status: response.status, ...((await response.json()) as object) }
  }

  return { upload, open, exchange, host, hostAnswer, login, session, accessToken }
}
