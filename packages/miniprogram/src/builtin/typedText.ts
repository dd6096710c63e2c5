/** What may replace a typed text: what a listener of `input` returned. */
export interface Replacement {
  value: string
  /** Where the cursor goes; default: it stays, or moves on with the text's end. */
  cursor?: number | undefined
}

/** A listener of `input` returns a text, or a text with the cursor's place, or nothing. */
export function toReplacement(answer: unknown): Replacement | undefined {
  if (typeof answer === 'string') return { value: answer }
  if (typeof answer !== 'object' || answer === null) return undefined
  const { value, cursor } = answer as Record<string, unknown>
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return { value: String(value), cursor: typeof cursor === 'number' ? cursor : undefined }
}

/** @param maxlength in UTF-16 units; negative for no limit */
export function limitText(text: string, maxlength: number): string {
  if (maxlength < 0 || text.length <= maxlength) return text
  const last = text.charCodeAt(maxlength - 1)
  // Half of a pair is no character.
  const isHalf = last >= 0xd800 && last <= 0xdbff
  return text.slice(0, isHalf ? maxlength - 1 : maxlength)
}

/** Where the cursor stands after a text was replaced. */
export function cursorAfter(before: string, cursor: number, after: string): number {
  return cursor >= before.length ? after.length : Math.min(cursor, after.length)
}
