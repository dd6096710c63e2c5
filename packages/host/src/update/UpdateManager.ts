/** What `wx.getUpdateManager` returns. */
export interface UpdateManager {
  /** Told after each look for a newer build; a listener that comes later is told of the last one. */
  onCheckForUpdate(listener: (result: { hasUpdate: boolean }) => void): void
  /** The newer build was loaded, and `applyUpdate` may be called. */
  onUpdateReady(listener: (result: { version: string }) => void): void
  /** The newer build could not be loaded, or not be started. */
  onUpdateFailed(listener: (result: { version: string }) => void): void
  /** Starts the mini program anew, with the newer build. Before `onUpdateReady` it does nothing but warn. */
  applyUpdate(): void
}

export const updateManagerNames = [
  'onCheckForUpdate',
  'onUpdateReady',
  'onUpdateFailed',
  'applyUpdate',
] as const
