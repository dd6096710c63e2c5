/** What the gateway's script knows of the page. */
export interface PageFacts {
  /** The page's real origin. */
  target: string
  /** The gateway's origin for it. */
  own: string
  /** The path at the gateway that leads on to the address in `?url=`. */
  go: string
}

/**
 * Runs in the page before its own scripts. Addresses of the page's real origin lead to the gateway, and a
 * navigation to another origin to that one's gateway. It is sent as text, so it uses nothing outside.
 */
export function mapPage({ target, own, go }: PageFacts): void {
  const toSocket = (origin: string) => origin.replace(/^http/, 'ws')
  const origins = new Map([
    [target, own],
    [toSocket(target), toSocket(own)],
  ])

  /** The gateway's address for one of the page's real origin; anything else as it is. */
  function toOwn<T>(address: T): T | string {
    const text = String(address)
    if (!URL.canParse(text, document.baseURI)) return address
    const url = new URL(text, document.baseURI)
    const origin = origins.get(url.origin)
    return origin === undefined ? address : origin + url.href.slice(url.origin.length)
  }

  /** The same for a navigation, which may lead to every origin of the web. */
  function toGateway(address: string): string {
    const url = new URL(address, document.baseURI)
    if (!/^https?:$/.test(url.protocol) || url.origin === own) return url.href
    if (url.origin === target) return toOwn(url.href)
    return `${own}${go}?url=${encodeURIComponent(url.href)}`
  }

  type Method = (this: unknown, ...args: unknown[]) => unknown
  function mapArgument(owner: object | undefined, name: string, index: number) {
    const original = owner && (Reflect.get(owner, name) as Method | undefined)
    if (!original) return
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      const given = args[index]
      if (given !== undefined && given !== null) args[index] = toOwn(given)
      return original.apply(this, args)
    })
  }

  function mapConstructor(name: string) {
    const original = Reflect.get(window, name) as (new (...args: unknown[]) => object) | undefined
    if (!original) return
    const construct: ProxyHandler<typeof original>['construct'] = (made, [first, ...args], base) =>
      Reflect.construct(made, [toOwn(first), ...args], base) as object
    Reflect.set(window, name, new Proxy(original, { construct }))
  }

  const nativeFetch = window.fetch
  window.fetch = (input, init) => {
    if (!(input instanceof Request)) return nativeFetch.call(window, toOwn(input), init)
    const address = toOwn(input.url)
    return nativeFetch.call(
      window,
      address === input.url ? input : new Request(address, input),
      init,
    )
  }
  mapArgument(XMLHttpRequest.prototype, 'open', 1)
  mapArgument(Navigator.prototype, 'sendBeacon', 0)
  mapArgument(History.prototype, 'pushState', 2)
  mapArgument(History.prototype, 'replaceState', 2)
  if ('ServiceWorkerContainer' in window) {
    mapArgument(ServiceWorkerContainer.prototype, 'register', 0)
  }
  for (const name of ['WebSocket', 'EventSource', 'Worker', 'SharedWorker']) mapConstructor(name)

  function mapForm(form: HTMLFormElement, submitter?: HTMLElement | null) {
    const isOwn = submitter?.hasAttribute('formaction')
    const button = submitter as HTMLButtonElement
    const method = submitter?.hasAttribute('formmethod') ? button.formMethod : form.method
    // What is sent in the address is known once the browser navigates there.
    if (method !== 'post') return
    // A field may be named `action`.
    const attribute = isOwn ? 'formaction' : 'action'
    const element = isOwn ? button : form
    const address = element.getAttribute(attribute)
    if (address) element.setAttribute(attribute, toGateway(address))
  }
  window.addEventListener('submit', ({ target: form, submitter }) =>
    mapForm(form as HTMLFormElement, submitter),
  )
  const submit = HTMLFormElement.prototype.submit
  HTMLFormElement.prototype.submit = function () {
    mapForm(this)
    submit.call(this)
  }

  interface Navigate extends Event {
    destination: { url: string }
    navigationType: string
    downloadRequest: string | null
    formData: FormData | null
  }
  const { navigation } = window as { navigation?: EventTarget }
  navigation?.addEventListener('navigate', (event) => {
    const { destination, navigationType, downloadRequest, formData } = event as Navigate
    const address = toGateway(destination.url)
    const isElsewhere = address !== new URL(destination.url).href
    if (!isElsewhere || !event.cancelable || downloadRequest !== null || formData) return
    event.preventDefault()
    // The browser is still busy with the one that was kept.
    setTimeout(() =>
      navigationType === 'replace' ? location.replace(address) : location.assign(address),
    )
  })
}
