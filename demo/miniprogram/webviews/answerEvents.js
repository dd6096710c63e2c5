const { record } = require('../lifecycleLog.js')
const tellPage = require('./tellPage.js')

/**
 * Makes a `bindevent` handler that runs what the H5 page asked for and sends the outcome back. The H5
 * page is foreign, so it reaches the named actions and nothing else of `wx`.
 */
module.exports = function answerEvents(actions) {
  const known = new Map(Object.entries(actions))
  return async ({ detail }) => {
    const { id, action, options } = detail.data || {}
    const run = known.get(action)
    if (!run) return
    record('web-view', 'bindevent', action)
    tellPage({ answerTo: id, result: await outcomeOf(() => run(options || {})) })
  }
}

/** A failure is an outcome as well: the H5 page shows its errMsg. */
async function outcomeOf(run) {
  try {
    const result = await run()
    return result === undefined ? null : result
  } catch (error) {
    // Functions with callbacks or a promise fail with a plain object; their sync twins throw an Error.
    return error instanceof Error ? { errMsg: error.message } : error
  }
}
