import { Control } from 'leaflet/dist/leaflet-src.esm.js'
import type { Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'
import type { BuiltInComponent } from '../builtin/BuiltIn.js'
import { createSource } from '../builtin/createSource.js'
import type { Source } from '../builtin/createSource.js'
import { recordsIn } from './mapData.js'
import type { ControlData } from './mapData.js'
import type { MapProperties } from './mapProperties.js'

export interface ControlValues {
  controls: unknown
  showCompass: boolean
  showScale: boolean
}

/** What lies on a `map` and does not move with it: pictures to tap, the compass and the scale. */
export function createControls(
  { element, page, emit }: BuiltInComponent<MapProperties>,
  map: LeafletMap,
) {
  const compass = document.createElement('wx-map-compass')
  const scale = new Control.Scale({ imperial: false })
  let shown: { control: HTMLElement; source: Source }[] = []

  function addControl({ id, position = {}, iconPath, clickable }: ControlData) {
    const control = document.createElement('wx-map-control')
    const image = document.createElement('img')
    const { left = 0, top = 0, width, height } = position
    Object.assign(control.style, { left: `${left}px`, top: `${top}px` })
    if (width !== undefined) control.style.width = `${width}px`
    if (height !== undefined) control.style.height = `${height}px`
    image.alt = ''
    control.append(image)
    if (clickable) {
      control.dataset['onMap'] = 'control'
      control.role = 'button'
      control.tabIndex = 0
      control.ariaLabel = String(id ?? '')
      const tell = () => emit('controltap', { controlId: id }, { extraFields: { controlId: id } })
      control.addEventListener('click', tell)
      control.addEventListener('keydown', ({ key }) => key === 'Enter' && tell())
    } else control.style.pointerEvents = 'none'
    const source = createSource(
      () => page,
      (address) => (image.src = address),
    )
    source.show(iconPath ?? '')
    element.append(control)
    shown.push({ control, source })
  }

  function clear() {
    for (const { control, source } of shown) {
      control.remove()
      source.close()
    }
    shown = []
  }

  return {
    show({ controls, showCompass, showScale }: ControlValues): void {
      clear()
      recordsIn<ControlData>(controls).forEach(addControl)
      if (showCompass) element.append(compass)
      else compass.remove()
      if (showScale) scale.addTo(map)
      else scale.remove()
    },
    close(): void {
      clear()
      compass.remove()
    },
  }
}
