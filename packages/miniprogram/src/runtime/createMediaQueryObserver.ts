import { safeCallback } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import type { MediaQuery } from '../observers/observeMedia.js'
import { whilePageLives } from './whilePageLives.js'

/** Tells whether the size of a page fits a description: at first, and when that changes. */
export function createMediaQueryObserver(component: GeneralComponent) {
  let stop = () => {}

  return {
    observe(query: MediaQuery, callback: (result: { matches: boolean }) => void): void {
      stop()
      stop = whilePageLives('MediaQueryObserver', component, async ({ view }) => {
        const { observeMedia } = await import('../observers/observeMedia.js')
        return observeMedia(view, query, (matches) =>
          safeCallback(
            'MediaQueryObserver',
            callback as never,
            component.getMethodCaller() as never,
            [{ matches }] as never,
            component,
          ),
        )
      })
    },
    disconnect: () => stop(),
  }
}
