import { dispatchError } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import type { PageOfComponents } from './createComponents.js'
import { pageOf } from './pageOf.js'

/**
 * Starts something once the page of a component is drawn, and ends it when the page closes. What it
 * throws is the app's error.
 *
 * @param start gives what ends it, where it goes on
 * @returns ends it before that
 */
export function whilePageLives(
  name: string,
  component: GeneralComponent,
  start: (page: PageOfComponents) => Promise<(() => void) | void>,
): () => void {
  const ended = new AbortController()

  async function run() {
    // The first elements of a page are made before they have a place in it.
    await undefined
    const page = pageOf(component)
    if (!page) throw new Error(`${name}: the component is in no page`)
    await page.drawn
    const signal = AbortSignal.any([ended.signal, page.signal])
    if (signal.aborted) return
    const stop = await start(page)
    if (!stop) return
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  }

  run().catch((error: unknown) => dispatchError(error, name, component))
  return () => ended.abort()
}
