import type { UserAgent } from '@miniview/cli'
import type { MiniAppHandle } from '@miniview/testing'
import type { Frame } from 'puppeteer'
import type { BridgeOrder } from './openSdkApp.js'
import type { Sdk } from './sdks.js'
import type { Seen } from './sdkSite.js'

/** How a call of an SDK ended. */
export interface Ended {
  /** The callbacks that were called, in their order. */
  called: string[]
  // oxlint-disable-next-line no-explicit-any -- each function has its own
  response: any
}

export interface SdkPageOptions {
  app: MiniAppHandle
  appId: string
  sdk: Sdk
  userAgent: UserAgent
  order: BridgeOrder
  /** The private key of the merchant that takes the page's payments. */
  merchantKey: string
  /** The page's address on its own server. */
  url: string
}

/** A page that loaded an SDK, as a person and as the page's own code see it. */
export class SdkPage {
  readonly options: SdkPageOptions
  readonly app: MiniAppHandle
  /** What one function gave and another one takes. */
  readonly kept = new Map<string, string>()
  #frame: Frame | undefined

  constructor(options: SdkPageOptions) {
    this.options = options
    this.app = options.app
  }

  /** Whether the page's user agent says that this is WeChat, without which jweixin does little. */
  get isInWeChat(): boolean {
    return this.options.userAgent.profile === 'wechat'
  }

  /** The page in a page of the app, by the path of that. */
  pathIn(page: string): string {
    return `/${page}?url=${encodeURIComponent(this.options.url)}`
  }

  /** Opens the page as the only one. */
  async open(): Promise<void> {
    await this.app.inHost(
      (host, url) => void host.router.reLaunch(url),
      this.pathIn('pages/web/web'),
    )
    await this.waitFor('pages/web/web')
  }

  /** Ends when the page on top is this one, in that page of the app, and has its bridge. */
  async waitFor(path: string): Promise<void> {
    await this.app.waitForPage(path)
    const { pathname } = new URL(this.options.url)
    this.#frame = await this.app.waitFor(`${pathname} on top`, async () => {
      const frame = await this.app.page()
      if (new URL(frame.url()).pathname !== pathname) return undefined
      // What the page itself calls when it begins is over.
      const isConfigured = this.isInWeChat ? '(!window.wx || seen.ready > 0)' : 'true'
      const isReady = await frame.evaluate(`seen.bridgeReady > 0 && ${isConfigured}`)
      return isReady ? frame : undefined
    })
  }

  get frame(): Frame {
    return this.#frame!
  }

  seen(): Promise<Seen> {
    return this.frame.evaluate('seen') as Promise<Seen>
  }

  /** Calls a function of the SDK, and ends when that does. */
  async call(name: string, options: object = {}): Promise<Ended> {
    await this.start(name, options)
    return this.ended()
  }

  /** Calls a function of the SDK, for one that waits for the person. */
  start(name: string, options: object = {}): Promise<void> {
    return this.frame.evaluate(
      (root, path, given) => {
        const owner = path
          .split('.')
          .slice(0, -1)
          .reduce<object>(
            (object, key) => (key === 'webView' ? object : Reflect.get(object, key)),
            root === 'wx' ? Reflect.get(window, 'wx') : Reflect.get(window, 'uni').webView,
          )
        const called: string[] = []
        const ended = { called, response: undefined as unknown }
        Object.assign(window, { ended })
        const note = (callback: string) => (response: unknown) => {
          called.push(callback)
          ended.response = response
        }
        const callbacks = ['trigger', 'success', 'cancel', 'fail', 'complete'].map((callback) => [
          callback,
          note(callback),
        ])
        const method = Reflect.get(owner, path.split('.').at(-1)!) as (options: object) => void
        method.call(owner, { ...given, ...Object.fromEntries(callbacks) })
      },
      this.options.sdk.root,
      name,
      options,
    )
  }

  /** Calls a function that takes the page away, maybe before the browser tells that it was called. */
  async leave(name: string, options: object = {}): Promise<void> {
    await this.start(name, options).catch(() => {})
  }

  /** How the call that was started ended, once it did. */
  ended(): Promise<Ended> {
    return this.app.waitFor('the end of a call', async () => {
      const ended = await this.endedNow()
      return ended.called.at(-1) === 'complete' && ended
    })
  }

  /** The callbacks that were called so far. */
  endedNow(): Promise<Ended> {
    return this.frame.evaluate('ended') as Promise<Ended>
  }

  /** Calls a function that calls nobody back; what it did before is over then. */
  async callInSilence(name: string, options: object = {}): Promise<Ended> {
    await this.start(name, options)
    // The host runs the calls of a page in their order.
    await this.frame.evaluate(
      () =>
        new Promise<void>((resolve) =>
          window.WeixinJSBridge!.invoke('getNetworkType', {}, () => resolve()),
        ),
    )
    return this.endedNow()
  }

  /** How wide a picture is that the page shows. */
  async widthOf(address: string): Promise<number> {
    await this.frame.$eval(
      '#picture',
      (node, src) => void ((node as HTMLImageElement).src = src),
      address,
    )
    return this.app.waitFor('a picture', async () => {
      // An iPhone's name of a picture loads nothing; the SDK puts the data in its place.
      const width = await this.frame.$eval(
        '#picture',
        (node) => (node as HTMLImageElement).naturalWidth,
      )
      return width > 0 && width
    })
  }
}
