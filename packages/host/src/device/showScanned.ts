import { ApiError } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import { resolvePageUrl } from '../resolvePageUrl.js'

/** Shows the person what they scanned, where the page leaves it to the platform. */
export async function showScanned(
  { result, path }: { result: string; path?: string },
  { caller, dialogs, log, router, ui }: ApiContext,
): Promise<void> {
  if (path === undefined) {
    return dialogs.show(caller.signal, () => ui.showScannedText(result, caller.signal))
  }
  const url = `/${path}`
  const open = router.isTabPath(resolvePageUrl(url).path) ? router.switchTab : router.navigateTo
  try {
    await router.whenLoaded(url, () => void open(url))
  } catch (error) {
    // The page that asked has its answer already; the developer learns why nothing opened.
    log.warn(
      { page: router.top()?.path, api: 'scanQRCode' },
      error instanceof ApiError ? error.message : String(error),
    )
  }
}
