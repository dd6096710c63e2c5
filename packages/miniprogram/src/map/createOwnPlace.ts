import { DivIcon, Marker } from 'leaflet/dist/leaflet-src.esm.js'
import type { Coordinates } from '@miniview/host'
import type { BuiltInComponent } from '../builtin/BuiltIn.js'
import { createSource } from '../builtin/createSource.js'
import type { MapProperties } from './mapProperties.js'
import type { OpenedMap } from './openLeaflet.js'

export type OwnPlace = ReturnType<typeof createOwnPlace>

/** The dot of `show-location`: where the device is when it is shown, and when the map goes there. */
export function createOwnPlace(
  { map, toMap }: OpenedMap,
  { page }: BuiltInComponent<MapProperties>,
) {
  let isShown = false
  let layer: Marker | undefined
  const dot = document.createElement('div')
  const picture = document.createElement('img')
  picture.alt = ''
  picture.style.cssText = 'position: absolute; translate: -50% -50%; max-width: none'
  dot.className = 'map-own'
  const holder = document.createElement('div')
  holder.append(dot)
  const source = createSource(
    () => page,
    (address) => {
      picture.src = address
      holder.replaceChildren(address ? picture : dot)
    },
  )

  /** Asks as the mini program does, which needs the person's permission. @throws what `getLocation` does */
  async function locate(): Promise<Coordinates> {
    const place = (await page.wx['getLocation']!({ type: 'gcj02' })) as Coordinates
    if (!isShown) return place
    const icon = new DivIcon({ html: holder, className: 'map-mark', iconSize: [0, 0] })
    layer ??= new Marker(toMap(place), { icon, interactive: false, keyboard: false }).addTo(map)
    layer.setLatLng(toMap(place))
    return place
  }

  function hide() {
    layer?.remove()
    layer = undefined
  }

  return {
    isShown: () => isShown,
    locate,
    setShown(next: boolean): void {
      if (next === isShown) return
      isShown = next
      // Without permission there is no dot; the call itself is in the log.
      if (next) locate().catch(() => {})
      else hide()
    },
    setIcon: (path: string) => source.show(path),
    close(): void {
      isShown = false
      source.close()
    },
  }
}
