import type { Coordinates } from '@miniview/host'
import type { MapOptions, NamedPlace } from '@miniview/miniprogram/runtime'
import { html, nothing } from 'lit'
import type { PlaceWords } from './placeWords.js'

export interface PlaceSearchOptions {
  words: PlaceWords
  /** The shell's own; without it there is no search. */
  search: NonNullable<MapOptions['search']>
  near(): Coordinates
  signal: AbortSignal
  changed(): void
  chosen(place: NamedPlace): void
}

/** Milliseconds without a key after which the search begins. */
const pause = 300

/** A field to search for places, and what was found. */
export function createPlaceSearch(options: PlaceSearchOptions) {
  const { words, search, near, signal, changed, chosen } = options
  let found: readonly NamedPlace[] = []
  let note: string | undefined
  let asked: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell(places: readonly NamedPlace[], text?: string) {
    found = places
    note = text
    changed()
  }

  async function find(query: string) {
    asked?.abort()
    if (query === '') return tell([])
    const asking = new AbortController()
    asked = asking
    const ended = AbortSignal.any([signal, asking.signal])
    try {
      const places = await search(query, near(), ended)
      if (!ended.aborted) tell(places, places.length === 0 ? words.nothingFound : undefined)
    } catch (error) {
      if (ended.aborted) return
      console.warn(error)
      tell([], words.searchFailed)
    }
  }

  function typed({ target }: Event) {
    clearTimeout(timer)
    const query = (target as HTMLInputElement).value.trim()
    timer = setTimeout(() => void find(query), pause)
  }

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })

  return {
    template: () => html`
      <input
        class="place-field place-search"
        type="search"
        aria-label=${words.search}
        placeholder=${words.search}
        @input=${typed}
      />
      ${note ? html`<p class="place-note" role="status">${note}</p>` : nothing}
      ${
        found.length > 0
          ? html`<ul class="place-results">
              ${found.map((place) => html`<li>${resultTemplate(place)}</li>`)}
            </ul>`
          : nothing
      }
    `,
  }

  function resultTemplate(place: NamedPlace) {
    return html`
      <button
        class="place-result"
        @click=${() => {
          tell([])
          chosen(place)
        }}
      >
        ${place.name}${place.address ? html`<span>${place.address}</span>` : nothing}
      </button>
    `
  }
}
