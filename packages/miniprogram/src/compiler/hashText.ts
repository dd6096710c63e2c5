import { createHash } from 'node:crypto'

/** A short name for a text: another text has another one, for all practical purposes. */
export function hashText(text: string): string {
  return createHash('sha1').update(text).digest('base64url').slice(0, 16)
}
