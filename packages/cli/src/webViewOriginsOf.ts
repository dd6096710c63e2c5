import type { MiniviewConfig } from './MiniviewConfig.js'

/**
 * The origins of H5 pages that the config file and the command line list together; undefined where
 * neither lists any, which is another thing than an empty list; `any` where the caller shows every page.
 */
export function webViewOriginsOf(
  config: MiniviewConfig,
  origins: readonly string[],
): string[] | undefined
export function webViewOriginsOf(
  config: MiniviewConfig,
  origins: readonly string[] | 'any',
): string[] | 'any' | undefined
export function webViewOriginsOf(
  { webViewOrigins }: MiniviewConfig,
  origins: readonly string[] | 'any',
): string[] | 'any' | undefined {
  if (origins === 'any') return origins
  if (webViewOrigins === undefined && origins.length === 0) return undefined
  return [...new Set([...(webViewOrigins ?? []), ...origins])]
}
