import type { GeneralComponent } from 'glass-easel'

/** Tells the components of one page that they are `ready`: with the page, or when they come later. */
export function createReadiness() {
  let waiting: GeneralComponent[] = []
  let isReady = false
  let markDrawn: () => void
  const drawn = new Promise<void>((resolve) => (markDrawn = resolve))

  function tell() {
    const components = waiting
    waiting = []
    for (const component of components) component.triggerLifetime('ready', [])
  }

  return {
    /** Ends when the page is drawn. */
    drawn,
    add(component: GeneralComponent): void {
      waiting.push(component)
      if (isReady && waiting.length === 1) queueMicrotask(tell)
    },
    /** The page is drawn. */
    ready(): void {
      isReady = true
      tell()
      markDrawn()
    },
  }
}
