import type { HostUi, Toast } from '../HostUi.js'

/** A person who closes every dialog unanswered, in front of a small phone; `answers` say otherwise. */
export interface FakeHostUi extends HostUi {
  /** The toast or loading sign that is on the screen. */
  shownToast(): Toast | undefined
}

export function createFakeHostUi(answers: Partial<HostUi> = {}): FakeHostUi {
  let toast: Toast | undefined
  return {
    shownToast: () => toast,
    showToast(next) {
      toast = next
    },
    hideToast(kinds) {
      if (!toast || !kinds.includes(toast.kind)) return false
      toast = undefined
      return true
    },
    showModal: async () => ({ confirm: false }),
    showActionSheet: async () => undefined,
    askPermission: async () => undefined,
    askOpenData: async () => undefined,
    showCashier: async () => {},
    openSettings: async () => {},
    showRecording: async () => {},
    chooseAddress: async () => undefined,
    chooseInvoiceTitle: async () => undefined,
    chooseInvoice: async () => undefined,
    askSubscriptions: async () => undefined,
    showMessage: async () => false,
    chooseMedia: async () => undefined,
    chooseFiles: async () => undefined,
    cropPicture: async () => undefined,
    async previewMedia(_preview, _signal, opened) {
      opened()
    },
    saveToAlbum: async () => true,
    chooseLocation: async () => undefined,
    openLocation: async () => {},
    openDocument: async () => 'shown',
    scanCode: async () => undefined,
    showScannedText: async () => {},
    showTransfer: async () => {},
    callPhone: async () => false,
    runInTap: (act) => act(),
    tellCopied: async () => {},
    setBrightness: async () => {},
    linkTo: (pageUrl) => `https://shell.example/#/${pageUrl}`,
    updateApp: async () => false,
    closeApp() {},
    openMiniProgram: async () => 'unknown',
    returnToMiniProgram: async () => false,
    exitMiniProgram() {},
    metrics: () => ({
      screenWidth: 390,
      screenHeight: 844,
      windowWidth: 390,
      windowHeight: 753,
      statusBarHeight: 47,
      screenTop: 91,
      safeAreaInsets: { top: 0, right: 0, bottom: 34, left: 0 },
    }),
    menuButton: () => ({ left: 293, top: 53, right: 380, bottom: 85, width: 87, height: 32 }),
    theme: () => 'light',
    ...answers,
  }
}
