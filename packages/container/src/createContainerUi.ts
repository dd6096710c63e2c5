import type { HostUi, ScreenMetrics, Toast } from '@miniview/host'
import { askPermissionDialog } from './askPermissionDialog.js'
import type { DialogPlace } from './DialogPlace.js'
import { openSettingsDialog } from './openSettingsDialog.js'
import { showActionSheetDialog } from './showActionSheetDialog.js'
import { showModalDialog } from './showModalDialog.js'

export interface ContainerUiOptions {
  place(): DialogPlace
  /** Shows a toast, or none. */
  setToast(toast: Toast | undefined): void
  metrics(): ScreenMetrics
  /** Brings the shell up to date. @returns whether it could */
  updateApp(): Promise<boolean>
}

/** The host's view of a person, on the container's own screens. */
export function createContainerUi({
  place,
  setToast,
  metrics,
  updateApp,
}: ContainerUiOptions): HostUi {
  let shown: Toast | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(toast: Toast | undefined) {
    clearTimeout(timer)
    shown = toast
    setToast(toast)
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
    showModal: (modal, signal) => showModalDialog(place(), modal, signal),
    showActionSheet: (sheet, signal) => showActionSheetDialog(place(), sheet, signal),
    askPermission: (question, signal) => askPermissionDialog(place(), question, signal),
    openSettings: (settings, signal) => openSettingsDialog(place(), settings, signal),
    async openDocument(document, signal) {
      const { showDocumentDialog } = await import('./showDocumentDialog.js')
      return showDocumentDialog(place(), document, signal)
    },
    updateApp,
    // One container shows one mini program, so none can have opened it.
    returnToMiniProgram: () => Promise.resolve(false),
    metrics,
  }
}
