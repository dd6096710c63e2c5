/** Waits for the port that the frame's page posts. @returns stops waiting and closes the port */
export function acceptPort(frame: HTMLIFrameElement, use: (port: MessagePort) => void): () => void {
  let port: MessagePort | undefined
  function receive(event: MessageEvent) {
    if (event.source !== frame.contentWindow || !event.ports[0]) return
    port = event.ports[0]
    use(port)
  }
  addEventListener('message', receive)
  return () => {
    removeEventListener('message', receive)
    port?.close()
  }
}
