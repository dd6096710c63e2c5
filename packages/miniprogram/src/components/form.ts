import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { fieldsOf } from '../builtin/formAround.js'

/**
 * Collects the values of the controls in it, when a button of `form-type="submit"` is tapped.
 * https://developers.weixin.qq.com/miniprogram/dev/component/form.html
 */
export default defineBuiltIn({
  name: 'form',
  properties: {},
  events: ['submit', 'reset'],
  missing: {
    'report-submit, report-submit-timeout':
      'There are no template messages, so `formId` is always empty.',
  },
  css: 'wx-form { display: block; }',

  create({ element, emit }) {
    element.setAttribute('role', 'form')
    return {
      form: {
        submit(target) {
          const named = fieldsOf(element).filter((field) => field.name() !== '')
          const value = Object.fromEntries(named.map((field) => [field.name(), field.value()]))
          emit('submit', { value, target, formId: '' })
        },
        reset(target) {
          for (const field of fieldsOf(element)) field.reset()
          emit('reset', { target })
        },
      },
    }
  },
})
