import type { Host } from '@miniview/host'
import type { MapOptions, MiniProgramOptions } from '@miniview/miniprogram/runtime'
import { loadComponents } from '@miniview/miniprogram/runtime'
import type { Messages } from './messages.js'
import { systemTheme } from './systemTheme.js'

export interface ProgramServicesOptions {
  /** The host, once it runs; the mini program's code is made before it. */
  host(): Host | undefined
  messages(): Messages
  share(target: object): void
  showPictureMenu(path: string): void
  map: MapOptions | undefined
}

/** What a running mini program gets of the host and the browser. */
export function programServices({
  host,
  messages,
  share,
  showPictureMenu,
  map,
}: ProgramServicesOptions): MiniProgramOptions {
  return {
    currentPages: () => host()?.router.stack() ?? [],
    fail: (error) => host()?.lifecycle.fail(error),
    readFile: async (path) => host()!.files.read(path),
    readPicture: async (path) => host()!.readPicture(path),
    async loadWebView() {
      const running = host()!
      const [{ createWebViewElement }] = await Promise.all([
        import('./createWebViewElement.js'),
        running.loadWebView(),
      ])
      return (given) => createWebViewElement(running, messages(), given)
    },
    async loadCamera() {
      const { createCameraServices } = await import('./camera/createCameraServices.js')
      return createCameraServices(host()!.files)
    },
    prepare: async (names) => host()!.prepare(names, loadComponents),
    share,
    showPictureMenu,
    theme: systemTheme,
    map,
  }
}
