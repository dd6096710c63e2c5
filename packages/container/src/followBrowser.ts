import type { Host } from '@miniview/host'
import type { RunningMiniProgram } from '@miniview/miniprogram/runtime'
import type { LitElement } from 'lit'
import { screenMetricsOf } from './screenMetricsOf.js'
import { watchSystemTheme } from './systemTheme.js'
import { watchSize } from './watchSize.js'

export interface FollowBrowserOptions {
  host: Host
  running: RunningMiniProgram
  /** Whether the person has the mini program open; only then it comes back with the tab. */
  isOpen(): boolean
}

/** Tells a mini program when its tab is seen or hidden, its size changes, or the theme. @returns stops */
export function followBrowser(
  container: LitElement,
  { host, running, isOpen }: FollowBrowserOptions,
): () => void {
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') host.hide()
    else if (isOpen()) host.show()
  }
  document.addEventListener('visibilitychange', onVisibility)
  const stopTheme = watchSystemTheme((theme) => {
    running.themeChanged()
    host.themeChanged(theme)
  })
  const stopSize = watchSize(container, () => {
    const { windowWidth, windowHeight } = screenMetricsOf(container.renderRoot)
    host.resized({ windowWidth, windowHeight })
  })
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    stopTheme()
    stopSize()
  }
}
