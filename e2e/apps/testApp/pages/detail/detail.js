const h5Origin = require('../../h5Origin.js')
const recordingPage = require('../../recordingPage.js')

recordingPage(`${h5Origin}/page.html?pages/detail/detail`)
