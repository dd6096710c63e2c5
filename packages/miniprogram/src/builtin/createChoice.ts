import { actAsControl, showDisabled } from './actAsControl.js'
import type { BuiltInComponent, BuiltInInstance, Choice } from './BuiltIn.js'
import { instanceOf } from './instances.js'
import { nameByLabel } from './nameByLabel.js'

/** The properties of a checkbox or radio button. */
export const choiceProperties = {
  value: String,
  disabled: Boolean,
  checked: Boolean,
  color: { type: String, value: '#07c160' },
} as const

export interface ChoiceOptions {
  role: 'checkbox' | 'radio'
  /** The tag of the group to which it belongs. */
  group: string
  /** Whether it is checked after a person chose it. */
  next(isChecked: boolean): boolean
  /** Shows the state in the part that the platform calls by this class. */
  mark: HTMLElement
  show(isChecked: boolean, color: string): void
}

/** How many choices were made so far, in all pages. */
let choices = 0

/** What checkbox and radio button have in common. */
export function createChoice(
  component: BuiltInComponent<typeof choiceProperties>,
  { role, group: groupTag, next, mark, show }: ChoiceOptions,
): BuiltInInstance<typeof choiceProperties> {
  const { element, values, set } = component
  let chosenAt = 0
  let initial: boolean | undefined
  let group: BuiltInInstance['group']

  function refresh() {
    const { checked, color } = values()
    if (!checked) chosenAt = 0
    else if (chosenAt === 0) chosenAt = choices += 1
    element.setAttribute('aria-checked', String(checked))
    mark.classList.toggle(`wx-${role}-input-checked`, checked)
    show(checked, color)
  }

  const choice: Choice = {
    value: () => values().value,
    isChecked: () => values().checked,
    setChecked(isChecked) {
      if (isChecked === values().checked) return
      set('checked', isChecked)
      refresh()
    },
    isDisabled: () => values().disabled,
    chosenAt: () => chosenAt,
    choose() {
      const { checked, disabled } = values()
      if (disabled || next(checked) === checked) return
      choice.setChecked(next(checked))
      group?.changed(element, values().checked)
      group?.chosen()
    },
    reset() {
      choice.setChecked(initial ?? false)
      group?.changed(element, values().checked)
    },
    setReachable(isReachable) {
      element.tabIndex = isReachable && !values().disabled ? 0 : -1
    },
  }

  mark.className = `wx-${role}-input`
  element.prepend(mark)
  actAsControl(element, { role, keys: [' '], isDisabled: () => values().disabled })

  return {
    choice,
    update(changed) {
      if (initial === undefined) {
        initial = values().checked
        group = instanceOf(element.closest(groupTag) ?? element)?.group
        nameByLabel(element)
      }
      if (changed.has('disabled')) showDisabled(element, values().disabled)
      refresh()
      group?.changed(element, values().checked)
    },
    tapped: choice.choose,
    activate: choice.choose,
    detached() {
      const left = group
      // The group looks again when the element is gone.
      queueMicrotask(() => left?.changed(element, false))
      initial = undefined
    },
  }
}
