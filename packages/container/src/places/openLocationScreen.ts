import { loadCoordinates } from '@miniview/host'
import type { ShownPlace } from '@miniview/host'
import type { MapOptions } from '@miniview/miniprogram/runtime'
import { html, nothing, render } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openScreen } from '../openScreen.js'
import { coordinatesText } from './coordinatesText.js'
import { createMapPane } from './createMapPane.js'
import { pinIcon } from './placeIcons.js'
import { placeStyles } from './placeStyles.js'
import { placeWords } from './placeWords.js'

/** One place is on the screen of a container; the next one takes its place. */
const shown = new WeakMap<HTMLElement, AbortController>()

/** Shows a place on a map with its name and address. @returns when it is on the screen */
export async function openLocationScreen(
  place: DialogPlace,
  target: ShownPlace,
  options: MapOptions | undefined,
  signal: AbortSignal,
): Promise<void> {
  shown.get(place.layer)?.abort()
  const closing = new AbortController()
  shown.set(place.layer, closing)
  adoptStyles(place.layer, [placeStyles])
  const words = inLanguage(place.language, placeWords)
  const { name, address, scale, locate } = target
  const link = await geoLink(target)
  const body = document.createElement('div')
  body.className = 'place'
  const pane = createMapPane({ words, options, locate, signal: closing.signal, changed: show })

  function show() {
    render(
      html`
        <div class="place-columns">
          ${pane.template(nothing)}
          <div class="place-panel">
            <h3 class="place-name"><bdi>${name || words.place}</bdi></h3>
            ${address ? html`<p class="place-address"><bdi>${address}</bdi></p>` : ''}
            <p class="place-address place-coordinates">${coordinatesText(target)}</p>
            ${pane.note() ? html`<p class="place-note" role="status">${pane.note()}</p>` : ''}
            ${
              link
                ? html`<a class="place-link" data-action="open-elsewhere" href=${link}
                    >${words.openElsewhere}</a
                  >`
                : ''
            }
          </div>
        </div>
      `,
      body,
    )
  }

  show()
  void openScreen<void>(place, {
    label: words.place,
    content: () => html`${body}`,
    signal: AbortSignal.any([signal, closing.signal]),
  }).then(() => closing.abort())
  const map = await pane.open(target, scale)
  map?.mark(target, pin(name))
}

function pin(name: string): HTMLElement {
  const element = document.createElement('div')
  element.className = 'place-pin'
  if (name) {
    element.role = 'img'
    element.ariaLabel = name
  }
  render(pinIcon, element)
  return element
}

/** What opens the map of a phone. Elsewhere no app listens to such links, and a browser would do nothing. */
async function geoLink({ name, ...target }: ShownPlace): Promise<string | undefined> {
  if (!navigator.userAgent.includes('Android')) return undefined
  const { convertCoordinates } = await loadCoordinates()
  const { latitude, longitude } = convertCoordinates(target, 'gcj02', 'wgs84')
  const at = `${latitude.toFixed(6)},${longitude.toFixed(6)}`
  return `geo:${at}?q=${encodeURIComponent(name ? `${at}(${name})` : at)}`
}
