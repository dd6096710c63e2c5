import { ApiError, Errno } from '@miniview/bridge'

/**
 * Vibrates. A browser does not tell whether there is something to vibrate with.
 *
 * @throws ApiError `not supported`, or `system permission denied` before the person touched the page
 */
export function vibrate(navigator: Navigator, milliseconds: number): Record<never, never> {
  // lib.dom knows only browsers that have it.
  if (!(navigator as Partial<Navigator>).vibrate)
    throw new ApiError('not supported', Errno.notSupported)
  if (!navigator.vibrate(milliseconds))
    throw new ApiError('system permission denied', Errno.systemPermissionDenied)
  return {}
}
