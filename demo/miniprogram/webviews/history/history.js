const h5Origin = require('../../h5Origin.js')

/** An H5 page with a history and titles of its own; the script has nothing to add. */
Page({
  data: { src: `${h5Origin}/history.html` },
})
