import { servePage, toFrameName } from '@miniview/bridge'
import type { Answer, ConnectMessage, PageConnection } from '@miniview/bridge'
import { Window as HappyWindow } from 'happy-dom'
import { onTestFinished, vi } from 'vitest'
import '../globals.js'

export const facts = {
  appId: 'testapp',
  hostOrigin: 'https://host.example',
  userAgentSuffix: 'miniProgram TMA/testapp',
}

/** A fresh document of an H5 page, by itself or in the frame of a host. */
export function openPageWindow(options: { name?: string; framed?: boolean } = {}): Window {
  const { name = '', framed = false } = options
  const happyWindow = new HappyWindow({ url: 'https://h5.example.com/page?a=1' })
  const window = happyWindow as unknown as Window & typeof globalThis
  window.name = name
  if (framed) Object.defineProperty(window, 'parent', { value: { postMessage() {} } })
  // Scripts of a page use its own globals, which here are not the global ones.
  for (const global of ['Event', 'MutationObserver'] as const) vi.stubGlobal(global, window[global])
  vi.stubGlobal('window', window)
  onTestFinished(async () => {
    vi.unstubAllGlobals()
    await happyWindow.happyDOM.close()
  })
  return window
}

export interface ServedPage {
  window: Window
  /** What the page posted over the window, with the origin it was meant for. */
  posted: { message: ConnectMessage; targetOrigin: string }[]
  /** What the page called over the channel. */
  calls: [name: string, args: unknown][]
  host(): PageConnection
}

/** A document in the frame of a host that answers over a real channel. */
export function openServedPage(
  answer: (name: string, args: unknown) => Answer | undefined = () => ({ ok: true }),
): ServedPage {
  const window = openPageWindow({ name: toFrameName(facts) })
  const posted: ServedPage['posted'] = []
  const calls: ServedPage['calls'] = []
  let connection: PageConnection | undefined
  const parent = {
    postMessage(message: ConnectMessage, targetOrigin: string, [port]: [MessagePort]) {
      posted.push({ message, targetOrigin })
      connection = servePage(port, {
        async invoke(name, args) {
          calls.push([name, args])
          return answer(name, args)
        },
      })
      onTestFinished(() => port.close())
    },
  }
  Object.defineProperty(window, 'parent', { value: parent })
  return { window, posted, calls, host: () => connection! }
}
