import { invalidValue } from './invalidValue.js'

/**
 * Checks colours as the platform writes them, `#rrggbb`; what is undefined stays as it is on the screen.
 *
 * @throws ApiError that names the parameter and what it holds
 */
export function checkColors(colors: Readonly<Record<string, string | undefined>>): void {
  for (const [name, color] of Object.entries(colors)) {
    if (color === undefined || /^#[\da-f]{6}$/i.test(color)) continue
    throw invalidValue(name, color)
  }
}
