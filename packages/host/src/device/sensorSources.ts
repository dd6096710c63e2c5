import type { SensorEventClass, SensorSource, SensorWindow } from './SensorSource.js'

export type SensorName = 'accelerometer' | 'compass' | 'gyroscope' | 'deviceMotion'

export interface Vector {
  x: number
  y: number
  z: number
}

/** m/s² */
const gravity = 9.80665

const degree = Math.PI / 180

const motion: Pick<SensorSource, 'event' | 'kind'> = {
  event: () => 'devicemotion',
  kind: (window) => window.DeviceMotionEvent as SensorEventClass | undefined,
}

const orientation: Pick<SensorSource, 'event' | 'kind'> = {
  event: () => 'deviceorientation',
  kind: (window) => window.DeviceOrientationEvent as SensorEventClass | undefined,
}

/** What Safari on iOS adds. https://developer.apple.com/documentation/webkitjs/deviceorientationevent */
interface CompassEvent extends DeviceOrientationEvent {
  webkitCompassHeading?: number
  webkitCompassAccuracy?: number
}

/** The platform's sensors, in its axes, signs and units. */
export const sensorSources = {
  /** In g: a phone that lies on its back has z = -1. */
  accelerometer: {
    ...motion,
    read(event, window) {
      const { accelerationIncludingGravity: read } = event as DeviceMotionEvent
      if (!read || read.x === null || read.y === null || read.z === null) return undefined
      // Safari on iOS has Apple's signs, which are the platform's; all others have the opposite ones.
      const unit = isApples(window) ? gravity : -gravity
      return { x: read.x / unit, y: read.y / unit, z: read.z / unit }
    },
  } satisfies SensorSource<Vector>,

  /** In radians per second. Browsers name the rates around x, y and z alpha, beta and gamma. */
  gyroscope: {
    ...motion,
    read(event) {
      const { rotationRate: read } = event as DeviceMotionEvent
      if (!read || read.alpha === null || read.beta === null || read.gamma === null)
        return undefined
      return { x: read.alpha * degree, y: read.beta * degree, z: read.gamma * degree }
    },
  } satisfies SensorSource<Vector>,

  /**
   * Degrees from north. `accuracy` is a number of degrees on iOS; other browsers do not tell it, and it is
   * the platform's word for that.
   */
  compass: {
    ...orientation,
    // Of the two events, this one starts from north.
    event: (window) =>
      'ondeviceorientationabsolute' in window ? 'deviceorientationabsolute' : 'deviceorientation',
    read(event) {
      const { alpha, absolute, webkitCompassHeading, webkitCompassAccuracy } = event as CompassEvent
      if (webkitCompassHeading !== undefined)
        return { direction: webkitCompassHeading, accuracy: webkitCompassAccuracy ?? 'unknow' }
      if (alpha === null || !absolute) return undefined
      return { direction: (360 - alpha) % 360, accuracy: 'unknow' }
    },
  } satisfies SensorSource<{ direction: number; accuracy: number | string }>,

  /**
   * Degrees, as the platform's apps tell them, although its documents write π for 180°. `beta` is positive
   * where the top turns to the earth, which is the other way round than in browsers.
   */
  deviceMotion: {
    ...orientation,
    read(event) {
      const { alpha, beta, gamma } = event as DeviceOrientationEvent
      if (alpha === null || beta === null || gamma === null) return undefined
      // Not -0, and not 180, which the range leaves out.
      return { alpha, beta: beta === -180 ? beta : 0 - beta, gamma }
    },
  } satisfies SensorSource<{ alpha: number; beta: number; gamma: number }>,
}

/** Only Safari on iOS asks, and only it has Apple's signs. */
function isApples(window: SensorWindow): boolean {
  return Boolean(motion.kind(window)?.requestPermission)
}
