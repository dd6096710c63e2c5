import { callHost } from '@miniview/bridge'
import type { Answer, ConnectMessage, HostConnection } from '@miniview/bridge'
import { onTestFinished } from 'vitest'
import type { Host } from '../createHost.js'
import type { WebView, WebViewHandlers } from '../webView.js'
import { pageOrigin } from './startTestHost.js'

export interface TestPage {
  webView: WebView
  frame: Window
  /** Calls the host over a real channel, as bridge.js does. */
  invoke(name: string, args?: unknown): Promise<Answer | undefined>
  /** What the page's `onWebviewEvent` listeners and the bridge got. */
  events: [event: string, payload: unknown][]
}

export interface TestPageOptions {
  handlers?: WebViewHandlers
  immediate?: boolean
  origin?: string
}

/** Opens a web-view on the page on top, in which an H5 page connects. */
export function connectTestPage(host: Host, options: TestPageOptions = {}): TestPage {
  const page = host.router.top()!
  const frame = {} as Window
  const webView = host.openWebView({
    page,
    frame: () => frame,
    handlers: options.handlers ?? {},
    immediate: options.immediate ?? false,
  })
  webView.open(`${pageOrigin}/index.html`)
  return { webView, frame, ...connectDocument(frame, options.origin) }
}

/** A document in `frame` connects, as bridge.js does. */
export function connectDocument(
  frame: Window,
  origin = pageOrigin,
): Pick<TestPage, 'invoke' | 'events'> {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  const events: TestPage['events'] = []
  const connection: HostConnection = callHost(port1, (...event) => void events.push(event), 2 ** 30)
  const data: ConnectMessage = {
    type: 'miniview:connect',
    version: 1,
    href: `${origin}/index.html`,
    loaded: true,
  }
  const event = new MessageEvent('message', { data, origin, ports: [port2] })
  // A browser sets these itself, and no script can.
  Object.defineProperty(event, 'isTrusted', { value: true })
  Object.defineProperty(event, 'source', { value: frame })
  window.dispatchEvent(event)
  return { invoke: (name, args = {}) => connection.invoke(name, args), events }
}
