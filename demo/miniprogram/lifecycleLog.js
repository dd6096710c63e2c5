/** What happened in this run of the app, the newest first, for the tab Log. */

const limit = 200
const listeners = new Set()
let entries = []
let lastId = 0

function record(owner, name, detail) {
  const time = new Date().toTimeString().slice(0, 8)
  const text = detail === undefined ? '' : JSON.stringify(detail)
  change([{ id: ++lastId, time, owner, name, text }, ...entries].slice(0, limit))
}

function clear() {
  change([])
}

/** Calls `listener` with all entries, now and after each change. Returns what ends that. */
function listen(listener) {
  listeners.add(listener)
  listener(entries)
  return () => listeners.delete(listener)
}

function change(next) {
  entries = next
  for (const listener of listeners) listener(entries)
}

module.exports = { record, clear, listen }
