/** The properties of a `camera`. */
export const cameraProperties = {
  /** `normal`, or `scanCode` which looks for codes. Only what it is at first counts. */
  mode: { type: String, value: 'normal' },
  /** `low`, `medium` or `high`: how large photos and films are. Only what it is at first counts. */
  resolution: { type: String, value: 'medium' },
  /** `back` or `front`. */
  devicePosition: { type: String, value: 'back' },
  /** `auto`, `on` while a photo is taken, `off`, or `torch` all the time. */
  flash: { type: String, value: 'auto' },
  /** `small`, `medium` or `large`: what listeners of frames get. */
  frameSize: { type: String, value: 'medium' },
} as const
