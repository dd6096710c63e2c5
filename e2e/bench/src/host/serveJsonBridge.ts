import type { HostSide } from '../HostSide.js'
import type { EchoArgs, Native } from '../Native.js'

export type JsonCall = { id: number } & (
  | { name: 'echo'; args: EchoArgs }
  | { name: 'take'; args: { base64: string } }
  | { name: 'burst'; args: { count: number } }
)

/** What the bridges inside native apps do: strings of JSON, binary data as base64. */
export function serveJsonBridge(native: Native): HostSide {
  return {
    serve(frame, url) {
      const { origin } = new URL(url)
      function receive({ source, data }: MessageEvent<string>) {
        if (source !== frame.contentWindow) return
        const call = JSON.parse(data) as JsonCall
        const post = (message: object) =>
          frame.contentWindow?.postMessage(JSON.stringify(message), origin)
        if (call.name === 'echo') post({ id: call.id, answer: native.echo(call.args) })
        else if (call.name === 'burst') native.burst(call.args.count, (event) => post({ event }))
        else
          void decode(call.args.base64).then(async (data) =>
            post({ id: call.id, answer: await native.take(data) }),
          )
      }
      addEventListener('message', receive)
      return () => removeEventListener('message', receive)
    },
  }
}

/** The browser's own decoder is faster than a loop over `atob`. */
async function decode(dataUrl: string): Promise<ArrayBuffer> {
  const response = await fetch(dataUrl)
  return response.arrayBuffer()
}
