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
  /** Brings the shell up to date. @returns whether it could */
  updateApp(): Promise<boolean>
}

/** The host's view of a person, on the container's own screens. */
export function createContainerUi({
  place,
  setToast,
  metrics,
  menuButton,
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

  return {
    showToast(toast) {
      show(toast)
      if (toast.duration !== undefined) timer = setTimeout(() => show(undefined), toast.duration)
    },
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
      const { openDocument } = await import('./documents/openDocument.js')
      return openDocument(place(), document, signal)
    },
    updateApp,
    // One container shows one mini program, so none can have opened it.
    returnToMiniProgram: () => Promise.resolve(false),
    metrics,
    menuButton,
    theme: systemTheme,
  }
}
