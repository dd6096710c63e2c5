import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

const components = {
  'live-player': [],
  text: ['selectable'],
  button: ['open-type', 'open-type.share'],
}

it.each([
  'getStorage',
  'getStorageSync',
  'onAppShow',
  'offAppShow',
  'canIUse',
  'getSystemInfoSync.return.safeArea.left',
  'getSystemInfo.success.screenWidth',
  'getSystemInfo.success.platform.android',
  'showToast.object.image',
  'showToast.object.icon.error',
  'showActionSheet.success.tapIndex',
  'getNetworkType.success.networkType.wifi',
  'onNetworkStatusChange.callback.isConnected',
  'getLaunchOptionsSync.return.referrerInfo.appId',
  'navigateTo.object.url',
  'console.log',
  'RequestTask',
  'RequestTask.abort',
  'RequestTask.onHeadersReceived',
  'SocketTask.send',
  'VideoContext.play',
  'FileSystemManager.readFileSync',
  'Animation.rotate',
  'Animation.export',
  'InnerAudioContext.onTimeUpdate',
  'InnerAudioContext.src',
  'RecorderManager.start',
  'BackgroundAudioManager.title',
  'live-player',
  'text.selectable',
  'button.open-type',
  'button.open-type.share',
])('says yes to %s', async (schema) => {
  const { host, wx } = await startTestHost()
  await host.prepare(['canIUse'], async () => components)
  expect(wx.canIUse(schema)).toBe(true)
})

it.each([
  'openBluetoothAdapter',
  'getstorage',
  'getStorage.object.unknown',
  'getStorage.return.data',
  'getStorageSync.success.data',
  'getStorage.object.key.more',
  'getStorage.',
  '.getStorage',
  'showToast.object.icon.fireworks',
  'showToast.object.icon.error.more',
  'showToast.object.icon.error.error',
  'showToast.object.toString',
  'showToast.constructor',
  'onAppShow.object.path',
  'offAppShow.callback.path',
  'arrayBufferToBase64.return.length',
  'checkJsApi',
  'postMessage',
  'console.table',
  'RequestTask.abort.more',
  'RequestTask.constructor',
  'VideoContext.fly',
  'LivePusherContext',
  'text.unknown',
  'text.selectable.more',
  'button.open-type.contact',
  'button.open-type.share.more',
  'button.share',
  'video',
  '__proto__',
  'constructor',
  'toString',
  'text.constructor',
])('says no to %s', async (schema) => {
  const { host, wx } = await startTestHost()
  await host.prepare(['canIUse'], async () => components)
  expect(wx.canIUse(schema)).toBe(false)
})

it.each(['', undefined, null, 1, {}, ['getStorage']])(
  'says no to %o, without throwing',
  async (schema) => {
    const { wx } = await startTestHost()
    expect(wx.canIUse(schema as string)).toBe(false)
  },
)
