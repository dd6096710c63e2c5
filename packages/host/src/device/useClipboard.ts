import { ApiError, Errno } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'

/**
 * Reads or writes the clipboard, with another tap of the person where the browser asks for one.
 *
 * @throws ApiError `not supported` outside of a secure context, `cancel` where the person does not tap,
 *   `system permission denied` where the browser refuses
 */
export async function useClipboard<T>(
  act: (clipboard: Clipboard) => Promise<T>,
  { caller: { signal }, dialogs, ui, window }: ApiContext,
): Promise<T> {
  const { clipboard, userActivation } = window.navigator as Partial<Navigator>
  if (!clipboard) throw new ApiError('not supported', Errno.notSupported)
  const run = async () => ({ value: await act(clipboard) })
  const done = await run().catch((error: unknown) => {
    checkRefusal(error)
    // With a fresh tap the answer would be the same.
    if (userActivation?.isActive) throw refused()
    return dialogs.show(signal, () =>
      ui.runInTap(run, signal).catch((again: unknown) => {
        checkRefusal(again)
        throw refused()
      }),
    )
  })
  if (!done) throw new ApiError('cancel', Errno.cancel)
  return done.value
}

/** What is no refusal is a fault, which is told as such. */
function checkRefusal(error: unknown): void {
  if ((error as Error).name !== 'NotAllowedError') throw error
}

function refused(): ApiError {
  return new ApiError('system permission denied', Errno.systemPermissionDenied)
}
