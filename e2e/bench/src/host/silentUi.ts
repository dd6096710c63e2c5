import type { HostUi } from '@miniview/host'

/** Nothing in the benchmark is for a person to see. */
export const silentUi: HostUi = {
  showToast() {},
  hideToast: () => false,
  showModal: async () => ({ confirm: false }),
  showActionSheet: async () => undefined,
  askPermission: async () => false,
  openSettings: async () => {},
  openDocument: async () => true,
  scanCode: async () => undefined,
  callPhone: async () => false,
  runInTap: (act) => act(),
  tellCopied: async () => {},
  setBrightness: async () => {},
  linkTo: (pageUrl) => pageUrl,
  updateApp: async () => false,
  returnToMiniProgram: async () => false,
  metrics: () => ({
    screenWidth: 375,
    screenHeight: 812,
    windowWidth: 375,
    windowHeight: 724,
    statusBarHeight: 44,
    screenTop: 88,
    safeAreaInsets: { top: 0, right: 0, bottom: 34, left: 0 },
  }),
  menuButton: () => ({ left: 278, top: 50, right: 365, bottom: 82, width: 87, height: 32 }),
  theme: () => 'light',
}
