import { loadOnce } from '@miniview/host'
import { actAsControl, showDisabled } from '../builtin/actAsControl.js'
import { defineBuiltIn } from '../builtin/BuiltIn.js'
import { nameByLabel } from '../builtin/nameByLabel.js'
import { dateModel } from '../builtin/picker/dateModel.js'
import { loadRegions } from '../builtin/picker/loadRegions.js'
import type { PickerSheet } from '../builtin/picker/openPicker.js'
import type { PickerModel } from '../builtin/picker/PickerModel.js'
import { pickerStyles } from '../builtin/picker/pickerStyles.js'
import { pickerWordsFor } from '../builtin/picker/pickerWords.js'
import { regionModel } from '../builtin/picker/regionModel.js'
import { selectorModel } from '../builtin/picker/selectorModel.js'
import { timeModel } from '../builtin/picker/timeModel.js'

const loadSheet = loadOnce(() => import('../builtin/picker/openPicker.js'))

/**
 * Opens a sheet at the bottom of the page, in which a person chooses of a list, of several lists, a time
 * or a day.
 * https://developers.weixin.qq.com/miniprogram/dev/component/picker.html
 */
export default defineBuiltIn({
  name: 'picker',
  properties: {
    name: String,
    headerText: String,
    mode: { type: String, value: 'selector' },
    disabled: Boolean,
    range: { type: Array, value: [] },
    rangeKey: String,
    /** An index, a list of them, `hh:mm`, `YYYY-MM-DD`, or names of regions, as `mode` says. */
    value: null,
    start: String,
    end: String,
    fields: { type: String, value: 'day' },
    customItem: String,
    level: { type: String, value: 'region' },
  },
  options: {
    mode: ['selector', 'multiSelector', 'time', 'date', 'region'],
    fields: ['year', 'month', 'day'],
    level: ['province', 'city', 'region'],
  },
  events: ['change', 'cancel', 'columnchange'],
  missing: {
    'level sub-district': 'Regions end at districts.',
    'postcode in `detail`': 'The data of regions have no postcodes.',
  },
  css: pickerStyles,

  create(component) {
    const { element, values, set, emit } = component
    let sheet: PickerSheet | undefined
    let model: PickerModel | undefined
    let initial: unknown
    let isAttached = false
    /** Whether a sheet is on its way or there. */
    let isOpen = false
    const isDisabled = () => values().disabled
    actAsControl(element, { role: 'button', isDisabled })
    element.setAttribute('aria-haspopup', 'dialog')

    async function createModel(): Promise<PickerModel> {
      const words = pickerWordsFor(element)
      const { mode } = values()
      if (mode === 'time') return timeModel(values(), words)
      if (mode === 'date') return dateModel(values(), words)
      if (mode === 'region') return regionModel(await loadRegions(), values(), words)
      return selectorModel(values, mode === 'multiSelector', words)
    }

    async function open() {
      if (isOpen) return
      isOpen = true
      try {
        const [{ openPicker }, made] = await Promise.all([loadSheet(), createModel()])
        if (!isAttached) return
        model = made
        sheet = openPicker({
          page: component.page,
          title: values().headerText,
          words: pickerWordsFor(element),
          model: made,
          chosen(column, value) {
            if (values().mode === 'multiSelector') emit('columnchange', { column, value })
          },
          closed,
        })
      } finally {
        isOpen = sheet !== undefined
      }
    }

    function closed(isConfirmed: boolean) {
      const detail = model?.detail()
      sheet = model = undefined
      isOpen = false
      if (!isAttached) return
      element.focus({ preventScroll: true })
      if (!isConfirmed || !detail) {
        emit('cancel')
        return
      }
      set('value', detail.value)
      emit('change', detail)
    }

    return {
      update(changed) {
        if (!isAttached) {
          isAttached = true
          initial = values().value
          nameByLabel(element)
        }
        if (changed.has('disabled')) showDisabled(element, values().disabled)
        if (!sheet) return
        // The page may change the lists while the person turns one, as in `columnchange`.
        if (changed.has('value') && model && 'reset' in model) (model.reset as () => void)()
        sheet.refresh()
      },
      tapped: () => void open(),
      isDisabled,
      activate: () => element.click(),
      field: {
        name: () => values().name,
        value: () => values().value,
        reset: () => set('value', initial),
      },
      pageHidden: () => sheet?.close(),
      detached() {
        isAttached = false
        sheet?.close()
      },
    }
  },
})
