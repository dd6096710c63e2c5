import { receiveByFunction } from './receiveByFunction.js'
import type { TextChannel } from './TextChannel.js'

/**
 * The channel of a `<WebView>` of react-native-webview with `onMessage`. It answers by `injectJavaScript`,
 * which calls `miniviewReceive(text)`: its own `postMessage` arrives as a window message, which other
 * frames can send too.
 *
 * https://github.com/react-native-webview/react-native-webview/blob/master/docs/Guide.md
 *
 * @returns undefined in any other browser
 */
export function reactNativeChannel(window: Window): TextChannel | undefined {
  const { ReactNativeWebView: native } = window as {
    ReactNativeWebView?: { postMessage(text: string): void }
  }
  if (!native) return undefined
  return { send: (text) => native.postMessage(text), ...receiveByFunction(window) }
}
