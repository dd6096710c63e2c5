import { wrap } from 'comlink'
import type { ComlinkCallee } from '../host/comlinkCallee.js'
import type { PageSide } from '../PageSide.js'
import { sendPort } from './sendPort.js'
import { toPageSide } from './toPageSide.js'

export function connectComlinkPort(): PageSide {
  return toPageSide(wrap<ComlinkCallee>(sendPort()))
}
