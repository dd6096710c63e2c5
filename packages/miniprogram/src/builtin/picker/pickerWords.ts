import { languageAround } from '../languageAround.js'

const english = {
  cancel: 'Cancel',
  confirm: 'OK',
  choose: 'Choose',
  column: (number: number) => `Column ${number}`,
  hour: 'Hour',
  minute: 'Minute',
  year: ['Year', ''],
  month: ['Month', ''],
  day: ['Day', ''],
  regions: ['Province', 'City', 'District'],
}

const chinese: PickerWords = {
  cancel: '取消',
  confirm: '确定',
  choose: '请选择',
  column: (number) => `第 ${number} 列`,
  hour: '时',
  minute: '分',
  year: ['年', '年'],
  month: ['月', '月'],
  day: ['日', '日'],
  regions: ['省', '市', '区'],
}

/** The words of pickers. Of a year, month and day: its name, and what stands behind its number. */
export type PickerWords = typeof english

/** The words in the language of the container around an element. */
export function pickerWordsFor(element: Element): PickerWords {
  return /^zh\b/i.test(languageAround(element)) ? chinese : english
}
