// The port is known only when the test runs, which compiles its own text in place of this file.
module.exports = 'http://good.localhost'
