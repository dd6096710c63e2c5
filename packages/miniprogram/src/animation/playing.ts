const playing = new WeakMap<Element, Set<() => void>>()

/**
 * Remembers how to stop something that plays on an element.
 *
 * @returns forgets it
 */
export function keepPlaying(element: Element, stop: () => void): () => void {
  const stops = playing.get(element) ?? new Set()
  playing.set(element, stops.add(stop))
  return () => stops.delete(stop)
}

/** Stops all that plays on an element, which has left its page. */
export function stopPlaying(element: Element): void {
  const stops = playing.get(element)
  playing.delete(element)
  for (const stop of stops ?? []) stop()
}
