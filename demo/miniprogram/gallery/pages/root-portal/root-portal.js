Page({
  data: { isOpen: false },

  toggle() {
    this.setData({ isOpen: !this.data.isOpen })
  },
})
