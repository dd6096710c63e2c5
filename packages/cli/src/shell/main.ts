/** The shell page's script: opens the app that the page's own configuration names. */
import '@miniview/container'
import { openApp } from './openApp.js'
import { removeSkeleton } from './removeSkeleton.js'
import type { ShellConfig } from './ShellConfig.js'
import { showFailure } from './showFailure.js'

async function start() {
  const config = JSON.parse(document.querySelector('#config')!.textContent!) as ShellConfig
  if (config.live) {
    // A build has no server that tells of changes, so it never loads that code.
    const { startLive } = await import('./startLive.js')
    await startLive(config, config.live)
  } else await openApp(config)
  removeSkeleton()
}

start().catch(showFailure)
