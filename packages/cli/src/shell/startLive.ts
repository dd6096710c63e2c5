import type { Host } from '@miniview/host'
import { createProblemsDialog } from './createProblemsDialog.js'
import { keepStack, stackOf, takeStack } from './keptStack.js'
import { listenToServer } from './listenToServer.js'
import { openApp } from './openApp.js'
import type { LiveConfig, ShellConfig } from './ShellConfig.js'

/**
 * Opens the app that `miniview dev` serves and follows its source: changed styles are put in place,
 * any other change loads the page anew with its page stack, and errors are shown above the version
 * that still runs.
 *
 * @returns when the app is open, or at once where the source never compiled
 */
export async function startLive(config: ShellConfig, live: LiveConfig): Promise<void> {
  const dialog = createProblemsDialog()
  const kept = takeStack()
  let host: Host | undefined
  const { version } = live
  let { styles } = live
  dialog.show(live.problems)

  function reload() {
    // As long as the app opens, or failed to, there is only what the load before left.
    // A person who started the app anew by the menu has another host than the first one.
    const stack = host ? stackOf(document.querySelector('mini-app')!.host ?? host) : kept
    if (stack) keepStack(stack)
    window.location.reload()
  }

  listenToServer(live.events, {
    state(state) {
      const isOther = state.version !== version || state.styles !== styles
      if (isOther && state.version !== undefined) return reload()
      dialog.show(state.problems)
    },
    styles({ styles: next, changed }) {
      // A page that missed a change in between is told by the state that follows.
      if (!host) return
      const app = document.querySelector('mini-app')!
      for (const [path, style] of changed) app.replaceStyle(path, style)
      styles = next
    },
  })
  if (version !== undefined) host = await openApp(config, kept)
}
