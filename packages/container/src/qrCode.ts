import { svg } from 'lit'
import type { TemplateResult } from 'lit'
import { encode } from 'uqr'

/** Empty modules around the code, which readers need to find it. */
const margin = 4

/**
 * A QR code as a picture, dark on light in every theme, because not every reader knows the other way.
 *
 * @returns undefined for a text that is too long for one
 */
export function qrCode(text: string, label: string): TemplateResult | undefined {
  let modules: boolean[][]
  try {
    modules = encode(text, { ecc: 'M', border: margin }).data
  } catch {
    return undefined
  }
  const path = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  )
  const size = modules.length
  return svg`
    <svg
      class="qr-code"
      role="img"
      aria-label=${label}
      viewBox="0 0 ${size} ${size}"
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d=${path.join('')} fill="#000" />
    </svg>
  `
}
