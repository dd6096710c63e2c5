/** The platform's words for a connection. */
export const networkTypes = ['wifi', '2g', '3g', '4g', '5g', 'unknown', 'none'] as const

export type NetworkType = (typeof networkTypes)[number]

/** The Network Information API, which not every browser has. https://wicg.github.io/netinfo/ */
export interface NetworkInformation extends EventTarget {
  type?: string
  effectiveType?: string
}

declare global {
  interface Navigator {
    readonly connection?: NetworkInformation
  }
}

/**
 * The connection as far as the browser tells. `effectiveType` alone is a class of speed and no radio,
 * so it counts only where the connection is known to be cellular.
 */
export function networkTypeOf({ onLine, connection }: Navigator): NetworkType {
  if (!onLine || connection?.type === 'none') return 'none'
  if (connection?.type === 'wifi' || connection?.type === 'ethernet') return 'wifi'
  if (connection?.type !== 'cellular') return 'unknown'
  return networkTypes.find((type) => type === connection.effectiveType) ?? 'unknown'
}
