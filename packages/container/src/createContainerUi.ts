import { loadOnce } from '@miniview/host'
import type { Box, HostUi, ScreenMetrics, Toast } from '@miniview/host'
import type { DialogPlace } from './DialogPlace.js'
import { systemTheme } from './systemTheme.js'
import type { ShownToast } from './toastTemplate.js'

export interface ContainerUiOptions {
  place(): DialogPlace
  /** Shows a toast, or none. */
  setToast(toast: ShownToast | undefined): void
  metrics(): ScreenMetrics
  menuButton(): Box
  /** Makes the complete address that opens a page. */
  linkTo(pageUrl: string): string
  /** Brings the shell up to date. @returns whether it could */
  updateApp(): Promise<boolean>
}

const device = loadOnce(() => import('./device/deviceScreens.js'))

/** The host's view of a person, on the container's own screens. */
export function createContainerUi({
  place,
  setToast,
  metrics,
  menuButton,
  linkTo,
  updateApp,
}: ContainerUiOptions): HostUi {
  let shown: Toast | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(toast: Toast | undefined) {
    clearTimeout(timer)
    shown = toast
    if (!toast) return setToast(undefined)
    const { image, ...rest } = toast
    const hasImage = image !== undefined
    if (!(image instanceof Promise)) return setToast({ ...rest, hasImage, image })
    setToast({ ...rest, hasImage, image: undefined })
    void image.then((address) => {
      if (shown === toast) setToast({ ...rest, hasImage: address !== undefined, image: address })
    })
  }

  function showToast(toast: Toast) {
    show(toast)
    if (toast.duration !== undefined) timer = setTimeout(() => show(undefined), toast.duration)
  }

  return {
    showToast,
    hideToast(kinds) {
      if (!shown || !kinds.includes(shown.kind)) return false
      show(undefined)
      return true
    },
    // Loaded on first use.
    async showModal(modal, signal) {
      const { showModalDialog } = await import('./showModalDialog.js')
      return showModalDialog(place(), modal, signal)
    },
    async showActionSheet(sheet, signal) {
      const { showActionSheetDialog } = await import('./showActionSheetDialog.js')
      return showActionSheetDialog(place(), sheet, signal)
    },
    async askPermission(question, signal) {
      const { askPermissionDialog } = await import('./askPermissionDialog.js')
      return askPermissionDialog(place(), question, signal)
    },
    async openSettings(settings, signal) {
      const { openSettingsDialog } = await import('./openSettingsDialog.js')
      return openSettingsDialog(place(), settings, signal)
    },
    async openDocument(document, signal) {
      const { showDocumentDialog } = await import('./showDocumentDialog.js')
      return showDocumentDialog(place(), document, signal)
    },
    scanCode: async (request, signal) =>
      (await device()).scanCode(place(), request, showToast, signal),
    callPhone: async (number, signal) => (await device()).callPhone(place(), number, signal),
    runInTap: async (act, signal) => (await device()).continueByTap(place(), act, signal),
    tellCopied: async () => showToast((await device()).copiedToast(place())),
    setBrightness: async (value) => (await device()).dimScreen(place().layer, value),
    linkTo,
    updateApp,
    // One container shows one mini program, so none can have opened it.
    returnToMiniProgram: () => Promise.resolve(false),
    metrics,
    menuButton,
    theme: systemTheme,
  }
}
