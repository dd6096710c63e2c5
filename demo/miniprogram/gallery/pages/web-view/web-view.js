const h5Origin = require('../../../h5Origin.js')

Page({
  data: { src: `${h5Origin}/index.html` },
})
