/** Milliseconds within which a browser sends the click of a finger or button that was let go. */
const clickTime = 300

/**
 * Keeps the click that a drag ends with from everybody; otherwise what lies under the finger would be
 * tapped.
 */
export function swallowClick(): void {
  const ended = new AbortController()
  const options = { capture: true, signal: ended.signal }
  window.addEventListener(
    'click',
    (event) => {
      event.stopImmediatePropagation()
      event.preventDefault()
    },
    options,
  )
  // A new press is meant.
  window.addEventListener('pointerdown', () => ended.abort(), options)
  setTimeout(() => ended.abort(), clickTime)
}
