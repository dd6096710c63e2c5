import type { MiniAppHandle } from '@miniview/testing'

/**
 * Makes two pictures of one screen the same: the clock stands, what is animated is at its end or, where
 * it has none, at its beginning, and neither a caret nor a focus ring is seen.
 */
export async function holdStill(app: MiniAppHandle): Promise<void> {
  const { container } = app
  await app.waitFor('pages that leave to be gone', async () => {
    return !(await container.$('mini-app >>> .leaving'))
  })
  await container.$eval('mini-app', (element) => {
    Date.prototype.toLocaleTimeString = () => '09:41 AM'
    const root = element.shadowRoot!
    const statusBar = root.querySelector<HTMLElement & { time: string }>('mini-status-bar')
    if (statusBar) statusBar.time = '09:41 AM'
    for (const animation of document.getAnimations()) {
      const isEndless = animation.effect?.getComputedTiming().endTime === Infinity
      if (!isEndless) animation.finish()
      else {
        animation.pause()
        animation.currentTime = 0
      }
    }
    if (root.activeElement instanceof HTMLElement) root.activeElement.blur()
    // A dialog takes the focus back, so that its ring is hidden instead.
    const hidden = new CSSStyleSheet()
    hidden.replaceSync(
      ':focus { outline: none !important; caret-color: transparent } ::selection { background: none }',
    )
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, hidden]
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}
