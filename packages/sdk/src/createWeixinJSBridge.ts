import { Errno, isRecord, toPlainData } from '@miniview/bridge'
import type { Answer, HostConnection } from '@miniview/bridge'
import { createFileAddresses } from './createFileAddresses.js'
import type { FileAddresses } from './createFileAddresses.js'
import { fromJweixin, toJweixinData } from './jweixin.js'
import { silentApis } from './pageApis.gen.js'
import { toBridgeResponse } from './toBridgeResponse.js'

const silentWireNames: ReadonlySet<string> = new Set(
  silentApis.map((name) => `miniProgram.${name}`),
)

/** The object that the platforms inject into a page, and the whole contract with it. */
export interface WeixinJSBridge {
  /**
   * Calls the host. `callback` gets a fresh object with `err_msg` and `errMsg`, exactly once.
   *
   * @param transfer buffers in `args` that the page gives away instead of having them copied, which is
   *   faster for large ones; ours alone, the platforms ignore it
   */
  invoke(
    name: string,
    args?: unknown,
    callback?: (response: BridgeResponse) => void,
    transfer?: readonly ArrayBuffer[],
  ): void
  /** The same as `invoke`. */
  call: WeixinJSBridge['invoke']
  /** Sets the one callback of an event; a second one replaces it, as on the platforms. */
  on(event: string, callback: (payload: unknown) => void): void
  env: Record<string, never>
  log(...values: unknown[]): void
}

/** What the host tells of an event that is not the mini program's own. */
type Told = Parameters<FileAddresses['addressed']>[0]

export interface BridgeResponse {
  err_msg: string
  errMsg?: string
  [key: string]: unknown
}

/** Makes the bridge on top of a connection, and the function through which host events enter it. */
export function createWeixinJSBridge(connection: HostConnection): {
  bridge: WeixinJSBridge
  emit(event: string, payload: unknown): void
} {
  const callbacks = new Map<string, (payload: unknown) => void>()
  const fileAddresses = createFileAddresses()

  function eventData(told: Told) {
    const data: unknown = fileAddresses.addressed(told)
    return isRecord(data) ? toJweixinData(data, navigator.userAgent, fileAddresses) : data
  }

  const invoke: WeixinJSBridge['invoke'] = (name, args, callback, moved = []) => {
    let wireName = ''
    let isJweixin = false
    const respond = (answer: Answer | undefined) => {
      // A route that closed its own page was followed; the platforms call nobody back for it.
      const isFollowed = connection.isClosed() && silentWireNames.has(wireName)
      if (answer && callback && !isFollowed)
        callSafely(
          callback,
          toBridgeResponse(
            { name, isJweixin, userAgent: navigator.userAgent },
            answer,
            fileAddresses,
          ),
        )
    }
    try {
      const transfer: Transferable[] = [...moved]
      // What is no object is none of the platforms' arguments, and counts as an empty one.
      const given = typeof args === 'object' && args ? args : {}
      const plain = toPlainData(given, transfer, fileAddresses.paths)
      const jweixinCall = fromJweixin(String(name), plain)
      isJweixin = jweixinCall !== undefined
      const call = toWireCall(...(jweixinCall ?? [String(name), plain]))
      wireName = call[0]
      void connection.invoke(...call, transfer).then(respond)
    } catch (error) {
      respond({ ok: false, reason: String(error), errno: Errno.invalidRequestData })
    }
  }

  const bridge: WeixinJSBridge = {
    invoke,
    call: invoke,
    on(event, callback) {
      if (typeof callback !== 'function') return
      callbacks.set(event, callback)
      // Only a page that listens is asked what it shares.
      if (event.startsWith('menu:share:')) void connection.invoke('reportListener', { event })
    },
    env: {},
    log: (...values) => console.log(...values),
  }
  return {
    bridge,
    emit(event, payload) {
      const callback = callbacks.get(event)
      if (!callback) return
      // SDKs expect this one wrapped; wrapped only here, a burst of them crosses the border lighter.
      if (event === 'webviewEvent') callSafely(callback, { data: payload })
      // Every other one is jweixin's, and may name files, as answers do.
      else callSafely(callback, eventData(payload as Told))
    },
  }
}

/** SDKs wrap what belongs to `wx.miniProgram` into one call; on the wire it has a name of its own. */
function toWireCall(name: string, args: unknown): [name: string, args: unknown] {
  if (!/^(jweixin\.)?invokeMiniProgramAPI$/.test(name)) return [name, args]
  const { name: inner, arg } = args as { name?: unknown; arg?: unknown }
  return [`miniProgram.${inner}`, arg ?? {}]
}

/** An error in the page's callback is the page's own, and must not end the bridge's work. */
function callSafely<T>(callback: (value: T) => void, value: T) {
  try {
    callback(value)
  } catch (error) {
    reportError(error)
  }
}
