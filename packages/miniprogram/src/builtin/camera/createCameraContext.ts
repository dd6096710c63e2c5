import { contextMethod } from '../contextMethod.js'
import type { ContextOptions } from '../contextMethod.js'

type Method = (options: ContextOptions) => object | void | Promise<object | void>

/** What the methods do; the options are not checked yet. */
export interface CameraActs {
  takePhoto: Method
  startRecord: Method
  stopRecord: Method
  setZoom: Method
  /** Of a listener of frames, which is in the options. */
  startFrames: Method
  stopFrames: Method
}

/** The methods' names in answers: those of a listener are `start` and `stop`. */
const names = {
  takePhoto: 'takePhoto',
  startRecord: 'startRecord',
  stopRecord: 'stopRecord',
  setZoom: 'setZoom',
  startFrames: 'start',
  stopFrames: 'stop',
}

/**
 * What scripts control a `camera` with.
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/camera/CameraContext.html
 */
export function createCameraContext(acts: CameraActs) {
  const methods = Object.entries(acts) as [keyof CameraActs, Method][]
  return Object.fromEntries(
    methods.map(([name, act]) => [name, contextMethod(names[name], 'system error', act)]),
  )
}
