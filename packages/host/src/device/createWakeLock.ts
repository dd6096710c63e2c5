import { ApiError, Errno } from '@miniview/bridge'
import type { SensorServices } from './createSensor.js'

/**
 * Keeps the screen on while the app is in the foreground. A browser takes the lock back when its tab is
 * hidden, so it is asked for anew when the app comes back.
 */
export function createWakeLock({
  lifecycle,
  window,
  signal,
}: Pick<SensorServices, 'lifecycle' | 'window' | 'signal'>) {
  const { navigator } = window
  let isWanted = false
  let isHidden = false
  let lock: WakeLockSentinel | undefined
  let turn: Promise<void> = Promise.resolve()

  async function follow() {
    const isNeeded = isWanted && !isHidden && !signal.aborted
    if (lock?.released) lock = undefined
    if (isNeeded) lock ??= await navigator.wakeLock.request('screen')
    else {
      await lock?.release()
      lock = undefined
    }
  }

  /** One change after another, so that the last one counts. */
  function update(): Promise<void> {
    const done = turn.then(follow)
    turn = done.catch(() => {})
    return done
  }

  const setHidden = (value: boolean) => () => {
    isHidden = value
    // Nobody waits for it; the browser may refuse, such as with an empty battery.
    update().catch((error: unknown) => console.warn(error))
  }
  const unfollow = [
    lifecycle.events.hide.on(setHidden(true)),
    lifecycle.events.show.on(setHidden(false)),
  ]
  signal.addEventListener('abort', () => {
    for (const stop of unfollow) stop()
    void update()
  })

  return {
    /** @throws ApiError `not supported` or `system permission denied` */
    async keepScreenOn(isOn: boolean): Promise<void> {
      // lib.dom knows only browsers that have it.
      if (!(navigator as Partial<Navigator>).wakeLock)
        throw new ApiError('not supported', Errno.notSupported)
      isWanted = isOn
      try {
        await update()
      } catch {
        isWanted = false
        throw new ApiError('system permission denied', Errno.systemPermissionDenied)
      }
    },
  }
}
