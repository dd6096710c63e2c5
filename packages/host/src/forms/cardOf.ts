/** An invoice as apps know it. */
export interface Card {
  card_id: string
  encrypt_code: string
  app_id: string
}

/**
 * Names an invoice to one app. The names are digests, so that an app finds nothing in them, and two apps
 * that compare theirs do not find out that they know the same person.
 */
export async function cardOf(code: string, appId: string): Promise<Card> {
  const [card, encrypted] = await Promise.all([
    digestOf('card', appId, code),
    digestOf('code', appId, code),
  ])
  const cardId = card.replaceAll('+', '-').replaceAll('/', '_').slice(0, 27)
  return { card_id: `p${cardId}`, encrypt_code: encrypted, app_id: appId }
}

/** Base64 of a SHA-256. As JSON, no two lists of parts are the same text. */
async function digestOf(...parts: string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return btoa(String.fromCharCode(...digest))
}
