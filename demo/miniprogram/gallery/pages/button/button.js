Page({
  data: {
    types: ['default', 'primary', 'warn'],
    openTypes: ['share', 'openSetting', 'getUserInfo', 'getPhoneNumber', 'chooseAvatar', 'contact'],
    told: '—',
  },

  tell({ type, detail }) {
    this.setData({ told: `${type} ${detail.errMsg || detail.avatarUrl || ''}` })
  },

  onShareAppMessage: () => ({ title: 'A button of the gallery' }),
})
