import type { HostSide } from '../HostSide.js'
import type { EchoArgs, Native } from '../Native.js'
import { acceptPort } from './acceptPort.js'

export type RawMessage = EchoArgs | { data: ArrayBuffer | Blob } | { burst: number }

/** The least that two documents can do: one message for a call, one for its answer, no ids. */
export function serveRawPort(native: Native): HostSide {
  return {
    serve: (frame) =>
      acceptPort(frame, (port) => {
        port.onmessage = ({ data: message }: MessageEvent<RawMessage>) => {
          if ('url' in message) port.postMessage(native.echo(message))
          else if ('data' in message)
            void native.take(message.data).then((taken) => port.postMessage(taken))
          else native.burst(message.burst, (event) => port.postMessage(event))
        }
      }),
  }
}
