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
  updateApp: async () => false,
  returnToMiniProgram: async () => false,
  metrics: () => ({
    screenWidth: 375,
    screenHeight: 812,
    windowWidth: 375,
    windowHeight: 724,
    statusBarHeight: 44,
  }),
}
