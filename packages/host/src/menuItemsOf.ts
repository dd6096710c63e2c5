import { menuItems } from './createPageMenu.js'
import type { MenuItem } from './createPageMenu.js'

/** The items that this menu has of those that a page names. */
export function menuItemsOf(names: readonly string[]): MenuItem[] {
  const known = new Map<string, MenuItem>(Object.entries(menuItems))
  return names.flatMap((name) => known.get(name) ?? [])
}
