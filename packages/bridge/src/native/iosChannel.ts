import { receiveByFunction } from './receiveByFunction.js'
import type { TextChannel } from './TextChannel.js'

interface MessageHandlers {
  messageHandlers?: Record<string, { postMessage(text: string): void } | undefined>
}

/**
 * The channel of a WKWebView, whose app added a `WKScriptMessageHandler` of this name. It answers by
 * `evaluateJavaScript`, which calls `miniviewReceive(text)`.
 *
 * https://developer.apple.com/documentation/webkit/wkscriptmessagehandler
 *
 * @returns undefined where the app did not
 */
export function iosChannel(window: Window, name = 'miniviewNative'): TextChannel | undefined {
  const { webkit } = window as { webkit?: MessageHandlers }
  const handler = webkit?.messageHandlers?.[name]
  if (!handler) return undefined
  return { send: (text) => handler.postMessage(text), ...receiveByFunction(window) }
}
