/**
 * Shortens a text from an app, so that it cannot push the container's own words off the screen. Control
 * characters, among them those that turn the direction of text, are dropped.
 */
export function cutText(text: string, length: number): string {
  const characters = [...text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')]
  return characters.length > length
    ? `${characters.slice(0, length).join('')}…`
    : characters.join('')
}
