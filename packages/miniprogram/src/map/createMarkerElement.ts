import { createSource } from '../builtin/createSource.js'
import type { BuiltInComponent } from '../builtin/BuiltIn.js'
import { toLength } from '../builtin/toLength.js'
import type { CalloutData, LabelData, MarkerData } from './mapData.js'
import type { MapProperties } from './mapProperties.js'

export type MarkerPart = 'marker' | 'callout' | 'label'

export interface MarkerElement {
  element: HTMLElement
  setRotation(degrees: number): void
  /** Shows or hides what is shown after a tap only. */
  setOpen(isOpen: boolean): void
  close(): void
}

/** What stands for a marker without an icon of its own. */
const pin = `url("data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 40"><path d="M15 39C9 30 2 23 2 14a13 13 0 1 1 26 0c0 9-7 16-13 25z" fill="#fa5151" stroke="#fff" stroke-width="2"/><circle cx="15" cy="14" r="5" fill="#fff"/></svg>`,
)}")`
const pinSize = { width: 30, height: 40 }

/** Makes a marker: its icon, and around it the callout and the label. Its corner is the place. */
export function createMarkerElement(
  marker: MarkerData,
  { page }: BuiltInComponent<MapProperties>,
  tapped: (part: MarkerPart) => void,
): MarkerElement {
  const { anchor, iconPath, alpha = 1, callout, label, title } = marker
  const [x, y] = [anchor?.x ?? 0.5, anchor?.y ?? 1]
  const element = document.createElement('div')
  const icon = part('marker')
  const name =
    marker['aria-label'] ?? marker.ariaLabel ?? title ?? callout?.content ?? label?.content
  icon.ariaLabel = String(name ?? marker.id ?? '')
  icon.style.opacity = String(alpha)
  icon.style.translate = `${-x * 100}% ${-y * 100}%`
  icon.style.transformOrigin = `${x * 100}% ${y * 100}%`
  const sizes: (() => void)[] = []
  const sizing = new ResizeObserver(() => sizes.forEach((place) => place()))
  const source = showIcon()
  const text = callout?.content ?? title
  const isAlways = callout?.display === 'ALWAYS'
  const box = text === undefined || text === '' ? undefined : showCallout(String(text))
  if (label?.content !== undefined && label.content !== '') showLabel(label)

  function part(kind: MarkerPart): HTMLElement {
    const made = document.createElement(`wx-map-${kind}`)
    made.dataset['onMap'] = kind
    made.role = 'button'
    made.tabIndex = 0
    made.addEventListener('click', () => tapped(kind))
    made.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      event.stopPropagation()
      tapped(kind)
    })
    element.append(made)
    return made
  }

  function showIcon() {
    const { width, height } = marker
    if (width !== undefined) icon.style.width = toLength(width)
    if (height !== undefined) icon.style.height = toLength(height)
    if (!iconPath) {
      icon.style.width ||= `${pinSize.width}px`
      icon.style.height ||= `${pinSize.height}px`
      icon.style.background = `${pin} center / 100% 100% no-repeat`
      return undefined
    }
    const image = document.createElement('img')
    image.alt = ''
    image.draggable = false
    icon.append(image)
    const shown = createSource(
      () => page,
      (address) => (image.src = address),
    )
    shown.show(iconPath)
    return shown
  }

  function showCallout(content: string): HTMLElement {
    const made = part('callout')
    const given: CalloutData = callout ?? {}
    made.textContent = content
    look(made, { bgColor: '#fff', padding: 8, borderRadius: 4, color: '#000', ...given })
    const { anchorX = 0, anchorY = 0 } = given
    made.style.left = `${anchorX}px`
    made.hidden = !isAlways
    // Above the icon, however high that is; its picture may still be on the way.
    const place = () => {
      const height = icon.offsetHeight
      made.style.bottom = `${height * y + 6 - anchorY}px`
      made.style.translate = `calc(-50% + ${(0.5 - x) * icon.offsetWidth}px) 0`
    }
    sizing.observe(icon)
    sizes.push(place)
    return made
  }

  function showLabel(given: LabelData) {
    const made = part('label')
    made.textContent = String(given.content)
    made.tabIndex = -1
    look(made, { color: '#000', ...given })
    made.style.left = `${given.anchorX ?? given.x ?? 0}px`
    made.style.top = `${given.anchorY ?? given.y ?? 0}px`
  }

  const setRotation = (degrees: number) => {
    icon.style.rotate = `${degrees}deg`
  }
  setRotation(Number(marker.rotate) || 0)

  return {
    element,
    setRotation,
    setOpen(isOpen) {
      if (box) box.hidden = !isOpen && !isAlways
    },
    close() {
      source?.close()
      sizing.disconnect()
    },
  }
}

function look(box: HTMLElement, data: CalloutData): void {
  const { color, fontSize, borderRadius, borderWidth, borderColor, bgColor, padding, textAlign } =
    data
  const { style } = box
  if (color) style.color = color
  style.fontSize = `${Number(fontSize) || 14}px`
  if (borderRadius) style.borderRadius = `${borderRadius}px`
  if (borderWidth) style.border = `${borderWidth}px solid`
  if (borderColor) style.borderColor = borderColor
  if (bgColor) style.backgroundColor = bgColor
  if (padding) style.padding = `${padding}px`
  if (textAlign) style.textAlign = textAlign
}
