import { endCall, hasCallbacks } from '@miniview/bridge'
import type { Callbacks, Response } from '@miniview/bridge'
import type { BridgeResponse, WeixinJSBridge } from './createWeixinJSBridge.js'
import { pageApis, silentApis } from './pageApis.gen.js'
import type { PageMiniProgram, PageWx } from './pageApis.gen.js'

/** The object that a page calls: `window.wx`, also `window.jWeixin`. */
export type Wx = PageWx & { miniProgram: PageMiniProgram }

type Options = Callbacks & Record<string, unknown>
type WebviewEventListener = (message: unknown) => void

/** How long a page may wait for an app that its user agent promises to inject the bridge. */
const bridgeDeadline = 60_000
/** A page that only asks where it is gets its answer sooner. */
const environmentDeadline = 3_000

const silent: ReadonlySet<string> = new Set(silentApis)

/**
 * Makes `wx` on top of whatever `WeixinJSBridge` the page has: ours in a MiniView host, the app's own
 * inside WeChat or TCMPP. Outside any host each call fails at once.
 */
export function createWx(window: Window): Wx {
  const listeners: WebviewEventListener[] = []

  /** Runs `use` with the bridge now or once the app injected it, or with nothing outside a host. */
  function withBridge(use: (bridge?: WeixinJSBridge) => void, deadline = bridgeDeadline) {
    if (window.WeixinJSBridge) return use(window.WeixinJSBridge)
    if (!/MicroMessenger|miniProgram/i.test(window.navigator.userAgent)) return use()
    const end = () => {
      window.document.removeEventListener('WeixinJSBridgeReady', end)
      clearTimeout(timer)
      use(window.WeixinJSBridge)
    }
    const timer = setTimeout(end, deadline)
    window.document.addEventListener('WeixinJSBridgeReady', end)
  }

  function call(name: string, invokeName: string, args: unknown, options: Options | undefined) {
    const send = (end: (response: Response) => void) =>
      withBridge((bridge) => {
        if (bridge) bridge.invoke(invokeName, args, (response) => end(toResponse(name, response)))
        else end({ errMsg: `${name}:fail this page is not in a mini program web-view` })
      })
    if (hasCallbacks(options)) return send((response) => endCall(options, response))
    // The platforms answer no route, so a promise of one would never settle.
    if (silent.has(name)) return send(() => {})
    const promise = new Promise<Response>((resolve, reject) =>
      send((response) => (response.errMsg === `${name}:ok` ? resolve(response) : reject(response))),
    )
    // A page that ignores the promise, as one written for callbacks does, has no rejection to handle.
    promise.catch(() => {})
    return promise
  }

  const miniProgram: Record<string, unknown> = {
    getEnv(callback: (environment: { miniprogram: boolean }) => void) {
      const answer = () => callback({ miniprogram: window.__wxjs_environment === 'miniprogram' })
      withBridge(answer, environmentDeadline)
    },
    onWebviewEvent(listener: WebviewEventListener) {
      if (typeof listener === 'function' && !listeners.includes(listener)) listeners.push(listener)
    },
    offWebviewEvent(listener: WebviewEventListener) {
      const index = listeners.indexOf(listener)
      if (index >= 0) listeners.splice(index, 1)
    },
  }
  for (const [name, fields] of Object.entries(pageApis.miniProgram)) {
    miniProgram[name] = (options: Options = {}) => {
      const arg = typeof fields === 'string' ? options[fields] || {} : pick(options, fields)
      return call(name, 'invokeMiniProgramAPI', { name, arg }, options)
    }
  }

  const wx: Record<string, unknown> = { miniProgram }
  for (const [name, fields] of Object.entries(pageApis.wx)) {
    wx[name] = (options: Options) => call(name, name, pick(options ?? {}, fields), options)
  }

  withBridge((bridge) =>
    bridge?.on('webviewEvent', (payload) => {
      const { data } = payload as { data: unknown }
      for (const listener of [...listeners]) listener(data)
    }),
  )
  return wx as unknown as Wx
}

function pick(options: Options, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.filter((field) => options[field] !== undefined).map((field) => [field, options[field]]),
  )
}

/**
 * Reads a bridge's answer as the platforms' SDKs do: an old client says `err_msg`, in many spellings;
 * `errMsg` is taken as it is. The name before the colon becomes the one the page called.
 */
function toResponse(name: string, response: BridgeResponse): Response {
  const { err_msg: oldMessage, errMsg, ...data } = response
  delete data['err_code']
  delete data['err_desc']
  delete data['err_detail']
  // Another word for `networkType`, for SDKs of other platforms.
  delete data['subtype']
  const status = errMsg ? statusOf(errMsg) : toStatus(statusOf(oldMessage ?? ':ok'))
  return { ...data, errMsg: `${name}:${status}` }
}

function statusOf(message: string): string {
  return message.slice(message.indexOf(':') + 1)
}

function toStatus(status: string): string {
  const text = status
    .replace(/^(confirm|failed)$/, (word) => (word === 'confirm' ? 'ok' : 'fail'))
    .replace(/^fail(ed)?_/, '')
    .replace(/_/g, ' ')
    .toLowerCase()
  if (text === 'access denied' || text === 'no permission to execute') return 'permission denied'
  return text || 'fail'
}
