Page({
  data: {
    stars: 3,
    isFollowing: false,
    names: ['Ada', 'Grace', 'Linus'],
    colours: ['#06803f', '#2b6cb0', '#a13d63'],
    chosen: '',
  },

  onStars({ detail }) {
    this.setData({ stars: detail.value })
  },

  follow() {
    this.setData({ isFollowing: !this.data.isFollowing })
  },

  clearStars() {
    this.selectComponent('.rating').clear()
  },

  choose({ detail }) {
    this.setData({ chosen: detail.value })
  },
})
