/** Makes a channel and gives the host one end. */
export function sendPort(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  parent.postMessage('connect', location.ancestorOrigins[0]!, [port2])
  return port1
}
