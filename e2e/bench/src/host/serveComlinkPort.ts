import { expose } from 'comlink'
import type { HostSide } from '../HostSide.js'
import type { Native } from '../Native.js'
import { acceptPort } from './acceptPort.js'
import { comlinkCallee } from './comlinkCallee.js'

/** Comlink as its documentation shows it, on the port that the page sends. */
export function serveComlinkPort(native: Native): HostSide {
  const callee = comlinkCallee(native)
  return { serve: (frame) => acceptPort(frame, (port) => expose(callee, port)) }
}
