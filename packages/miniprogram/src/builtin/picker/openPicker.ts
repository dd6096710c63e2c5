import type { BuiltInPage } from '../BuiltIn.js'
import { coverPage } from '../coverPage.js'
import { createWheel } from './createWheel.js'
import type { Wheel } from './createWheel.js'
import type { PickerModel } from './PickerModel.js'
import type { PickerWords } from './pickerWords.js'

export interface PickerSheetOptions {
  page: BuiltInPage
  /** Stands in the middle of the sheet's head. */
  title: string
  words: PickerWords
  model: PickerModel
  /** A column came to rest at an item. */
  chosen(column: number, index: number): void
  /** It closes: with a choice, or without. */
  closed(isConfirmed: boolean): void
}

/** The height of an item. CSS pixels. */
const itemSize = 48

/**
 * Opens a sheet at the bottom of a page, which keeps the rest of the page from being used. It closes by its
 * buttons, a tap beside it, Escape, or going back.
 */
export function openPicker({ page, title, words, model, chosen, closed }: PickerSheetOptions) {
  const root = page.view.shadowRoot!
  const layer = make('layer')
  const mask = make('mask')
  const sheet = make('sheet')
  const head = make('head')
  const body = make('body')
  const name = make('title')
  const columns: { wheel: Wheel; element: HTMLElement; list: HTMLElement; texts: string }[] = []
  const others = [...root.children].filter(
    (other): other is HTMLElement => other instanceof HTMLElement && !other.inert,
  )
  let isClosed = false

  function button(text: string, part: string, isConfirmed: boolean) {
    const element = document.createElement('button')
    element.type = 'button'
    element.textContent = text
    element.className = `wx-picker-button wx-picker-${part}`
    element.addEventListener('click', () => close(isConfirmed))
    return element
  }

  function close(isConfirmed: boolean) {
    if (isClosed) return
    for (const { wheel } of columns) {
      if (isConfirmed) wheel.finish()
      else wheel.stop()
    }
    isClosed = true
    uncover()
    for (const other of others) other.inert = false
    layer.remove()
    closed(isConfirmed)
  }

  function addColumn(at: number) {
    const element = make('column')
    const list = make('list')
    element.append(list)
    body.append(element)
    const wheel = createWheel({
      element,
      list,
      itemSize: () => itemSize,
      count: () => list.childElementCount,
      textOf: (index) => list.children[index]?.textContent ?? '',
      rest(index) {
        if (isClosed || index === model.columns()[at]?.index) return
        model.choose(at, index)
        refresh()
        chosen(at, index)
      },
    })
    columns.push({ wheel, element, list, texts: '' })
  }

  /** Shows what the model has now. */
  function refresh() {
    const wanted = model.columns()
    while (columns.length < wanted.length) addColumn(columns.length)
    for (const { wheel, element } of columns.splice(wanted.length)) {
      wheel.stop()
      element.remove()
    }
    wanted.forEach(({ label, texts, index }, at) => {
      const column = columns[at]!
      column.element.setAttribute('aria-label', label)
      const joined = texts.join('\n')
      const isSame = joined === column.texts && column.list.childElementCount === texts.length
      if (!isSame) {
        column.texts = joined
        column.list.replaceChildren(
          ...texts.map((text) => {
            const item = make('item')
            item.textContent = text
            return item
          }),
        )
      }
      // What a person turns at the moment is theirs.
      if (!isSame || !column.wheel.isMoving()) column.wheel.show(index)
    })
  }

  name.textContent = title
  head.append(button(words.cancel, 'cancel', false), name, button(words.confirm, 'confirm', true))
  body.append(make('indicator'))
  sheet.append(head, body)
  sheet.setAttribute('role', 'dialog')
  sheet.setAttribute('aria-modal', 'true')
  sheet.setAttribute('aria-label', title || words.choose)
  sheet.tabIndex = -1
  layer.append(mask, sheet)
  mask.addEventListener('click', () => close(false))
  layer.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close(false)
  })
  // What lies below must not scroll.
  layer.addEventListener('touchmove', (event) => event.cancelable && event.preventDefault(), {
    passive: false,
  })
  refresh()
  root.append(layer)
  for (const other of others) other.inert = true
  const uncover = coverPage(page, () => close(false))
  const first = columns[0]?.element ?? sheet
  first.focus({ preventScroll: true })

  return { refresh, close: () => close(false) }
}

export type PickerSheet = ReturnType<typeof openPicker>

function make(part: string): HTMLElement {
  const element = document.createElement('div')
  element.className = `wx-picker-${part}`
  return element
}
