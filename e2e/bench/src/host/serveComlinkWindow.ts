import { expose, windowEndpoint } from 'comlink'
import type { HostSide } from '../HostSide.js'
import type { Native } from '../Native.js'
import { comlinkCallee } from './comlinkCallee.js'

/** Comlink on the window itself. Only the page could end it, by releasing its proxy. */
export function serveComlinkWindow(native: Native): HostSide {
  const callee = comlinkCallee(native)
  return {
    serve(frame, url) {
      const { origin } = new URL(url)
      expose(callee, windowEndpoint(frame.contentWindow!, window, origin), [origin])
      return () => {}
    },
  }
}
