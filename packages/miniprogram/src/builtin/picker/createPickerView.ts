import { toInlineStyle } from '../../runtime/toInlineStyle.js'
import type { BuiltInComponent, BuiltInInstance } from '../BuiltIn.js'
import { createWheel } from './createWheel.js'
import type { Wheel } from './createWheel.js'
import type { PickerViewProperties } from './pickerViewProperties.js'

/** A column and what turns it. */
interface Column {
  wheel: Wheel
  list: HTMLElement
  mask: HTMLElement
  indicator: HTMLElement
}

/** The behaviour of `picker-view`, which turns the columns in it. */
export function createPickerView(
  component: BuiltInComponent<PickerViewProperties>,
): BuiltInInstance<PickerViewProperties> {
  const { element, values, set, emit, classNames } = component
  const columns = new Map<HTMLElement, Column>()
  let isAttached = false
  let told: readonly number[] = []

  const all = () => [...columns.values()]

  function createColumn(host: HTMLElement): Column {
    const [list, mask, indicator] = ['items', 'mask', 'indicator'].map((part) =>
      host.querySelector<HTMLElement>(`:scope > wx-picker-${part}`),
    ) as [HTMLElement, HTMLElement, HTMLElement]
    const wheel = createWheel({
      element: host,
      list,
      itemSize: () => indicator.offsetHeight || 1,
      count: () => list.childElementCount,
      textOf: (index) => list.children[index]?.textContent.trim() ?? '',
      start: () => emit('pickstart'),
      aim: () => values().immediateChange && tellChange(),
      rest() {
        tellChange()
        emit('pickend')
      },
    })
    items.observe(list, { childList: true })
    return { wheel, list, mask, indicator }
  }

  function tellChange() {
    const value = all().map(({ wheel }) => wheel.aimed())
    if (value.length === told.length && value.every((index, at) => index === told[at])) return
    told = value
    set('value', value)
    emit('change', { value })
  }

  function drawLooks() {
    const { indicatorStyle, indicatorClass, maskStyle, maskClass } = values()
    for (const { list, mask, indicator } of all()) {
      indicator.style.cssText = toInlineStyle(indicatorStyle)
      indicator.className = classNames(indicatorClass).join(' ')
      mask.style.cssText = toInlineStyle(maskStyle)
      mask.className = classNames(maskClass).join(' ')
      const size = indicator.offsetHeight
      list.style.setProperty('--picker-item', `${size}px`)
      mask.style.backgroundSize = `100% calc(50% - ${size / 2}px)`
    }
  }

  /** Brings the columns to what the template has, and to the value. */
  function refresh() {
    if (!isAttached) return
    const found = [...element.children].filter(
      (child): child is HTMLElement => child.localName === 'wx-picker-view-column',
    )
    const known = new Map(columns)
    columns.clear()
    for (const host of found) columns.set(host, known.get(host) ?? createColumn(host))
    for (const [host, { wheel }] of known) if (!columns.has(host)) wheel.stop()
    drawLooks()
    const { value } = values()
    all().forEach(({ wheel }, at) => {
      // What a person turns at the moment is theirs.
      if (!wheel.isMoving()) wheel.show(Number(value[at]) || 0)
    })
    told = all().map(({ wheel }) => wheel.aimed())
  }

  const items = new MutationObserver(refresh)
  const hosts = new MutationObserver(refresh)
  const sizes = new ResizeObserver(refresh)

  return {
    update() {
      if (!isAttached) {
        isAttached = true
        element.setAttribute('role', element.getAttribute('role') ?? 'group')
        hosts.observe(element, { childList: true })
        sizes.observe(element)
      }
      // A list and the place in it may come with one `setData`; the list's items are made later.
      queueMicrotask(refresh)
    },
    detached() {
      isAttached = false
      for (const observer of [items, hosts, sizes]) observer.disconnect()
      for (const { wheel } of all()) wheel.stop()
      columns.clear()
    },
  }
}
