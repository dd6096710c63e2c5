import type { Box, ScreenMetrics } from '@miniview/host'

/** How large the container's screen and its page area are, in CSS pixels. */
export function screenMetricsOf(root: ParentNode): ScreenMetrics {
  const screen = boxOf(root, '.screen')
  const pages = boxOf(root, '.pages')
  const safeAreaInsets = insetsOf(root.querySelector('.screen'))
  return {
    screenWidth: Math.round(screen.width),
    screenHeight: Math.round(screen.height),
    windowWidth: Math.round(pages.width),
    windowHeight: Math.round(pages.height),
    // A phone that shows its own status bar over the container tells its height by the inset.
    statusBarHeight: Math.round(boxOf(root, 'mini-status-bar').height) || safeAreaInsets.top,
    screenTop: Math.round(pages.top - screen.top),
    safeAreaInsets,
  }
}

/** Where the capsule is on the container's screen, in CSS pixels. */
export function capsuleBoxOf(root: ParentNode): Box {
  const screen = boxOf(root, '.screen')
  const bar = root.querySelector('mini-navigation-bar')?.shadowRoot
  const { left, top, right, bottom, width, height } = bar ? boxOf(bar, '.capsule') : new DOMRect()
  return {
    left: left - screen.left,
    top: top - screen.top,
    right: right - screen.left,
    bottom: bottom - screen.top,
    width,
    height,
  }
}

function boxOf(root: ParentNode, selector: string): DOMRect {
  return root.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
}

/** Only styles know the insets; the screen's scroll padding, which moves nothing, carries them here. */
function insetsOf(screen: Element | null): ScreenMetrics['safeAreaInsets'] {
  if (!screen) return { top: 0, right: 0, bottom: 0, left: 0 }
  const style = getComputedStyle(screen)
  return {
    top: parseFloat(style.scrollPaddingTop) || 0,
    right: parseFloat(style.scrollPaddingRight) || 0,
    bottom: parseFloat(style.scrollPaddingBottom) || 0,
    left: parseFloat(style.scrollPaddingLeft) || 0,
  }
}
