/**
 * The height of the keyboard on the screen, in CSS pixels: what the browser takes from the bottom of the
 * window for it. 0 where there is none, or where the browser does not tell.
 */
export function keyboardHeight(): number {
  const { visualViewport } = window
  if (!visualViewport) return 0
  // Zooming in makes the visible part smaller too.
  const visible = visualViewport.height * visualViewport.scale
  return Math.max(0, Math.round(window.innerHeight - visible))
}

/**
 * Tells each new height of the keyboard.
 *
 * @returns stops
 */
export function watchKeyboard(changed: (height: number) => void): () => void {
  const { visualViewport } = window
  let told = keyboardHeight()
  const onResize = () => {
    const height = keyboardHeight()
    if (height === told) return
    told = height
    changed(height)
  }
  visualViewport?.addEventListener('resize', onResize)
  return () => visualViewport?.removeEventListener('resize', onResize)
}
