import { ApiError, Errno } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import type { ScanFailure, ScanRequest } from '../DeviceScreens.js'

/**
 * Lets the person scan a code, and tells it in the platform's terms.
 *
 * @throws ApiError `cancel`; without a reason for a picture that has no code; `system permission denied`
 *   where the browser refuses the camera; `not supported` without a camera, or for kinds of codes that no
 *   browser reads
 */
export async function scan(request: ScanRequest, { app, caller, dialogs, ui }: ApiContext) {
  if (request.kinds.length === 0) throw new ApiError('not supported', Errno.notSupported)
  const scanned = await dialogs.show(caller.signal, () => ui.scanCode(request, caller.signal))
  if (scanned === undefined) throw new ApiError('cancel', Errno.cancel)
  if (typeof scanned === 'string') throw failures[scanned]()
  const { text, format, bytes } = scanned
  const path = pageOf(text, app.appJson.pages, (pageUrl) => ui.linkTo(pageUrl))
  return {
    result: text,
    scanType: format,
    charSet: 'UTF-8',
    rawData: btoa(String.fromCharCode(...bytes)),
    ...(path !== undefined && { path }),
  }
}

const failures: Record<ScanFailure, () => ApiError> = {
  nothing: () => new ApiError(''),
  denied: () => new ApiError('system permission denied', Errno.systemPermissionDenied),
  missing: () => new ApiError('not supported', Errno.notSupported),
  failed: () => new ApiError('system error', Errno.internalError),
}

/** The page with its query to which a link of this shell leads. */
function pageOf(
  text: string,
  pages: readonly string[],
  linkTo: (pageUrl: string) => string,
): string | undefined {
  for (const page of pages) {
    const link = linkTo(page)
    const rest = text.slice(link.length)
    if (text.startsWith(link) && (rest === '' || rest.startsWith('?'))) return page + rest
  }
  return undefined
}
