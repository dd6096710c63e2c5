import type { Host } from '@miniview/host'
import type { DialogPlace } from './DialogPlace.js'
import type { Users } from './OpenOptions.js'

/** What the screens that the person opens by the capsule need of the container. */
export interface ScreenServices {
  place(): DialogPlace
  /** Makes the complete address that opens a page. */
  linkTo(pageUrl: string): string
  /** Shows a short text. */
  toast(text: string): void
  /** Persons to switch between. */
  users?: Users | undefined
  /** Lets the person choose among the apps that run; undefined where this is the only one. */
  switchApp(): (() => Promise<void>) | undefined
  /** Starts the mini program anew. */
  restart(): Promise<void>
  /** Aborts when the mini program closes, and closes its screens. */
  signal: AbortSignal
}

/** The capsule's menu and the share sheet, whose code is loaded on first use. */
export function createMenuScreens(host: Host, services: ScreenServices) {
  async function show(screen: () => Promise<void>) {
    try {
      await screen()
    } catch (error) {
      console.error(error)
      services.toast(services.place().messages.loadFailed)
    }
  }

  return {
    openMenu: () =>
      show(async () => {
        const { openCapsuleMenu } = await import('./openCapsuleMenu.js')
        await openCapsuleMenu(host, services)
      }),

    /** @param target the button, as events tell it */
    shareByButton: (target: object) =>
      show(async () => {
        const content = host.share('button', target)
        const { openShareDialog } = await import('./openShareDialog.js')
        await openShareDialog(host.app.name, content, services)
      }),

    /** @param path as `wx.previewImage` takes it */
    openPictureMenu: (path: string) =>
      show(async () => {
        const { openPictureMenu } = await import('./preview/openPictureMenu.js')
        await openPictureMenu(host, path, services)
      }),
  }
}

export type MenuScreens = ReturnType<typeof createMenuScreens>
