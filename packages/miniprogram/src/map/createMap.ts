import type { BuiltInComponent, BuiltInInstance } from '../builtin/BuiltIn.js'
import { createMapContext } from './createMapContext.js'
import type { MapProperties } from './mapProperties.js'
import type { MapElement } from './openMapElement.js'

/** The behaviour of a `map`: the page is drawn first, and what draws the map comes then. */
export function createMap(
  component: BuiltInComponent<MapProperties>,
): BuiltInInstance<MapProperties> {
  const { element } = component
  let opening: Promise<MapElement> | undefined
  let shown: MapElement | undefined
  const changes = new Set<keyof MapProperties>()

  function open() {
    const mine = load()
    opening = mine
    // A failure reaches those who ask the context.
    mine.catch((error: unknown) => console.error(error))
  }

  async function load() {
    const { openMapElement } = await import('./openMapElement.js')
    const opened = await openMapElement(component)
    if (opening === undefined) opened.close()
    else shown = opened
    return opened
  }

  /** What one `setData` changes is one change of the map. */
  function apply() {
    const changed = new Set(changes)
    changes.clear()
    shown?.update(changed)
  }

  // A finger on the map moves the map, not the page nor what is around it.
  for (const type of ['touchstart', 'pointerdown'] as const) {
    element.addEventListener(type, (event) => event.stopPropagation(), { passive: true })
  }

  return {
    update(changed) {
      if (!opening) return open()
      if (changes.size === 0) queueMicrotask(apply)
      for (const name of changed) changes.add(name)
    },
    detached() {
      shown?.close()
      shown = undefined
      opening = undefined
    },
    tapDetail: (event) => (shown ? shown.tapDetail(event) : {}),
    context: createMapContext(() => opening),
  }
}
