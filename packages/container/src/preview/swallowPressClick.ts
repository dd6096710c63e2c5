/**
 * Keeps the click away that may end the press which opened something: it would land on what opened, and
 * close it. The next press is one of its own.
 */
export function swallowPressClick(): void {
  const over = new AbortController()
  const options = { capture: true, signal: over.signal }
  window.addEventListener('pointerdown', () => over.abort(), options)
  window.addEventListener(
    'click',
    (event) => {
      // The keyboard's have no press.
      if (event.detail === 0) return
      event.stopPropagation()
      event.preventDefault()
      over.abort()
    },
    options,
  )
}
