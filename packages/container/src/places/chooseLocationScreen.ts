import type { ChosenPlace, Coordinates, PlaceRequest } from '@miniview/host'
import type { MapOptions, NamedPlace, PlaceMap } from '@miniview/miniprogram/runtime'
import { html, nothing, render } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openScreen } from '../openScreen.js'
import { coordinatesText } from './coordinatesText.js'
import { createMapPane } from './createMapPane.js'
import { createPlaceSearch } from './createPlaceSearch.js'
import { pinIcon } from './placeIcons.js'
import { placeStyles } from './placeStyles.js'
import { placeWords } from './placeWords.js'

/** Degrees: what a map loses on the way to the screen and back, far less than a step. */
const sameness = 1e-5

/** Lets the person put a place under the pin in the middle of a map, and name it. */
export async function chooseLocationScreen(
  place: DialogPlace,
  { center, locate }: PlaceRequest,
  options: MapOptions | undefined,
  signal: AbortSignal,
): Promise<ChosenPlace | undefined> {
  adoptStyles(place.layer, [placeStyles])
  const words = inLanguage(place.language, placeWords)
  const closing = new AbortController()
  const body = document.createElement('div')
  const done = document.createElement('div')
  body.className = 'place'
  let map: PlaceMap | undefined
  let chosen: ChosenPlace | undefined = center && { name: '', address: '', ...center }
  let isNamed = false
  let asked: AbortController | undefined
  let close!: (chosen: ChosenPlace) => void

  const pane = createMapPane({ words, options, locate, signal: closing.signal, changed: show })
  const search =
    options?.search &&
    createPlaceSearch({
      words,
      search: options.search,
      near: () => map?.center() ?? chosen ?? { latitude: 0, longitude: 0 },
      signal: closing.signal,
      changed: show,
      chosen: showFound,
    })

  function showFound({ name, address = '', latitude, longitude }: NamedPlace) {
    chosen = { name, address, latitude, longitude }
    isNamed = true
    map?.show(chosen, 16)
    show()
  }

  /** The map rests: what is under the pin now? */
  function moved() {
    const { latitude, longitude } = map!.center()
    if (chosen && isSame(chosen, { latitude, longitude })) return
    chosen = { name: '', address: '', latitude, longitude }
    isNamed = false
    show()
    void nameChosen(chosen)
  }

  async function nameChosen(at: ChosenPlace) {
    asked?.abort()
    if (!options?.reverseGeocode) return
    const asking = new AbortController()
    asked = asking
    const ended = AbortSignal.any([closing.signal, asking.signal])
    try {
      const found = await options.reverseGeocode(at, ended)
      if (ended.aborted || chosen !== at || !found) return
      if (!isNamed) at.name = found.name ?? ''
      at.address = found.address ?? ''
      show()
    } catch (error) {
      if (!ended.aborted) console.warn(error)
    }
  }

  function named({ target }: Event) {
    if (!chosen) return
    chosen.name = (target as HTMLInputElement).value
    isNamed = true
  }

  function show() {
    const { name = '', address = '' } = chosen ?? {}
    render(
      html`
        <div class="place-columns">
          ${pane.template(html`<div class="place-pin">${pinIcon}</div>`)}
          <div class="place-panel">
            ${search?.template() ?? nothing}
            <input
              class="place-field"
              data-field="name"
              aria-label=${words.name}
              placeholder=${words.nameHint}
              maxlength="100"
              .value=${name}
              @input=${named}
            />
            ${address ? html`<p class="place-address"><bdi>${address}</bdi></p>` : nothing}
            ${
              chosen
                ? html`<p class="place-address place-coordinates">${coordinatesText(chosen)}</p>`
                : nothing
            }
            ${pane.note() ? html`<p class="place-note" role="status">${pane.note()}</p>` : nothing}
          </div>
        </div>
      `,
      body,
    )
    render(
      html`<button
        class="place-done"
        data-action="done"
        ?disabled=${!map || !chosen}
        @click=${() => close({ ...chosen!, name: chosen!.name.trim() })}
      >
        ${words.done}
      </button>`,
      done,
    )
  }

  show()
  const ended = openScreen<ChosenPlace>(place, {
    label: words.choose,
    content: (end) => {
      close = end
      return html`${body}`
    },
    action: () => html`${done}`,
    signal,
  }).finally(() => closing.abort())
  void pane.open(center).then((opened) => {
    map = opened
    map?.rested(moved)
    map?.tapped((tapped) => map!.show(tapped))
    if (center && chosen) void nameChosen(chosen)
    show()
  })
  return ended
}

function isSame(one: Coordinates, other: Coordinates): boolean {
  return (
    Math.abs(one.latitude - other.latitude) < sameness &&
    Math.abs(one.longitude - other.longitude) < sameness
  )
}
