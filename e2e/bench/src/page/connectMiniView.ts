import type { WeixinJSBridge } from '@miniview/sdk'
import type { BurstEvent, Taken } from '../Native.js'
import type { PageSide } from '../PageSide.js'

declare const WeixinJSBridge: WeixinJSBridge

/** Calls what the classic script `bridge.js` installed before this one ran. */
export function connectMiniView(): PageSide {
  return {
    echo: (args, done) => WeixinJSBridge.invoke('benchEcho', args, done),
    take: (data, isTransfer, done) =>
      WeixinJSBridge.invoke(
        'benchTake',
        { data },
        (answer) => done(answer as unknown as Taken),
        isTransfer && data instanceof ArrayBuffer ? [data] : [],
      ),
    burst(count, receive) {
      WeixinJSBridge.on('webviewEvent', (payload) =>
        receive((payload as { data: BurstEvent }).data),
      )
      WeixinJSBridge.invoke('benchBurst', { count })
    },
  }
}
