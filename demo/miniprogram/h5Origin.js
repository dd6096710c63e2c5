/** Where the web pages of `demo/h5` are served. */
module.exports = 'http://127.0.0.1:5211'
