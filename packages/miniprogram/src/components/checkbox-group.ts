import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { choicesIn } from '../builtin/choicesIn.js'

/** Tells what of its checkboxes is checked. https://developers.weixin.qq.com/miniprogram/dev/component/checkbox-group.html */
export default defineBuiltIn({
  name: 'checkbox-group',
  properties: { name: String },
  events: ['change'],
  css: 'wx-checkbox-group { display: block; }',

  create({ element, values, emit }) {
    element.setAttribute('role', 'group')

    /** In the order in which they were checked, as on the platform. */
    function checkedValues() {
      return choicesIn(element)
        .map(({ choice }) => choice)
        .filter((choice) => choice.isChecked())
        .toSorted((one, other) => one.chosenAt() - other.chosenAt())
        .map((choice) => choice.value())
    }

    return {
      field: {
        name: () => values().name,
        value: checkedValues,
        reset() {
          for (const { choice } of choicesIn(element)) choice.reset()
        },
      },
      group: {
        changed: () => undefined,
        chosen: () => void emit('change', { value: checkedValues() }),
      },
    }
  },
})
