import { dispatchError } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import type { PageOfComponents } from './createComponents.js'
import { pageOf } from './pageOf.js'

/**
 * Starts something once the page of a component is drawn, and ends it when the page closes.
 *
 * @param start gives what ends it
 * @returns ends it before that
 */
export function whilePageLives(
  name: string,
  component: GeneralComponent,
  start: (page: PageOfComponents) => Promise<() => void>,
): () => void {
  const ended = new AbortController()

  async function run() {
    const page = pageOf(component)
    if (!page) throw new Error(`${name}: the component is in no page`)
    await page.drawn
    const signal = AbortSignal.any([ended.signal, page.signal])
    if (signal.aborted) return
    const stop = await start(page)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  }

  run().catch((error: unknown) => dispatchError(error, name, component))
  return () => ended.abort()
}
