import { loadOnce } from '@miniview/host'
import type { Box, HostUi, MiniProgramScreens, ScreenMetrics, Toast } from '@miniview/host'
import type { MapOptions } from '@miniview/miniprogram/runtime'
import type { DialogPlace } from './DialogPlace.js'
import { systemTheme } from './systemTheme.js'
import type { ShownToast } from './toastTemplate.js'

export interface ContainerUiOptions {
  place(): DialogPlace
  /** Shows a toast, or none. */
  setToast(toast: ShownToast | undefined): void
  /** Shows a short text. */
  toast(text: string): void
  metrics(): ScreenMetrics
  menuButton(): Box
  /** What the shell's maps show. */
  map(): MapOptions | undefined
  /** Makes the complete address that opens a page. */
  linkTo(pageUrl: string): string
  /** Brings the shell up to date. @returns whether it could */
  updateApp(): Promise<boolean>
  closeApp(): void
  /** How the person goes to other apps and back. */
  programs: MiniProgramScreens
  /** Ends when the app is in front; undefined where it is. */
  whenInFront(): Promise<void> | undefined
}

const device = loadOnce(() => import('./device/deviceScreens.js'))

/** The host's view of a person, on the container's own screens. */
export function createContainerUi({
  place,
  setToast,
  toast,
  metrics,
  menuButton,
  map,
  linkTo,
  updateApp,
  closeApp,
  programs,
  whenInFront,
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

  const pictures = loadOnce(async () => {
    const { createPictureScreens } = await import('./pictures/createPictureScreens.js')
    return createPictureScreens(place)
  })
  function showToast(toast: Toast) {
    show(toast)
    if (toast.duration !== undefined) timer = setTimeout(() => show(undefined), toast.duration)
  }

  const forms = loadOnce(async () => {
    const { createFormScreens } = await import('./forms/createFormScreens.js')
    return createFormScreens(place)
  })

  const ui: HostUi = {
    ...programs,
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
    async askOpenData(question, signal) {
      const { askOpenDataDialog } = await import('./askPermissionDialog.js')
      return askOpenDataDialog(place(), question, signal)
    },
    async showCashier(bill, signal) {
      const { showCashier } = await import('./cashier/showCashier.js')
      return showCashier(place(), bill, signal)
    },
    async openSettings(settings, signal) {
      const { openSettingsDialog } = await import('./openSettingsDialog.js')
      return openSettingsDialog(place(), settings, signal)
    },
    async openDocument(document, signal) {
      const { openDocument } = await import('./documents/openDocument.js')
      return openDocument(place(), document, signal)
    },
    async showRecording(recording, signal) {
      const { showRecording } = await import('./sound/showRecording.js')
      showRecording(place(), recording, metrics().screenTop, signal)
    },
    chooseAddress: async (...asked) => (await forms()).chooseAddress(...asked),
    chooseInvoiceTitle: async (...asked) => (await forms()).chooseInvoiceTitle(...asked),
    chooseInvoice: async (...asked) => (await forms()).chooseInvoice(...asked),
    chooseMedia: async (...asked) => (await pictures()).chooseMedia(...asked),
    chooseFiles: async (...asked) => (await pictures()).chooseFiles(...asked),
    cropPicture: async (...asked) => (await pictures()).cropPicture(...asked),
    async previewMedia(preview, signal, opened) {
      const { openPreview } = await import('./preview/openPreview.js')
      await openPreview(preview, { place, toast, signal }, opened)
    },
    async saveToAlbum(file, signal) {
      const { saveToAlbum } = await import('./preview/saveToAlbum.js')
      return saveToAlbum(file, signal)
    },
    async chooseLocation(request, signal) {
      const { chooseLocationScreen } = await import('./places/placeScreens.js')
      return chooseLocationScreen(place(), request, map(), signal)
    },
    async openLocation(target, signal) {
      const { openLocationScreen } = await import('./places/placeScreens.js')
      return openLocationScreen(place(), target, map(), signal)
    },
    scanCode: async (request, signal) =>
      (await device()).scanCode(place(), request, showToast, signal),
    showScannedText: async (text, signal) =>
      (await device()).showScannedText(place(), text, toast, signal),
    async showTransfer(kind, signal) {
      const { transferToast } = await device()
      if (signal.aborted) return
      const own = transferToast(place(), kind)
      showToast(own)
      signal.addEventListener('abort', () => shown === own && show(undefined))
    },
    callPhone: async (number, signal) => (await device()).callPhone(place(), number, signal),
    runInTap: async (act, signal) => (await device()).continueByTap(place(), act, signal),
    tellCopied: async () => showToast((await device()).copiedToast(place())),
    setBrightness: async (value) => (await device()).dimScreen(place().layer, value),
    linkTo,
    async askSubscriptions(question, signal) {
      const { askSubscriptionsDialog } = await import('./inbox/askSubscriptionsDialog.js')
      return askSubscriptionsDialog(place(), question, signal)
    },
    async showMessage(message, signal) {
      const { showMessageBanner } = await import('./inbox/showMessageBanner.js')
      return showMessageBanner(place(), message, signal)
    },
    updateApp,
    closeApp,
    metrics,
    menuButton,
    theme: systemTheme,
  }
  return waitingInTheBack(ui, whenInFront)
}

/** What answers at once, or does not cover the screen. */
const isAlways = new Set<string>([
  ...(['showToast', 'hideToast', 'metrics', 'menuButton', 'theme', 'updateApp'] as const),
  ...(['closeApp', 'exitMiniProgram', 'returnToMiniProgram'] as const),
] satisfies (keyof HostUi)[])

/** The screens of an app behind another one would cover that one: they wait until theirs is in front. */
function waitingInTheBack(ui: HostUi, whenInFront: () => Promise<void> | undefined): HostUi {
  type Screen = (...args: unknown[]) => unknown
  const entries = Object.entries(ui) as [string, Screen][]
  const waiting = entries.map(([name, show]): [string, Screen] => {
    if (isAlways.has(name)) return [name, show]
    return [name, (...args) => whenInFront()?.then(() => show(...args)) ?? show(...args)]
  })
  return Object.fromEntries(waiting) as unknown as HostUi
}
