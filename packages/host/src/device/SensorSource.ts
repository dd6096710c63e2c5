/** How one sensor of the platform is read from the browser's events. */
export interface SensorSource<Reading = unknown> {
  /** The window's event. */
  event(window: Window): string
  /** The browser's class, which iOS asks for permission by; undefined where the browser has none. */
  kind(window: SensorWindow): SensorEventClass | undefined
  /** @returns undefined where the device has no such sensor */
  read(event: Event, window: SensorWindow): Reading | undefined
}

export type SensorWindow = Window & typeof globalThis

/** Safari on iOS lets a page read sensors only after a question, which it asks only in a tap. */
export interface SensorEventClass {
  requestPermission?(): Promise<'granted' | 'denied'>
}
