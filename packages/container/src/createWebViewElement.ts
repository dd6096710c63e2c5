import type { Host } from '@miniview/host'
import type { WebViewElement, WebViewElementOptions } from '@miniview/miniprogram/runtime'
import type { Messages } from './messages.js'
import { WebViewFrame } from './WebViewFrame.js'

// The element is defined when the first app with a web-view opens.
if (!customElements.get('mini-web-view')) customElements.define('mini-web-view', WebViewFrame)

/** Makes the element that shows an H5 page in a page of the mini program. */
export function createWebViewElement(
  host: Host,
  messages: Messages,
  { page, immediate, emit }: WebViewElementOptions,
): WebViewElement {
  const element = new WebViewFrame()
  const handle = (type: string) => (detail: object) => emit(type, { ...detail })
  return Object.assign(element, {
    host,
    page,
    immediate,
    messages,
    handlers: {
      bindmessage: handle('message'),
      bindevent: handle('event'),
      bindload: handle('load'),
      binderror: handle('error'),
    },
  })
}
