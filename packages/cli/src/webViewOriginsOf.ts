import type { MiniviewConfig } from './MiniviewConfig.js'

/**
 * The origins of H5 pages that the config file and the command line list together; undefined where
 * neither lists any, which is another thing than an empty list.
 */
export function webViewOriginsOf(
  { webViewOrigins }: MiniviewConfig,
  origins: readonly string[],
): string[] | undefined {
  if (webViewOrigins === undefined && origins.length === 0) return undefined
  return [...new Set([...(webViewOrigins ?? []), ...origins])]
}
