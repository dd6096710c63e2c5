import { askScript } from './askScript.js'
import type { Row } from './Group.js'
import { fieldValue } from './renderField.js'
import { renderPage } from './renderPage.js'
import { wx } from './wx.js'

const key = () => fieldValue('key')

/** The field's text as JSON, or as it stands. */
function data(): unknown {
  const text = fieldValue('data')
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function asks(name: string, action: string, title: string, options: () => object): Row {
  return { name, api: action, title, run: () => askScript(action, options()) }
}

renderPage([
  {
    title: 'From this page',
    note: 'Kept in the container’s browser for this user and mini program. It survives a reload.',
    fields: [
      { name: 'key', label: 'Key', value: 'draft' },
      { name: 'data', label: 'Data', value: '{"text":"Hello","saved":1}' },
    ],
    rows: [
      {
        name: 'setStorage',
        title: 'wx.setStorage',
        run: () => wx.setStorage({ key: key(), data: data() }),
      },
      { name: 'getStorage', title: 'wx.getStorage', run: () => wx.getStorage({ key: key() }) },
      {
        name: 'removeStorage',
        title: 'wx.removeStorage',
        run: () => wx.removeStorage({ key: key() }),
      },
      { name: 'getStorageInfo', title: 'wx.getStorageInfo', run: () => wx.getStorageInfo() },
      { name: 'clearStorage', title: 'wx.clearStorage', run: () => wx.clearStorage() },
    ],
  },
  {
    title: 'From the mini program’s script',
    note: 'The same keys and values, with the key and the data from above.',
    rows: [
      asks('scriptSetStorage', 'setStorage', 'wx.setStorage', () => ({ key: key(), data: data() })),
      asks('scriptGetStorage', 'getStorage', 'wx.getStorage', () => ({ key: key() })),
      asks('scriptGetStorageSync', 'getStorageSync', 'wx.getStorageSync', () => ({ key: key() })),
      asks('scriptRemoveStorage', 'removeStorage', 'wx.removeStorage', () => ({ key: key() })),
      asks('scriptGetStorageInfo', 'getStorageInfo', 'wx.getStorageInfo', () => ({})),
    ],
  },
])
