import { onTestFinished, vi } from 'vitest'

/** The browser's own idea of its connection, until the test ends. Tell of changes by `dispatch`. */
export function fakeConnection(initial: {
  onLine: boolean
  type?: string
  effectiveType?: string
}) {
  const connection = Object.assign(new EventTarget(), initial)
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(initial.onLine)
  Object.defineProperty(navigator, 'connection', { configurable: true, value: connection })
  onTestFinished(() => {
    onLine.mockRestore()
    Reflect.deleteProperty(navigator, 'connection')
  })
  return {
    change(next: { onLine?: boolean; type?: string; effectiveType?: string }) {
      Object.assign(connection, next)
      if (next.onLine === undefined) return connection.dispatchEvent(new Event('change'))
      onLine.mockReturnValue(next.onLine)
      return window.dispatchEvent(new Event(next.onLine ? 'online' : 'offline'))
    },
  }
}
