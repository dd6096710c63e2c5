import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { choicesIn } from '../builtin/choicesIn.js'

/** Where the arrow keys go in the list of choices. */
const steps = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
])

/** Lets one of its radio buttons be checked. https://developers.weixin.qq.com/miniprogram/dev/component/radio-group.html */
export default defineBuiltIn({
  name: 'radio-group',
  properties: { name: String },
  events: ['change'],
  css: 'wx-radio-group { display: block; }',

  create({ element, values, emit }) {
    element.setAttribute('role', 'radiogroup')
    element.addEventListener('keydown', moveByArrow)
    let isUpdating = false

    function checkedValue() {
      const checked = choicesIn(element).find(({ choice }) => choice.isChecked())
      return checked?.choice.value() ?? ''
    }

    function moveByArrow(event: KeyboardEvent) {
      const step = steps.get(event.key)
      const usable = choicesIn(element).filter(({ choice }) => !choice.isDisabled())
      const at = usable.findIndex((entry) => entry.element === event.target)
      if (step === undefined || at === -1) return
      event.preventDefault()
      const { element: next, choice } = usable.at((at + step) % usable.length)!
      next.focus()
      choice.choose()
    }

    /** The Tab key finds the checked one, or else the first. Once for all that changes together. */
    function updateReachable() {
      if (isUpdating) return
      isUpdating = true
      queueMicrotask(() => {
        isUpdating = false
        const choices = choicesIn(element).map(({ choice }) => choice)
        const usable = choices.filter((choice) => !choice.isDisabled())
        const reachable = usable.find((choice) => choice.isChecked()) ?? usable[0]
        for (const choice of choices) choice.setReachable(choice === reachable)
      })
    }

    function uncheckOthers(checked: Element) {
      for (const entry of choicesIn(element)) {
        if (entry.element !== checked) entry.choice.setChecked(false)
      }
    }

    return {
      field: {
        name: () => values().name,
        value: checkedValue,
        reset() {
          for (const { choice } of choicesIn(element)) choice.reset()
        },
      },
      group: {
        changed(changed, isChecked) {
          if (isChecked) uncheckOthers(changed)
          updateReachable()
        },
        chosen: () => void emit('change', { value: checkedValue() }),
      },
    }
  },
})
