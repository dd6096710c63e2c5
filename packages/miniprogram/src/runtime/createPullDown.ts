import type { PageJson } from '@miniview/host'

export interface PullDownOptions {
  root: ShadowRoot
  scroller: HTMLElement
  json: PageJson
  /** The person pulled far enough and let go, or the page's own code asked. */
  onPullDown(): void
}

/** CSS pixels: how far the page moves down while it refreshes, and how far at most. */
const refreshHeight = 60
const maxHeight = 140

const pullStyles = new CSSStyleSheet()
pullStyles.replaceSync(`
  .pull {
    position: absolute;
    inset: 0 0 auto;
    height: 0;
    overflow: hidden;
    display: flex;
    align-items: flex-end;
    justify-content: center;
    background: var(--pull-background, var(--weui-BG-2, #fff));
  }
  .pull-dots {
    display: flex;
    gap: 6px;
    padding: 26px 0;
  }
  .pull-dots > span {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--pull-color, #888);
    opacity: 0.4;
  }
  .refreshing .pull-dots > span {
    animation: pull-dot 1.2s infinite;
  }
  .pull-dots > span:nth-child(2) {
    animation-delay: 0.2s;
  }
  .pull-dots > span:nth-child(3) {
    animation-delay: 0.4s;
  }
  @keyframes pull-dot {
    30% {
      opacity: 1;
    }
    60% {
      opacity: 0.4;
    }
  }
`)

/**
 * Pull-down refresh of one page: the page follows the finger or the mouse, stays down while it
 * refreshes, and goes back when it is stopped.
 */
export function createPullDown({ root, scroller, json, onPullDown }: PullDownOptions) {
  let current = json
  let parts: { pull: HTMLElement; styles: CSSStyleSheet } | undefined
  let start: { y: number; pointer: number } | undefined
  let height = 0
  let isRefreshing = false
  const stopped = new AbortController()

  /** Most pages are never pulled, so that the element is made for the first pull. */
  function shown(): HTMLElement {
    if (parts) return parts.pull
    const pull = document.createElement('div')
    pull.className = 'pull'
    pull.setAttribute('role', 'status')
    const dots = document.createElement('div')
    dots.className = 'pull-dots'
    dots.append(...Array.from({ length: 3 }, () => document.createElement('span')))
    pull.append(dots)
    root.prepend(pull)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, pullStyles]
    parts = { pull, styles: pullStyles }
    return pull
  }

  function move(next: number, transition: boolean) {
    height = next
    const pull = shown()
    color(pull)
    pull.classList.toggle('refreshing', isRefreshing)
    const ease = transition ? '0.2s ease-out' : '0s'
    pull.style.transition = `height ${ease}`
    scroller.style.transition = `transform ${ease}`
    pull.style.height = `${next}px`
    // A transform would make the page's fixed elements scroll, so none is left at rest.
    scroller.style.transform = next > 0 ? `translateY(${next}px)` : ''
  }

  function color(pull: HTMLElement) {
    const { backgroundColorTop, backgroundColor, backgroundTextStyle } = current
    pull.style.setProperty('--pull-background', backgroundColorTop ?? backgroundColor ?? null)
    // Without a word of the app, the dots are seen in both themes.
    const colors = { light: '#fff', dark: '#555' }
    pull.style.setProperty('--pull-color', backgroundTextStyle ? colors[backgroundTextStyle] : null)
  }

  function begin(y: number, pointer: number) {
    if (!current.enablePullDownRefresh || scroller.scrollTop > 0 || isRefreshing) return
    start = { y, pointer }
  }

  function follow(event: Event, y: number) {
    if (!start) return
    const distance = y - start.y
    if (height === 0 && (distance < 8 || scroller.scrollTop > 0)) {
      if (distance < 0) start = undefined
      return
    }
    // The page goes down and is not scrolled.
    if (event.cancelable) event.preventDefault()
    move(Math.max(0, Math.min(maxHeight, distance / 2)), false)
  }

  function end() {
    if (!start) return
    start = undefined
    if (height >= refreshHeight) refresh()
    else if (height > 0) move(0, true)
  }

  function refresh() {
    if (isRefreshing) return
    isRefreshing = true
    move(refreshHeight, true)
    onPullDown()
  }

  const { signal } = stopped
  scroller.addEventListener('touchstart', ({ touches: [touch] }) => begin(touch!.clientY, 0), {
    signal,
    passive: true,
  })
  if (json.enablePullDownRefresh) {
    scroller.addEventListener('touchmove', (event) => follow(event, event.touches[0]!.clientY), {
      signal,
      passive: false,
    })
  }
  scroller.addEventListener('touchend', end, { signal })
  scroller.addEventListener('touchcancel', end, { signal })
  scroller.addEventListener(
    'pointerdown',
    ({ pointerType, button, clientY, pointerId }) => {
      if (pointerType !== 'touch' && button === 0) begin(clientY, pointerId)
    },
    { signal },
  )
  scroller.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'touch') follow(event, event.clientY)
    },
    { signal },
  )
  // The mouse may be let go anywhere.
  window.addEventListener('pointerup', end, { signal })

  return {
    start: refresh,
    stop(): void {
      if (!isRefreshing) return
      isRefreshing = false
      move(0, true)
    },
    setJson(next: PageJson): void {
      current = next
      if (parts) color(parts.pull)
    },
    close: () => stopped.abort(),
  }
}
