/** Safari on a phone shows only films on the whole screen, by functions of its own. */
interface SafariVideo {
  webkitEnterFullscreen?(): void
  webkitExitFullscreen?(): void
}

/** A browser that can hold the screen in a direction; many know no such function. */
interface LockableOrientation {
  lock?(orientation: 'portrait' | 'landscape-primary' | 'landscape-secondary'): Promise<void>
}

/** Degrees counterclockwise; 0 is upright. */
export type Direction = 0 | 90 | -90

export interface FillScreenOptions {
  element: HTMLElement
  video: HTMLVideoElement
  /** Which way it lies where nobody says: undefined for the way the film does. */
  direction(): Direction | undefined
  /** What the screen shows has changed. */
  changed(isFull: boolean, direction: 'horizontal' | 'vertical'): void
  /** The browser refused. */
  failed(error: Error): void
}

/** Lets a film with all that lies above it fill the screen, lying or upright. */
export function createFullScreen(options: FillScreenOptions) {
  const { element, video, failed } = options
  const safari = video as SafariVideo
  let turned: Direction = 0

  const isFull = () => element.matches(':fullscreen')
  const isPortrait = () => window.innerHeight > window.innerWidth

  /** A screen that stays upright shows a lying film turned. */
  function turn() {
    const isTurned = isFull() && turned !== 0 && isPortrait()
    if (isTurned) element.dataset['turned'] = String(turned)
    else delete element.dataset['turned']
    return isTurned
  }

  function tell() {
    const isTurned = turn()
    options.changed(isFull(), isTurned || !isPortrait() ? 'horizontal' : 'vertical')
  }

  element.addEventListener('fullscreenchange', tell)
  video.addEventListener('webkitbeginfullscreen', () => options.changed(true, 'horizontal'))
  video.addEventListener('webkitendfullscreen', () => options.changed(false, 'vertical'))
  const resized = new ResizeObserver(turn)
  resized.observe(element)

  return {
    isFull,
    /** How the film is turned on the screen; 0 where it is not. */
    turned: (): Direction => (element.dataset['turned'] === undefined ? 0 : turned),
    /** @param given which way it lies. Default: what the template says, else as the film does. */
    async enter(given?: Direction): Promise<void> {
      const isWide = video.videoWidth > video.videoHeight
      turned = given ?? options.direction() ?? (isWide ? 90 : 0)
      if (!element.requestFullscreen) return safari.webkitEnterFullscreen?.()
      try {
        await element.requestFullscreen()
      } catch (error) {
        return failed(error as Error)
      }
      const orientation = screen.orientation as LockableOrientation | undefined
      const lying = turned === 90 ? 'landscape-primary' : 'landscape-secondary'
      await orientation?.lock?.(turned === 0 ? 'portrait' : lying).catch(() => {})
    },
    exit(): void {
      if (!document.exitFullscreen) safari.webkitExitFullscreen?.()
      else if (isFull()) void document.exitFullscreen()
    },
    close(): void {
      resized.disconnect()
      if (isFull()) void document.exitFullscreen()
    },
  }
}

export type FullScreen = ReturnType<typeof createFullScreen>
