import type { TextChannel } from './TextChannel.js'

/** What `WebViewCompat.addWebMessageListener` injects into the documents of the origins it was given. */
interface JavaScriptObject {
  postMessage(text: string): void
  onmessage: ((event: { data: unknown }) => void) | null
}

/**
 * The channel of an Android WebView, whose app called `addWebMessageListener` with this name.
 *
 * https://developer.android.com/reference/androidx/webkit/WebViewCompat
 *
 * @returns undefined where the app did not, or not for this origin
 */
export function androidChannel(window: Window, name = 'miniviewNative'): TextChannel | undefined {
  const object = (window as unknown as Record<string, JavaScriptObject | undefined>)[name]
  if (!object) return undefined
  return {
    send: (text) => object.postMessage(text),
    receive(listener) {
      object.onmessage = ({ data }) => {
        if (typeof data === 'string') listener(data)
      }
    },
    close: () => void (object.onmessage = null),
  }
}
