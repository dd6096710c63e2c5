import type { ScreenMetrics } from '@miniview/host'

/** How large the container's screen and its page area are, in CSS pixels. */
export function screenMetricsOf(root: ParentNode): ScreenMetrics {
  const box = (selector: string) =>
    root.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
  const screen = box('.screen')
  const pages = box('.pages')
  return {
    screenWidth: Math.round(screen.width),
    screenHeight: Math.round(screen.height),
    windowWidth: Math.round(pages.width),
    windowHeight: Math.round(pages.height),
    statusBarHeight: Math.round(box('mini-status-bar').height),
  }
}
