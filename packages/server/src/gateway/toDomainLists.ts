import { checkDomainLists } from './domainOf.js'
import type { DomainLists, GatewayKind } from './GatewayOptions.js'

const kinds: readonly GatewayKind[] = ['request', 'uploadFile', 'downloadFile', 'socket']

/**
 * The domain lists that a person wrote; a list that is absent is empty.
 *
 * @param field for messages
 * @throws TypeError that names the field and what is wrong with it
 */
export function toDomainLists(value: unknown, field: string): DomainLists {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${field} must be an object of the lists ${kinds.join(', ')}`)
  }
  const lists = Object.entries(value)
  for (const [kind, list] of lists) {
    if (!kinds.some((name) => name === kind)) {
      throw new TypeError(`${field} has no list "${kind}"; the lists are ${kinds.join(', ')}`)
    }
    if (!Array.isArray(list) || !list.every((entry) => typeof entry === 'string')) {
      throw new TypeError(
        `${field}.${kind} must be a list of origins such as "https://api.example.com"`,
      )
    }
  }
  return checkDomainLists(Object.fromEntries(lists), field)
}
