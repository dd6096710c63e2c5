import type { BuiltInComponent, BuiltInInstance } from './BuiltIn.js'
import { createPlaceholder } from './createPlaceholder.js'
import { giveWayToKeyboard, takeRoomBack } from './giveWayToKeyboard.js'
import { holdKeyboard } from './holdKeyboard.js'
import { keyboardHeight, watchKeyboard } from './keyboardHeight.js'
import { nameByLabel } from './nameByLabel.js'
import { toPixels } from './toPixels.js'
import { cursorAfter, limitText, toReplacement } from './typedText.js'

/** The properties that `input` and `textarea` share. */
export function textFieldProperties<Class extends string, Confirm extends string>(
  placeholderClass: Class,
  confirmType: Confirm,
) {
  return {
    name: String,
    value: String,
    placeholder: String,
    placeholderStyle: String,
    placeholderClass: { type: String, value: placeholderClass },
    disabled: Boolean,
    /** UTF-16 units; negative for no limit. */
    maxlength: { type: Number, value: 140 },
    autoFocus: Boolean,
    focus: Boolean,
    confirmType: { type: String, value: confirmType },
    confirmHold: Boolean,
    cursor: { type: Number, value: -1 },
    selectionStart: { type: Number, value: -1 },
    selectionEnd: { type: Number, value: -1 },
    cursorColor: String,
    /** How much the keyboard leaves free below; pixels, or a text with `px` or `rpx`. */
    cursorSpacing: { type: null, value: 0 },
    /** Whether the page gives way to the keyboard. */
    adjustPosition: { type: Boolean, value: true },
    holdKeyboard: Boolean,
  } as const
}

type TextFieldProperties = ReturnType<typeof textFieldProperties>

export const textFieldEvents = [
  'input',
  'change',
  'focus',
  'blur',
  'confirm',
  'keyboardheightchange',
] as const

export const confirmTypes = ['send', 'search', 'next', 'go', 'done'] as const

export interface TextFieldOptions {
  native: HTMLInputElement | HTMLTextAreaElement
  /** Whether the Enter key ends the typing. */
  endsByEnter(): boolean
  /** The text changed, or how it is shown. */
  shown?(): void
}

/** The names under which the browser knows the keys that the platform calls otherwise. */
const enterKeys = new Map([['return', 'enter']])

/** What `input` and `textarea` have in common: a native field in the component's element. */
export function createTextField(
  component: BuiltInComponent<TextFieldProperties>,
  { native, endsByEnter, shown = () => undefined }: TextFieldOptions,
): BuiltInInstance<TextFieldProperties> {
  const { element, values, set, emit } = component
  const placeholder = createPlaceholder()
  const wrapper = document.createElement('div')
  wrapper.append(placeholder.element, native)
  element.append(wrapper)

  let initial: string | undefined
  /** What the template was told last. */
  let told = ''
  let isComposing = false
  /** What the listener returned while the text was being composed. */
  let answered: unknown
  let keyCode = 0
  let textAtFocus = ''
  let stopWatching = () => {}
  let stopHolding = () => {}

  function put(text: string, cursor?: number) {
    const limited = limitText(text, values().maxlength)
    if (native.value !== limited) {
      const kept = cursorAfter(native.value, native.selectionStart ?? 0, limited)
      native.value = limited
      if (isFocused()) native.setSelectionRange(kept, kept)
    }
    if (cursor !== undefined && isFocused()) native.setSelectionRange(cursor, cursor)
    told = limited
    refresh()
  }

  function refresh() {
    placeholder.setShown(native.value === '')
    shown()
  }

  function tell() {
    told = native.value
    set('value', told)
    answered = emit('input', { value: told, cursor: native.selectionStart ?? 0, keyCode })
    if (!isComposing) settle()
  }

  /** The page may have changed the text: by what its listener returned, or by its data. */
  function settle() {
    const replacement = toReplacement(answered)
    answered = undefined
    if (replacement) {
      put(replacement.value, replacement.cursor)
      set('value', native.value)
    } else if (values().value !== native.value) {
      put(values().value)
    }
  }

  function onInput() {
    refresh()
    if (native.value !== told) tell()
  }

  /** Only now may the text be touched: changing it before would break the composition. */
  function endComposition() {
    isComposing = false
    const limited = limitText(native.value, values().maxlength)
    if (limited !== native.value) native.value = limited
    if (native.value === told) settle()
    else tell()
    refresh()
  }

  function onKeydown(event: KeyboardEvent) {
    keyCode = event.keyCode
    // 229 is how Safari tells the Enter key that ends a composition.
    const isEnter = event.key === 'Enter' && !event.isComposing && event.keyCode !== 229
    if (!isEnter || !endsByEnter()) return
    event.preventDefault()
    emit('confirm', { value: native.value })
    if (!values().confirmHold) native.blur()
  }

  function onFocus() {
    textAtFocus = native.value
    stopWatching = watchKeyboard((height) => {
      emit('keyboardheightchange', { height, duration: 0 })
      adjust()
    })
    if (values().holdKeyboard) stopHolding = holdKeyboard(native, component.page.view)
    emit('focus', { value: native.value, height: keyboardHeight() })
    adjust()
  }

  /** The next field of the page may have the keyboard already when this one is focused. */
  function adjust() {
    const { adjustPosition, cursorSpacing } = values()
    const { page } = component
    if (!adjustPosition) return
    if (keyboardHeight() === 0) takeRoomBack(page)
    else giveWayToKeyboard(native, page, toPixels(cursorSpacing, page.view.clientWidth))
  }

  function onBlur() {
    stopWatching()
    stopHolding()
    takeRoomBack(component.page)
    const { value } = native
    if (keyboardHeight() > 0) emit('keyboardheightchange', { height: 0, duration: 0 })
    if (value !== textAtFocus) emit('change', { value })
    emit('blur', { value, cursor: native.selectionStart ?? 0 })
  }

  function isFocused() {
    return (native.getRootNode() as ShadowRoot).activeElement === native
  }

  function select() {
    const { cursor, selectionStart, selectionEnd } = values()
    if (selectionStart >= 0 && selectionEnd >= 0) {
      native.setSelectionRange(selectionStart, selectionEnd)
    } else if (cursor >= 0) native.setSelectionRange(cursor, cursor)
  }

  /** A page that is still to be drawn cannot have the focus. */
  async function focusWhenDrawn() {
    await component.page.drawn
    if (!values().focus && !values().autoFocus) return
    native.focus({ preventScroll: !values().adjustPosition })
    select()
  }

  function updateFocus(changed: ReadonlySet<keyof TextFieldProperties>) {
    const { focus, autoFocus } = values()
    if ((changed.has('focus') && focus) || (changed.has('autoFocus') && autoFocus)) {
      void focusWhenDrawn()
    } else if (changed.has('focus') && isFocused()) native.blur()
    else if (isFocused() && (changed.has('cursor') || changed.has('selectionEnd'))) select()
  }

  native.addEventListener('input', onInput)
  native.addEventListener('compositionstart', () => (isComposing = true))
  native.addEventListener('compositionend', endComposition)
  native.addEventListener('keydown', onKeydown as EventListener)
  native.addEventListener('focus', onFocus)
  native.addEventListener('blur', onBlur)

  return {
    update(changed) {
      const given = values()
      if (initial === undefined) {
        initial = given.value
        nameByLabel(element, native)
      }
      native.disabled = given.disabled
      element.toggleAttribute('disabled', given.disabled)
      native.placeholder = given.placeholder
      native.style.caretColor = given.cursorColor
      native.enterKeyHint = enterKeys.get(given.confirmType) ?? given.confirmType
      if (given.maxlength >= 0) native.maxLength = given.maxlength
      else native.removeAttribute('maxlength')
      placeholder.setLook({
        text: given.placeholder,
        style: given.placeholderStyle,
        classNames: component.classNames(given.placeholderClass),
      })
      if (!isComposing && (changed.has('value') || changed.has('maxlength'))) put(given.value)
      updateFocus(changed)
    },
    tapped(event) {
      if (event.target !== native) native.focus()
    },
    activate: () => native.focus(),
    detached() {
      stopWatching()
      stopHolding()
      if (isFocused()) takeRoomBack(component.page)
    },
    field: {
      name: () => values().name,
      value: () => native.value,
      reset() {
        put(initial ?? '')
        set('value', native.value)
      },
    },
  }
}
