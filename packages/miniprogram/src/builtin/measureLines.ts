export interface LineMeasure {
  /** Of the whole text, in CSS pixels. */
  height: number
  lineCount: number
}

/** Measures the text of a text area, whatever its own height is. */
export function measureLines(area: HTMLTextAreaElement): LineMeasure {
  const { height: shownHeight } = area.style
  area.style.height = '0'
  const height = area.scrollHeight
  area.style.height = shownHeight
  const { lineHeight, fontSize } = getComputedStyle(area)
  const line = Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2
  return { height, lineCount: Math.max(1, Math.round(height / line)) }
}
