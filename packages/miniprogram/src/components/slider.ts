import { showDisabled } from '../builtin/actAsControl.js'
import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { followDrag } from '../builtin/followDrag.js'
import { nameByLabel } from '../builtin/nameByLabel.js'
import { toSliderValue } from '../builtin/sliderValue.js'

const color = '#e9e9e9'
const selectedColor = '#1aad19'

/** How many steps the keys of the keyboard go; without a number they go to an end. */
const keySteps = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['PageUp', 10],
  ['PageDown', -10],
  ['Home', -Infinity],
  ['End', Infinity],
])

/**
 * Chooses a number by its place on a line: by dragging, a tap, or the arrow keys. Its parts have the
 * platform's class names, by which pages restyle them.
 * https://developers.weixin.qq.com/miniprogram/dev/component/slider.html
 */
export default defineBuiltIn({
  name: 'slider',
  properties: {
    name: String,
    min: Number,
    max: { type: Number, value: 100 },
    step: { type: Number, value: 1 },
    disabled: Boolean,
    value: Number,
    /** The older names of `backgroundColor` and `activeColor`, which count more. */
    color: { type: String, value: color },
    selectedColor: { type: String, value: selectedColor },
    activeColor: { type: String, value: selectedColor },
    backgroundColor: { type: String, value: color },
    /** Pixels, 12 to 28. */
    blockSize: { type: Number, value: 28 },
    blockColor: { type: String, value: '#ffffff' },
    showValue: Boolean,
  },
  attributes: { activeColor: 'activeColor', backgroundColor: 'backgroundColor' },
  events: ['change', 'changing'],
  css: `
    wx-slider { display: block; margin: 10px 18px; padding: 0; cursor: pointer; }
    wx-slider[disabled] { cursor: default; opacity: 0.6; }
    wx-slider:focus-visible { outline: none; }
    .wx-slider-wrapper { display: flex; align-items: center; min-height: 16px; }
    .wx-slider-tap-area { flex: 1; min-width: 0; padding: 8px 0; touch-action: pan-y pinch-zoom; }
    .wx-slider-handle-wrapper {
      position: relative;
      height: 2px;
      border-radius: 5px;
      background-color: light-dark(#e9e9e9, #4a4a4a);
    }
    .wx-slider-track { height: 100%; border-radius: 6px; background-color: #1aad19; }
    .wx-slider-thumb {
      position: absolute;
      z-index: 1;
      top: 50%;
      border-radius: 50%;
      background-color: #fff;
      box-shadow: 0 0 4px rgba(0, 0, 0, 0.2);
      transform: translate(-50%, -50%);
    }
    wx-slider:focus-visible .wx-slider-thumb {
      outline: 2px solid light-dark(#1a6dd8, #8ab8ff);
      outline-offset: 2px;
    }
    .wx-slider-value {
      flex: none;
      width: 3ch;
      margin-left: 1em;
      color: light-dark(#888, #999);
      font-size: 14px;
      text-align: center;
    }
  `,

  create({ element, values, set, emit }) {
    const wrapper = part('wrapper')
    const area = part('tap-area')
    const line = part('handle-wrapper')
    const track = part('track')
    const thumb = part('thumb')
    const text = part('value')
    line.append(track, thumb)
    area.append(line)
    wrapper.append(area, text)
    element.append(wrapper)
    element.setAttribute('role', 'slider')
    let initial: number | undefined
    let atStart = 0

    function draw() {
      const all = values()
      const share = all.max > all.min ? (all.value - all.min) / (all.max - all.min) : 0
      const percent = `${Math.min(1, Math.max(0, share)) * 100}%`
      track.style.width = thumb.style.left = percent
      text.textContent = String(all.value)
      text.style.width = `${Math.max(3, String(all.max).length, String(all.min).length)}ch`
      element.setAttribute('aria-valuenow', String(all.value))
    }

    /** @returns whether it is another value now */
    function choose(value: number): boolean {
      const next = toSliderValue(value, values())
      if (next === values().value) return false
      set('value', next)
      draw()
      return true
    }

    function valueAt(clientX: number): number {
      const { left, width } = line.getBoundingClientRect()
      const { min, max } = values()
      return min + ((clientX - left) / width) * (max - min)
    }

    const change = () => emit('change', { value: values().value })

    const endDrag = followDrag(area, {
      isVertical: () => false,
      start: () => (atStart = values().value),
      move(_distance, clientX) {
        if (values().disabled) return
        if (choose(valueAt(clientX))) emit('changing', { value: values().value })
      },
      end() {
        if (values().value !== atStart) change()
      },
    })

    area.addEventListener('click', (event) => {
      if (!values().disabled && choose(valueAt(event.clientX))) change()
    })

    element.addEventListener('keydown', (event) => {
      const steps = keySteps.get(event.key)
      if (event.target !== element || steps === undefined || values().disabled) return
      event.preventDefault()
      const { value, step, min, max } = values()
      const size = step > 0 ? step : 1
      const isEnd = !Number.isFinite(steps)
      if (choose(isEnd ? (steps > 0 ? max : min) : value + steps * size)) change()
    })

    return {
      update(changed) {
        const all = values()
        if (initial === undefined) {
          initial = all.value
          nameByLabel(element)
        }
        const kept = toSliderValue(all.value, all)
        if (kept !== all.value) set('value', kept)
        const lineColor = all.backgroundColor === color ? all.color : all.backgroundColor
        const trackColor = all.activeColor === selectedColor ? all.selectedColor : all.activeColor
        // The defaults stand in the style sheet, where the page's own rules win over them.
        line.style.backgroundColor = lineColor === color ? '' : lineColor
        track.style.backgroundColor = trackColor === selectedColor ? '' : trackColor
        thumb.style.backgroundColor = all.blockColor === '#ffffff' ? '' : all.blockColor
        thumb.style.width = thumb.style.height = `${Math.min(28, Math.max(12, all.blockSize))}px`
        text.hidden = !all.showValue
        element.setAttribute('aria-valuemin', String(all.min))
        element.setAttribute('aria-valuemax', String(all.max))
        if (changed.has('disabled')) {
          showDisabled(element, all.disabled)
          if (all.disabled) endDrag()
        }
        draw()
      },
      field: {
        name: () => values().name,
        value: () => values().value,
        reset: () => void choose(initial ?? 0),
      },
      detached: endDrag,
    }
  },
})

function part(name: string): HTMLElement {
  const element = document.createElement('div')
  element.className = `wx-slider-${name}`
  return element
}
