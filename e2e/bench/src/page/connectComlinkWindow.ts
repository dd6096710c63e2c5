import { windowEndpoint, wrap } from 'comlink'
import type { ComlinkCallee } from '../host/comlinkCallee.js'
import type { PageSide } from '../PageSide.js'
import { toPageSide } from './toPageSide.js'

export function connectComlinkWindow(): PageSide {
  const endpoint = windowEndpoint(parent, window, location.ancestorOrigins[0]!)
  return toPageSide(wrap<ComlinkCallee>(endpoint))
}
