import { askScript } from './askScript.js'
import type { Row } from './Group.js'
import { renderPage } from './renderPage.js'
import { wx } from './wx.js'

function asks(name: string, title: string, summary: string, api = name): Row {
  return { name, api, title, summary, run: () => askScript(name) }
}

function plugin(name: string, title: string, apiName: string, data: object): Row {
  const run = () => wx.invokeNativePlugin({ api_name: apiName, data })
  return { name, api: 'invokeNativePlugin', title: 'wx.invokeNativePlugin', summary: title, run }
}

renderPage([
  {
    title: 'Feedback',
    note: 'The button sends an event. The page’s script calls wx and sends back what came of it.',
    rows: [
      asks('showToast', 'wx.showToast', 'A short message.'),
      asks('hideToast', 'wx.hideToast', 'Fails where none is shown.'),
      asks('showLoading', 'wx.showLoading', 'Stays until it is hidden.'),
      asks('hideLoading', 'wx.hideLoading', 'Hides it.'),
      asks('showModal', 'wx.showModal', 'Confirm or cancel.'),
      asks('showEditableModal', 'wx.showModal', 'With a line of text.', 'showModal'),
      asks('showActionSheet', 'wx.showActionSheet', 'One of three items.'),
      asks('setNavigationBarTitle', 'wx.setNavigationBarTitle', 'Set by the script.'),
    ],
  },
  {
    title: 'Permissions',
    note: 'Asked once, then remembered for this user and mini program.',
    rows: [
      asks('authorize', 'wx.authorize', 'Location, with a reason in app.json.'),
      asks('authorizeCamera', 'wx.authorize', 'Camera, without a reason.', 'authorize'),
      asks('authorizeUnknown', 'wx.authorize', 'A scope that does not exist.', 'authorize'),
      asks('getSetting', 'wx.getSetting', 'What was allowed and denied.'),
      asks('openSetting', 'wx.openSetting', 'Change it.'),
    ],
  },
  {
    title: 'Plugins of the shell',
    rows: [
      plugin('invokeNativePlugin', 'echo: gives back what it got.', 'echo', { text: 'Hi' }),
      plugin('invokeDeviceTime', 'deviceTime: clock and time zone.', 'deviceTime', {}),
      plugin('invokeUnknownPlugin', 'One that nobody registered.', 'nowhere', {}),
      asks(
        'invokeFromScript',
        'wx.invokeNativePlugin',
        'echo, by the script.',
        'invokeNativePlugin',
      ),
    ],
  },
  {
    title: 'Device and shell',
    rows: [
      asks('getSystemInfo', 'wx.getSystemInfo', 'Screen, system and theme.'),
      asks('getLaunchOptionsSync', 'wx.getLaunchOptionsSync', 'How the app was opened.'),
      asks('canIUse', 'wx.canIUse', 'What there is, down to options.'),
    ],
  },
])
