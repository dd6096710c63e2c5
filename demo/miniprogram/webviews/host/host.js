const h5Origin = require('../../h5Origin.js')
const answerEvents = require('../answerEvents.js')

/** What belongs to the mini program's own code: the H5 page asks for it with an event. */
Page({
  data: { src: `${h5Origin}/host.html` },

  onEvent: answerEvents({
    showToast: () => wx.showToast({ title: 'Saved', icon: 'success' }),
    hideToast: () => wx.hideToast(),
    showLoading: () => wx.showLoading({ title: 'Loading' }),
    hideLoading: () => wx.hideLoading(),
    showModal: () =>
      wx.showModal({ title: 'Delete the draft?', content: 'This cannot be undone.' }),
    showEditableModal: () =>
      wx.showModal({ title: 'Your name', editable: true, placeholderText: 'Name' }),
    showActionSheet: () => wx.showActionSheet({ itemList: ['Photo', 'Video', 'File'] }),
    setNavigationBarTitle: () => wx.setNavigationBarTitle({ title: 'Set by the script' }),

    authorize: () => wx.authorize({ scope: 'scope.userLocation' }),
    authorizeCamera: () => wx.authorize({ scope: 'scope.camera' }),
    authorizeUnknown: () => wx.authorize({ scope: 'scope.teleport' }),
    getSetting: () => wx.getSetting(),
    openSetting: () => wx.openSetting(),

    invokeFromScript: () => wx.invokeNativePlugin({ api_name: 'echo', data: { from: 'script' } }),
    getSystemInfo: () => wx.getSystemInfo(),
    getLaunchOptionsSync: () => wx.getLaunchOptionsSync(),
    canIUse: () => ({
      'showToast.object.icon': wx.canIUse('showToast.object.icon'),
      'web-view.bindmessage': wx.canIUse('web-view.bindmessage'),
      flyToTheMoon: wx.canIUse('flyToTheMoon'),
    }),
  }),
})
