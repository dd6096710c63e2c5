App({
  globalData: { entered: {} },

  onShow({ scene, referrerInfo }) {
    this.globalData.entered = { scene, referrerInfo }
  },
})
